using System.Text.RegularExpressions;

namespace SiteGen.Tests.Import.Dumps;

/// <summary>Reads the dump in this repository.</summary>
public sealed class RepositoryDumpTests
{
    private static readonly string Text = Repository.Read("content/dumps/huggingface-papers.txt");

    [Fact]
    public void It_has_119_papers_with_titles_and_abstracts()
    {
        var (papers, _) = DumpText.ReadText(Text);

        Assert.Equal(119, papers.Count);
        Assert.Equal(
            "Bold but Cautious: Unlocking the Potential of Personalized Federated Learning "
                + "through Cautiously Aggressive Collaboration",
            papers[0].Title);
        Assert.Equal("Borch: A Deep Universal Probabilistic Programming Language", papers[^1].Title);
        Assert.Equal(new(3, 10), papers[0].Position);
        Assert.Equal(Enumerable.Range(1, 119).Select(n => (2 * n) + 1), papers.Select(p => p.Position.Line));
        Assert.All(papers, p => Assert.True(p.Abstract.Length > 250));
    }

    [Fact]
    public void Only_the_link_to_the_mirror_is_reported()
    {
        var (papers, messages) = DumpText.ReadText(Text);

        Assert.Contains("was mapped to https://huggingface.co/collections/ibm-granite", Assert.Single(messages), StringComparison.Ordinal);
        Assert.DoesNotContain(papers, p => p.Abstract.Contains("pages.dev", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_repository_in_an_abstract_becomes_the_code_link()
    {
        var (papers, _) = DumpText.ReadText(Text);
        var named = Regex.Matches(Text, @"(?:github|gitlab)\.com/[\w.-]+/[\w-]+").Select(m => "https://" + m.Value);

        Assert.Equal(named, papers.SelectMany(p => p.Links).Select(l => l.Value));
        Assert.All(papers.SelectMany(p => p.Links), l => Assert.Equal("code", l.Key));
    }
}
