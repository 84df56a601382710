using System.Text.RegularExpressions;
using static SiteGen.Tests.Import.Bibliographies.BibliographyText;

namespace SiteGen.Tests.Import.Bibliographies;

/// <summary>The bibliography that the repository comes with, compared with its own lines.</summary>
public sealed class RepositoryBibliographyTests
{
    private static readonly string Text = Repository.Read("content/dumps/papers.bib");

    [Fact]
    public void All_118_entries_come_out_in_order_with_everything_they_say()
    {
        var (papers, findings) = Read(Text);

        Assert.Empty(findings);
        Assert.Equal(118, papers.Count);
        Assert.Equal(Values("title").Select(v => v.Trim('{', '}')), papers.Select(p => p.Title));
        Assert.Equal(Values("author"), papers.Select(p => string.Join(" and ", p.Authors.Select(a => a.Display))));
        Assert.Equal(Values("eprint"), papers.Select(p => p.Arxiv));
        Assert.Equal(Values("date"), papers.Select(p => p.Published.ToString()));
        Assert.Equal(Values("note").Select(Straight), papers.Select(p => p.Venue).OfType<string>().Select(Straight));
        Assert.Equal(Values("doi"), papers.Select(p => p.Doi).OfType<string>());
        Assert.Equal(Values("code"), papers.SelectMany(p => p.Links).Select(l => l.Value));
        Assert.All(papers.SelectMany(p => p.Links), l => Assert.Equal("code", l.Key));
    }

    private static IEnumerable<string> Values(string field) =>
        Regex.Matches(Text, $@"^\s*{field}\s*=\s*\{{(.*)\}},?\r?$", RegexOptions.Multiline).Select(m => m.Groups[1].Value);

    private static string Straight(string text) => text.Replace('“', '"').Replace('”', '"');
}
