using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Chooses the URL of a citation.</summary>
internal static class CitationUrl
{
    /// <summary>Returns the URL of the paper at arXiv, which outlives this site; without an arXiv identifier, the paper's page.</summary>
    /// <param name="entry">The paper.</param>
    /// <param name="urls">Adds the base URL.</param>
    public static string Choose(PaperEntry entry, SiteUrls urls) =>
        PaperUrls.GetArxiv(entry.Paper) ?? PublicUrl.FromSitePath(entry.Path, urls);
}
