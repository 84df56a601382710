using SiteGen.Catalog.Map;
using SiteGen.Catalog.Similarity;
using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>Arranges what was read: who is published today, in which order, in which lists, next to whom.</summary>
public static class CatalogBuilder
{
    /// <summary>Selects the papers that are published on a day, in feed order, and resolves their topics.</summary>
    /// <param name="content">The content of the site.</param>
    /// <param name="day">The day of the build; later papers are held back.</param>
    /// <param name="drafts">Whether to publish drafts too.</param>
    /// <param name="diagnostics">Receives diagnostics: unknown topics.</param>
    public static PublishedPapers SelectPublished(SiteContent content, DateOnly day, bool drafts, DiagnosticBag diagnostics)
    {
        var topics = content.Topics.ToDictionary(t => t.Slug, StringComparer.Ordinal);
        var entries = FeedSorter.Sort(content.Papers.Where(p => drafts || !p.Draft), content.DumpOrder, content.Settings.TimeZone)
            .Select(e => e with { Topics = Resolve(e.Paper, topics, diagnostics) })
            .ToList();
        return new PublishedPapers(
            entries.Where(e => e.Edition <= day).ToList(),
            entries.Where(e => e.Edition > day).ToList(),
            [.. content.Topics.OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Slug, StringComparer.Ordinal)]);
    }

    /// <summary>Builds the catalog of a site.</summary>
    /// <param name="content">The content of the site.</param>
    /// <param name="published">The result of <see cref="SelectPublished"/>.</param>
    /// <param name="day">The day of the build.</param>
    /// <param name="drafts">Whether to publish drafts too.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    /// <param name="shard">The shard to build, or null for the whole site. Related papers are found for its papers only.</param>
    public static SiteCatalog Build(SiteContent content, PublishedPapers published, DateOnly day, bool drafts, int jobs, Shard? shard)
    {
        var settings = content.Settings;
        var mapped = settings.Map ? MapBuilder.Mapped(published.Papers.Count) : 0;
        // With the same counts in every part: how far the search goes depends on them, and so may what it finds.
        var similar = RelatedPapers.Find(
            [.. published.Papers.Select(p => p.Paper)], settings.RelatedCount, mapped, jobs, paper => shard?.RendersPaper(paper.Slug) ?? true);
        var papers = WithNeighbours(published.Papers, similar);
        return new SiteCatalog
        {
            Settings = settings,
            Day = day,
            Papers = papers,
            PapersBySlug = papers.ToDictionary(p => p.Paper.Slug, StringComparer.Ordinal),
            Topics = WithPapers(published.Topics, papers),
            Authors = AuthorIndex.Build(papers, settings.AuthorMinPapers, jobs),
            Years = settings.Years ? YearEntry.GroupByYear(papers) : [],
            Editions = [.. papers.GroupBy(p => p.Edition).Select(g => new Edition(g.Key, [.. g]))],
            Pages = [.. content.Pages.Where(p => drafts || !p.Draft)],
            LazyMap = new(() => MapBuilder.Build(papers, similar.MapNeighbours, jobs)),
            HeldBack = published.Waiting.Count,
            NextEdition = published.Waiting.Count > 0 ? published.Waiting.Min(e => e.Edition) : null,
        };
    }

    private static List<TopicEntry> WithPapers(IReadOnlyList<Topic> topics, List<PaperEntry> papers)
    {
        var byTopic = topics.ToDictionary(t => t.Slug, _ => new List<PaperEntry>(), StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            foreach (var topic in paper.Topics)
                byTopic[topic.Slug].Add(paper);
        }

        return [.. topics.Select(t => new TopicEntry(t, byTopic[t.Slug]))];
    }

    private static Topic[] Resolve(Paper paper, Dictionary<string, Topic> topics, DiagnosticBag diagnostics)
    {
        var found = new List<Topic>();
        foreach (var (slug, position) in paper.Topics)
        {
            if (topics.TryGetValue(slug, out var topic))
                found.Add(topic);
            else
                diagnostics.Error(paper.Path, position, $"unknown topic '{slug}'{Advice(slug, topics)}");
        }

        return [.. found];
    }

    private static string Advice(string slug, Dictionary<string, Topic> topics) =>
        Suggestion.DidYouMean(slug, topics.Keys) is { Length: > 0 } advice ? advice : $"; write content/topics/{slug}.md or take it out";

    private static List<PaperEntry> WithNeighbours(IReadOnlyList<PaperEntry> papers, SimilarityResult similar) =>
        [.. papers.Select((p, i) => p with
        {
            Related = similar.Related[i],
            Newer = i > 0 ? papers[i - 1].Paper.Slug : null,
            Older = i < papers.Count - 1 ? papers[i + 1].Paper.Slug : null,
        })];
}
