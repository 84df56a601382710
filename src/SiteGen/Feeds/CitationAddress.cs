using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>The address that a citation gives.</summary>
internal static class CitationAddress
{
    /// <summary>The paper's page at arXiv, which stays whatever becomes of this site; without one, its page here.</summary>
    /// <param name="entry">The paper.</param>
    /// <param name="urls">Adds the base.</param>
    public static string Of(PaperEntry entry, SiteUrls urls) =>
        entry.Paper.Arxiv is { } id ? PublicAddress.Arxiv(id) : PublicAddress.Of(entry.Path, urls);
}
