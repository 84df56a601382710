using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>A site before its outputs are planned.</summary>
/// <param name="Catalog">The arranged site.</param>
/// <param name="SearchFiles">The files of the search index, which may not be finished yet.</param>
internal sealed record ArrangedSite(SiteCatalog Catalog, Task<IReadOnlyList<OutputJob>> SearchFiles)
{
    // Smaller sites leave too little garbage to be worth a collection.
    private const int MinPapersToCollect = 50_000;

    /// <summary>Arranges a site and builds its search index, in parallel because both have phases that use only one thread.</summary>
    /// <param name="content">The content.</param>
    /// <param name="options">The options.</param>
    /// <param name="day">The last day whose papers are published.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static ArrangedSite Arrange(SiteContent content, SiteOptions options, DateOnly day, DiagnosticBag diagnostics)
    {
        var published = CatalogBuilder.SelectPublished(content, day, options.Drafts, diagnostics);
        var search = BackgroundWork.Start(
            options.Jobs,
            () => options.Shard is { RendersShared: false } ? [] : SearchPlan.BuildJobs(
                published, TrendingLists.ListAll(published.Papers, content.Signals, day), content.Settings, options.Jobs));
        var catalog = CatalogBuilder.Build(content, published, day, options.Drafts, options.Jobs, options.Shard);
        CollectGarbage(catalog.Papers.Count);
        return new ArrangedSite(catalog, search);
    }

    // The vectors for comparing papers are garbage now, but the runtime would collect them only after rendering has allocated
    // much more. Collecting them here lowers the peak of memory.
    private static void CollectGarbage(int papers)
    {
        if (papers >= MinPapersToCollect)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
    }
}
