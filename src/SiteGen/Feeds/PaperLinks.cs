using System.Text.Encodings.Web;
using System.Text.Unicode;
using SiteGen.Content;

namespace SiteGen.Feeds;

/// <summary>The addresses that belong to a paper, as a feed shows them.</summary>
internal static class PaperLinks
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The paper's page elsewhere: at arXiv, else at the DOI resolver, else none.</summary>
    /// <param name="paper">The paper.</param>
    public static string? External(Paper paper) => (paper.Arxiv, paper.Doi) switch
    {
        ({ } arxiv, _) => PublicAddress.Arxiv(arxiv),
        (null, { } doi) => PublicAddress.Doi(doi),
        _ => null,
    };

    /// <summary>All of the paper's links in one line of HTML: arXiv, DOI, then those of the front matter by name.</summary>
    /// <param name="paper">The paper.</param>
    public static string Html(Paper paper) => string.Join(" · ", Anchors(paper));

    /// <summary>An anchor.</summary>
    /// <param name="url">Its address, not escaped.</param>
    /// <param name="html">What it shows, as HTML.</param>
    public static string Anchor(string url, string html) => $"<a href=\"{Escape(url)}\">{html}</a>";

    /// <summary>Text as HTML.</summary>
    /// <param name="text">Plain text.</param>
    public static string Escape(string text) => Encoder.Encode(text);

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
