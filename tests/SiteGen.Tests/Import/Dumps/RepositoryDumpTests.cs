using System.Text.RegularExpressions;

namespace SiteGen.Tests.Import.Dumps;

/// <summary>The dump that the repository comes with.</summary>
public sealed class RepositoryDumpTests
{
    private static readonly string Text = Repository.Read("content/dumps/huggingface-papers.txt");

    [Fact]
    public void It_holds_119_papers_each_with_title_and_abstract()
    {
        var (papers, _) = DumpText.ReadText(Text);

        Assert.Equal(119, papers.Count);
        Assert.Equal("Bold but Cautious: Unlocking the Potential of Personalized Federated Learning through Cautiously Aggressive Collaboration", papers[0].Title);
        Assert.Equal("Borch: A Deep Universal Probabilistic Programming Language", papers[^1].Title);
        Assert.Equal(new(3, 10), papers[0].Position);
        Assert.Equal(Enumerable.Range(1, 119).Select(n => (2 * n) + 1), papers.Select(p => p.Position.Line));
        Assert.All(papers, p => Assert.True(p.Abstract.Length > 250));
    }

    [Fact]
    public void Only_the_link_to_the_mirror_is_reported()
    {
        var (papers, findings) = DumpText.ReadText(Text);

        Assert.Contains("was mapped to https://huggingface.co/collections/ibm-granite", Assert.Single(findings), StringComparison.Ordinal);
        Assert.DoesNotContain(papers, p => p.Abstract.Contains("pages.dev", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_repository_that_an_abstract_names_becomes_its_code_link()
    {
        var (papers, _) = DumpText.ReadText(Text);
        var named = Regex.Matches(Text, @"(?:github|gitlab)\.com/[\w.-]+/[\w-]+").Select(m => "https://" + m.Value);

        Assert.Equal(named, papers.SelectMany(p => p.Links).Select(l => l.Value));
        Assert.All(papers.SelectMany(p => p.Links), l => Assert.Equal("code", l.Key));
    }
}
