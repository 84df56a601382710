using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Chooses the URL of a citation.</summary>
internal static class CitationUrl
{
    /// <summary>
    /// Returns the URL that the paper's source gives (the link <c>page</c>), or else that of its DOI or at arXiv, which outlive
    /// this site; without any, the paper's page.
    /// </summary>
    /// <param name="entry">The paper.</param>
    /// <param name="urls">Adds the base URL.</param>
    public static string Choose(PaperEntry entry, SiteUrls urls) =>
        entry.Paper.Links.Where(l => l.Key == "page").Select(l => PublicUrl.NormalizeWeb(l.Value)).FirstOrDefault(a => a is not null)
            ?? PaperUrls.GetDoi(entry.Paper)
            ?? PaperUrls.GetArxiv(entry.Paper)
            ?? PublicUrl.FromSitePath(entry.Path, urls);
}
