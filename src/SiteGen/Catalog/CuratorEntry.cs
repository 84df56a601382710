using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>A curator with the published papers that they chose.</summary>
/// <param name="Curator">The curator.</param>
/// <param name="Papers">The papers, newest first.</param>
public sealed record CuratorEntry(Curator Curator, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>The site path of the curator's page.</summary>
    public string Path => SiteUrls.Curator(Curator.Slug);

    /// <summary>The same papers, picks first, as the curator's page lists them.</summary>
    public IReadOnlyList<PaperEntry> PicksFirst => Picks.First(Papers);

    /// <summary>Collects the papers of each curator.</summary>
    /// <param name="curators">The curators.</param>
    /// <param name="papers">The papers, newest first.</param>
    /// <returns>The curators by name.</returns>
    public static IReadOnlyList<CuratorEntry> Collect(IReadOnlyList<Curator> curators, IReadOnlyList<PaperEntry> papers)
    {
        var chosen = papers.SelectMany(paper => paper.Paper.Curators.Select(slug => (slug.Value, Paper: paper)))
            .ToLookup(choice => choice.Value, choice => choice.Paper, StringComparer.Ordinal);
        return
        [
            .. curators.OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Slug, StringComparer.Ordinal)
                .Select(c => new CuratorEntry(c, [.. chosen[c.Slug]])),
        ];
    }
}
