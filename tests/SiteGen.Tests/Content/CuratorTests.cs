using SiteGen.Content;

namespace SiteGen.Tests.Content;

/// <summary>Reads the people who choose papers and compares them with what papers say.</summary>
public sealed class CuratorTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private (SiteContent Content, string[] Messages) Read()
    {
        var diagnostics = new DiagnosticBag();
        var content = ContentReader.Read(_site.Root, 1, diagnostics);
        return (content, [.. diagnostics.Sorted().Select(d => d.ToString())]);
    }

    [Fact]
    public void A_curator_has_a_name_a_link_and_a_text()
    {
        _site.Write("content/curators/anna.md", "---\nname: \"Anna Example\"\nlink: \"https://anna.example/\"\n---\n\nReads *much*.\n");
        _site.Write("content/curators/ben.md", "---\nname: \"Ben\"\n---\n");
        var (content, messages) = Read();
        Assert.Empty(messages);
        Assert.Equal(
            [("anna", "Anna Example", "https://anna.example/", "Reads *much*."), ("ben", "Ben", null, "")],
            content.Curators.Select(c => (c.Slug, c.Name, c.Link, c.Body.Trim())));
    }

    [Theory]
    [InlineData("link: \"https://x.example/\"", "2:1: error: 'name' is missing; add name: \"Anna Example\"")]
    [InlineData(
        "name: \"A\"\nlink: \"javascript:alert(1)\"",
        "3:7: error: 'link' is \"javascript:alert(1)\"; expected an address that begins with https:// or http://")]
    [InlineData("name: \"A\"\nlnk: \"https://x.example/\"", "3:1: warning: unknown key 'lnk'; did you mean 'link'?")]
    public void What_is_wrong_is_reported_at_its_position(string yaml, string message)
    {
        _site.Write("content/curators/anna.md", $"---\n{yaml}\n---\n");
        Assert.Equal(["content/curators/anna.md:" + message], Read().Messages);
    }

    [Fact]
    public void A_curator_without_a_file_is_a_warning_that_names_the_nearest_one()
    {
        _site.Write("content/curators/anna.md", "---\nname: \"Anna\"\n---\n");
        _site.Write("content/papers/x.md", TestSite.Paper("X", more: "by: [\"anna\", \"ana\", \"../../zoe\"]\n"));
        var (content, messages) = Read();
        Assert.Equal(
            [
                "content/papers/x.md:4:14: warning: there is no curator 'ana'; did you mean 'anna'?",
                "content/papers/x.md:4:21: warning: there is no curator '../../zoe'; write content/curators/<slug>.md with name: \"…\" "
                + "or take it out",
            ],
            messages);
        Assert.Equal(["anna", "ana", "../../zoe"], Assert.Single(content.Papers).Curators.Select(c => c.Value));
    }
}
