using System.Text.Encodings.Web;
using System.Text.Unicode;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Feeds;

/// <summary>The links of a paper as HTML, as the items of feeds show them.</summary>
internal static class PaperLinksHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Returns all links of a paper in one line: arXiv, DOI, then those of the front matter by name.</summary>
    /// <param name="paper">The paper.</param>
    public static string Format(Paper paper) => string.Join(" · ", FormatAnchors(paper));

    /// <summary>Returns an anchor.</summary>
    /// <param name="url">Its URL, not escaped.</param>
    /// <param name="html">Its content, as HTML.</param>
    public static string FormatAnchor(string url, string html) => $"<a href=\"{Escape(url)}\">{html}</a>";

    /// <summary>Escapes text for HTML.</summary>
    /// <param name="text">Plain text.</param>
    public static string Escape(string text) => Encoder.Encode(text);

    private static IEnumerable<string> FormatAnchors(Paper paper)
    {
        if (PaperUrls.GetArxiv(paper) is { } arxiv)
            yield return FormatAnchor(arxiv, Escape($"arXiv:{FeedText.ToSingleLine(paper.Arxiv!)}"));
        if (PaperUrls.GetDoi(paper) is { } doi)
            yield return FormatAnchor(doi, Escape($"doi:{FeedText.ToSingleLine(paper.Doi!)}"));
        foreach (var (name, address) in paper.Links)
        {
            if (PublicUrl.NormalizeWeb(address) is { } url)
                yield return FormatAnchor(url, Escape(FeedText.ToSingleLine(name)));
        }
    }
}
