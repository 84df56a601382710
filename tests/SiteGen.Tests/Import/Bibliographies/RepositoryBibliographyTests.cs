using System.Text.RegularExpressions;
using static SiteGen.Tests.Import.Bibliographies.BibliographyText;

namespace SiteGen.Tests.Import.Bibliographies;

/// <summary>Compares what is read from this repository's bibliography with its lines.</summary>
public sealed class RepositoryBibliographyTests
{
    private static readonly string Text = Repository.Read("content/dumps/papers.bib");

    [Fact]
    public void All_118_entries_are_read_in_order_with_all_their_fields()
    {
        var (papers, messages) = Read(Text);

        Assert.Empty(messages);
        Assert.Equal(118, papers.Count);
        Assert.Equal(Values("title").Select(v => v.Trim('{', '}')), papers.Select(p => p.Title));
        Assert.Equal(Values("author"), papers.Select(p => string.Join(" and ", p.Authors.Select(a => a.Display))));
        Assert.Equal(Values("eprint"), papers.Select(p => p.Arxiv));
        Assert.Equal(Values("date"), papers.Select(p => p.Published.ToString()));
        Assert.Equal(Values("note").Select(StraightenQuotes), papers.Select(p => p.Venue).OfType<string>().Select(StraightenQuotes));
        Assert.Equal(Values("doi"), papers.Select(p => p.Doi).OfType<string>());
        Assert.Equal(Values("code"), papers.SelectMany(p => p.Links).Select(l => l.Value));
        Assert.All(papers.SelectMany(p => p.Links), l => Assert.Equal("code", l.Key));
    }

    private static IEnumerable<string> Values(string field) =>
        Regex.Matches(Text, $@"^\s*{field}\s*=\s*\{{(.*)\}},?\r?$", RegexOptions.Multiline).Select(m => m.Groups[1].Value);

    private static string StraightenQuotes(string text) => text.Replace('“', '"').Replace('”', '"');
}
