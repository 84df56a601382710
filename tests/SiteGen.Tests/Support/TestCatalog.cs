using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Support;

/// <summary>Builds catalogs in one step.</summary>
internal static class TestCatalog
{
    /// <summary>Builds the catalog of content as the program does.</summary>
    public static SiteCatalog Build(
        SiteContent content, DateOnly day, int jobs = 2, bool drafts = false, DiagnosticBag? diagnostics = null, Shard? shard = null)
    {
        var published = CatalogBuilder.SelectPublished(content, day, drafts, diagnostics ?? new DiagnosticBag());
        return CatalogBuilder.Build(content, published, day, drafts, jobs, shard);
    }

    /// <summary>Builds the catalog of entries that a test made, newest first, so that it controls their editions and related papers.</summary>
    public static SiteCatalog Build(
        SiteSettings settings, DateOnly day, IReadOnlyList<PaperEntry> entries, IEnumerable<Topic> topics, IReadOnlyList<Page> pages) =>
        new()
        {
            Settings = settings,
            Day = day,
            Papers = entries,
            Topics = [.. topics.Select(topic => new TopicEntry(topic, [.. entries.Where(entry => entry.Topics.Contains(topic))]))],
            Editions = [.. entries.GroupBy(entry => entry.Edition).OrderByDescending(group => group.Key)
                .Select(group => new Edition(group.Key, [.. group]))],
            Authors = AuthorIndex.Build(entries, minPapers: 2),
            Years = YearEntry.GroupByYear(entries),
            Pages = pages,
            HeldBack = 0,
            PapersBySlug = entries.ToDictionary(entry => entry.Paper.Slug, StringComparer.Ordinal),
        };
}
