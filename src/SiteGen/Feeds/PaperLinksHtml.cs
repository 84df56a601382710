using SiteGen.Catalog;
using SiteGen.Content;
using TexMath.Xml;

namespace SiteGen.Feeds;

/// <summary>Formats the links of a paper as HTML, for the items of feeds.</summary>
internal static class PaperLinksHtml
{
    /// <summary>Returns all links of a paper in one line: arXiv, DOI, then those of the front matter.</summary>
    /// <param name="paper">The paper.</param>
    public static string Format(Paper paper) => string.Join(" · ", FormatAnchors(paper));

    /// <summary>Returns an anchor.</summary>
    /// <param name="url">Its URL, not escaped.</param>
    /// <param name="html">Its content, as HTML.</param>
    public static string FormatAnchor(string url, string html) => $"<a href=\"{HtmlEscaping.Escape(url)}\">{html}</a>";

    private static IEnumerable<string> FormatAnchors(Paper paper)
    {
        if (PaperUrls.GetArxiv(paper) is { } arxiv)
            yield return FormatAnchor(arxiv, HtmlEscaping.Escape($"arXiv:{FeedText.ToSingleLine(paper.Arxiv!)}"));
        if (PaperUrls.GetDoi(paper) is { } doi)
            yield return FormatAnchor(doi, HtmlEscaping.Escape($"doi:{FeedText.ToSingleLine(paper.Doi!)}"));
        foreach (var (name, address) in paper.Links)
        {
            if (PublicUrl.NormalizeWeb(address) is { } url)
                yield return FormatAnchor(url, HtmlEscaping.Escape(FeedText.ToSingleLine(name)));
        }
    }
}
