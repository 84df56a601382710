using SiteGen.Content;
using TexMath.Xml;

namespace SiteGen.Feeds;

/// <summary>Formats the links of a paper for feeds.</summary>
internal static class PaperLinks
{
    /// <summary>Returns the URL of the paper at arXiv, otherwise at the DOI resolver; null if it has neither identifier.</summary>
    /// <param name="paper">The paper.</param>
    public static string? External(Paper paper) => (paper.Arxiv, paper.Doi) switch
    {
        ({ } arxiv, _) => PublicAddress.Arxiv(arxiv),
        (null, { } doi) => PublicAddress.Doi(doi),
        _ => null,
    };

    /// <summary>Returns all links of the paper as one line of HTML: arXiv, DOI, then those of the front matter.</summary>
    /// <param name="paper">The paper.</param>
    public static string Html(Paper paper) => string.Join(" · ", Anchors(paper));

    /// <summary>Returns an HTML anchor.</summary>
    /// <param name="url">The URL, not escaped.</param>
    /// <param name="html">The content of the anchor, as HTML.</param>
    public static string Anchor(string url, string html) => $"<a href=\"{Escape(url)}\">{html}</a>";

    /// <summary>Escapes text for HTML.</summary>
    /// <param name="text">Plain text.</param>
    public static string Escape(string text) => HtmlEscaping.Escape(text);

    private static IEnumerable<string> Anchors(Paper paper)
    {
        if (paper.Arxiv is { } arxiv)
            yield return Anchor(PublicAddress.Arxiv(arxiv), Escape($"arXiv:{FeedText.ToSingleLine(arxiv)}"));
        if (paper.Doi is { } doi)
            yield return Anchor(PublicAddress.Doi(doi), Escape($"doi:{FeedText.ToSingleLine(doi)}"));
        foreach (var (name, address) in paper.Links)
        {
            if (PublicAddress.Web(address) is { } url)
                yield return Anchor(url, Escape(FeedText.ToSingleLine(name)));
        }
    }
}
