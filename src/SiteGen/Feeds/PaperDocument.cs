using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;
using SiteGen.Text.Queries;

namespace SiteGen.Feeds;

/// <summary>Converts papers to what queries search.</summary>
public static class PaperDocument
{
    /// <summary>Returns the document of a paper.</summary>
    /// <param name="entry">The paper.</param>
    public static QueryDocument Create(PaperEntry entry) => new()
    {
        Title = MarkdownRenderer.PlainTitle(entry.Paper.Title),
        Abstract = MarkdownRenderer.PlainText(entry.Paper.Abstract),
        Authors = [.. entry.Paper.Authors.Select(a => a.Display)],
        Venue = entry.Paper.Venue ?? "",
        Topics = [.. entry.Topics.SelectMany(t => new[] { t.Slug, t.Title })],
        Year = entry.Paper.Published?.Year,
        Has = [.. ListWhatItHas(entry.Paper)],
    };

    /// <summary>Lists what a paper has, for <c>has:</c>; see <see cref="HasNode.Name"/>.</summary>
    /// <param name="paper">The paper.</param>
    public static IEnumerable<string> ListWhatItHas(Paper paper)
    {
        if (paper.Links.Any(link => link.Key == "code"))
            yield return "code";
        if (paper.Arxiv is not null || FindPdf(paper) is not null)
            yield return "pdf";
        if (paper.Doi is not null)
            yield return "doi";
        if (paper.Arxiv is not null)
            yield return "arxiv";
        if (paper.Abstract.Length > 0)
            yield return "abstract";
        if (paper.Notes is not null)
            yield return "notes";
        if (paper.IsPick)
            yield return "pick";
    }

    /// <summary>Returns the address of the PDF that the front matter links to; null if there is none on the web.</summary>
    /// <param name="paper">The paper.</param>
    public static string? FindPdf(Paper paper) =>
        paper.Links.Where(link => link.Key == "pdf").Select(link => link.Value).FirstOrDefault(IsWeb);

    private static bool IsWeb(string url) => LinkAddress.Classify(url) == AddressKind.Web;
}
