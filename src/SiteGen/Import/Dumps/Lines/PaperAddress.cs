using System.Text.RegularExpressions;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Addresses;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>The address of one paper: on arXiv or a site that shows arXiv's papers, behind a DOI, or on the pages of a
/// conference.</summary>
/// <param name="Key">What two addresses of one paper have in common.</param>
/// <param name="Arxiv">The arXiv identifier, or null.</param>
/// <param name="Doi">The DOI, or null.</param>
/// <param name="Page">The address itself if it holds neither identifier; otherwise null.</param>
internal sealed partial record PaperAddress(string Key, string? Arxiv, string? Doi, string? Page)
{
    /// <summary>Parses a text that is nothing but the address of a paper.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The address; null for any other text, and for a place inside a page (<c>…#community</c>).</returns>
    public static PaperAddress? Parse(string text)
    {
        if (!text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.Any(char.IsWhiteSpace))
            return null;
        var address = Unwrap(text);
        if (address.Contains('#', StringComparison.Ordinal))
            return null;
        if (FindArxivId(address) is { } arxiv)
            return new PaperAddress("arxiv " + arxiv, arxiv, null, null);
        if (FindDoi(address) is { } doi)
            return FromDoi(doi);
        return PageOfPaper().IsMatch(address) && WebAddress.IsValid(address) ? new PaperAddress("page " + address, null, null, address)
            : null;
    }

    /// <summary>Returns the address behind a DOI; the DOI of an arXiv paper (<c>10.48550/arXiv.…</c>) is its identifier.</summary>
    /// <param name="doi">The DOI alone.</param>
    public static PaperAddress FromDoi(string doi) =>
        PreprintDoi.FindArxiv(doi) is { } arxiv
            ? new PaperAddress("arxiv " + arxiv, arxiv, null, null)
            : new PaperAddress("doi " + doi.ToLowerInvariant(), null, doi, null);

    /// <summary>Returns the address that a redirect of Google Scholar leads to; any other address is returned unchanged.</summary>
    /// <param name="address">An address.</param>
    public static string Unwrap(string address)
    {
        if (ScholarRedirect().Match(address) is not { Success: true } match)
            return address;
        var target = Uri.UnescapeDataString(match.Groups["target"].Value);
        return WebAddress.IsValid(target) ? target : address;
    }

    private static string? FindArxivId(string address)
    {
        var mapped = MirrorMap.Map(address);
        return ArxivId.FromAddress(mapped)
            ?? (ArxivReader().Match(mapped) is { Success: true } match ? ArxivId.Parse(match.Groups["id"].Value) : null);
    }

    private static string? FindDoi(string address)
    {
        var plain = Uri.UnescapeDataString(address);
        var match = WithDoi().Match(plain);
        if (!match.Success)
            match = PreprintServer().Match(plain);
        return match.Success ? Content.Identifiers.Doi.Parse(match.Groups["doi"].Value) : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^https?://scholar\.google\.[a-z.]{2,6}/scholar_url\?(?:[^&]*&)*?url=(?<target>[^&]+)", Options)]
    private static partial Regex ScholarRedirect();

    // Sites that show arXiv's papers under their identifiers.
    [GeneratedRegex(@"^https?://(?:www\.)?(?:alphaxiv\.org/(?:abs|overview|pdf|html)|papers\.cool/arxiv|scirate\.com/arxiv"
        + @"|ar5iv\.org/(?:abs|html)"
        + @"|(?:api\.)?semanticscholar\.org/arxiv)/(?<id>[^?]+?)(?:\.pdf)?/?(?:\?.*)?$", Options)]
    private static partial Regex ArxivReader();

    [GeneratedRegex(@"^https?://(?:(?:dx\.|www\.)?doi\.org/|dl\.acm\.org/doi/(?:abs/|pdf/|full/|fullhtml/)?)"
        + @"(?<doi>10\.[0-9]{4,9}/[^\s?]+?)/?(?:\?.*)?$", Options)]
    private static partial Regex WithDoi();

    // A version (v1) and the form of a page (.full, .pdf) are no part of the DOI.
    [GeneratedRegex(@"^https?://(?:www\.)?(?:bio|med)rxiv\.org/content/(?<doi>10\.[0-9]{4,9}/[^\s?]+?)"
        + @"(?:v[0-9]+)?(?:\.(?:full|abstract|article-info))?(?:\.pdf)?(?:\?.*)?$", Options)]
    private static partial Regex PreprintServer();

    [GeneratedRegex(@"^https?://(?:(?:www\.)?openreview\.net/(?:forum|pdf)\?id=|(?:www\.)?aclanthology\.org/[A-Z0-9]|"
        + @"proceedings\.mlr\.press/v[0-9]+/.|(?:proceedings\.neurips|papers\.nips|proceedings\.iclr)\.cc/paper|"
        + @"openaccess\.thecvf\.com/content|(?:www\.)?paperswithcode\.com/paper/.|(?:www\.)?semanticscholar\.org/paper/.|"
        + @"ieeexplore\.ieee\.org/(?:abstract/)?document/[0-9]|(?:www\.)?nature\.com/articles/.|link\.springer\.com/(?:article|chapter)/."
        + @"|(?:www\.)?sciencedirect\.com/science/article/.)\S*$", Options)]
    private static partial Regex PageOfPaper();
}
