using SiteGen.Content;

namespace SiteGen.Tests.Content;

/// <summary>Reads introductions of editions (<c>content/editions</c>).</summary>
public sealed class IntroductionTests : IDisposable
{
    private readonly TestSite _site = new("""
        -- content/curators/anna.md --
        ---
        name: "Anna"
        ---
        """);

    public void Dispose() => _site.Dispose();

    private (IReadOnlyList<Introduction> Introductions, string[] Messages) Read(string name, string text)
    {
        _site.Write($"content/editions/{name}", text);
        var diagnostics = new DiagnosticBag();
        var content = ContentReader.Read(_site.Root, 1, diagnostics);
        return (content.Introductions, [.. diagnostics.Sorted().Select(d => d.ToString())]);
    }

    [Fact]
    public void An_introduction_has_a_day_a_title_authors_and_a_text()
    {
        var (introductions, messages) = Read("2026-11-23.md", "---\ntitle: \"Trees\"\nby: [\"anna\"]\n---\n\nAll about *trees*.\n");
        Assert.Empty(messages);
        var read = Assert.Single(introductions);
        Assert.Equal((new DateOnly(2026, 11, 23), "Trees", 5), (read.Day, read.Title, read.BodyLine));
        Assert.Equal("anna", Assert.Single(read.Curators).Value);
        Assert.Equal("All about *trees*.", read.Body.Trim());
    }

    [Fact]
    public void An_introduction_needs_no_front_matter()
    {
        var (introductions, messages) = Read("2026-11-23.md", "All about *trees*.\n");
        Assert.Empty(messages);
        Assert.Equal(("All about *trees*.\n", 1), (Assert.Single(introductions).Body, introductions[0].BodyLine));
    }

    [Theory]
    [InlineData("23 November.md", "x", "1:1: error: the file's name must be the day that it introduces, such as 2026-11-23.md; rename it")]
    [InlineData("2026-02-30.md", "x", "1:1: error: the file's name must be the day that it introduces, such as 2026-11-23.md; rename it")]
    [InlineData("2026-11-23.md", "\n \n", "1:1: warning: this introduction has no text; write one, or delete the file")]
    [InlineData("2026-11-23.md", "---\nby: [\"ana\"]\n---\nx", "2:6: warning: there is no curator 'ana'; did you mean 'anna'?")]
    [InlineData("2026-11-23.md", "---\ntitel: \"T\"\n---\nx", "2:1: warning: unknown key 'titel'; did you mean 'title'?")]
    public void What_is_wrong_is_reported_at_its_position(string name, string text, string message) =>
        Assert.Equal([$"content/editions/{name}:{message}"], Read(name, text).Messages);
}
