using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>The URLs of a paper at arXiv and at the DOI resolver, percent-encoded as RFC 3986 wants.</summary>
internal static class PaperUrls
{
    /// <summary>Returns the abstract page at arXiv, or null without an arXiv identifier.</summary>
    /// <param name="paper">The paper.</param>
    public static string? GetArxiv(Paper paper) => paper.Arxiv is { } id ? "https://arxiv.org/abs/" + EscapeSegments(id) : null;

    /// <summary>Returns the PDF at arXiv, or null without an arXiv identifier.</summary>
    /// <param name="paper">The paper.</param>
    public static string? GetArxivPdf(Paper paper) => paper.Arxiv is { } id ? "https://arxiv.org/pdf/" + EscapeSegments(id) : null;

    /// <summary>Returns the URL at the DOI resolver, or null without a DOI.</summary>
    /// <param name="paper">The paper.</param>
    public static string? GetDoi(Paper paper) => paper.Doi is { } doi ? "https://doi.org/" + EscapeSegments(doi) : null;

    /// <summary>Returns the URL of the paper elsewhere: at arXiv, else at the DOI resolver, else null.</summary>
    /// <param name="paper">The paper.</param>
    public static string? GetExternal(Paper paper) => GetArxiv(paper) ?? GetDoi(paper);

    private const string ArxivSearch = "https://arxiv.org/search/?searchtype=title&query=";
    private const string ScholarSearch = "https://scholar.google.com/scholar?q=";

    /// <summary>Returns the URL of a search for a title at arXiv.</summary>
    /// <param name="title">The title as plain text.</param>
    public static string SearchArxiv(string title) => ArxivSearch + Uri.EscapeDataString(title);

    /// <summary>Returns the URL of a search for a title at Google Scholar.</summary>
    /// <param name="title">The title as plain text.</param>
    public static string SearchScholar(string title) => ScholarSearch + Uri.EscapeDataString($"\"{title}\"");

    /// <summary>Returns whether a URL is one of these searches, which answer for any title. The link check skips them.</summary>
    /// <param name="url">An absolute URL.</param>
    public static bool IsSearch(string url) =>
        url.StartsWith(ArxivSearch, StringComparison.Ordinal) || url.StartsWith(ScholarSearch, StringComparison.Ordinal);

    // A DOI may contain any character, and a '?' or '#' must not end the path. Slashes are kept: math/0306302.
    private static string EscapeSegments(string identifier) =>
        Uri.EscapeDataString(identifier).Replace("%2F", "/", StringComparison.Ordinal);
}
