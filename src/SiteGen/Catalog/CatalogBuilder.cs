using SiteGen.Catalog.Map;
using SiteGen.Catalog.Similarity;
using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>Builds the catalog of a site from its content.</summary>
public static class CatalogBuilder
{
    /// <summary>Selects the papers that are published on a day, in feed order, and resolves their topics.</summary>
    /// <param name="content">The content of the site.</param>
    /// <param name="day">The day of the build; later papers are held back.</param>
    /// <param name="drafts">Whether to publish drafts too.</param>
    /// <param name="diagnostics">
    /// Receives diagnostics: an error for each unknown topic, a warning for each introduction without an edition.
    /// </param>
    public static PublishedPapers SelectPublished(SiteContent content, DateOnly day, bool drafts, DiagnosticBag diagnostics)
    {
        var topics = content.Topics.ToDictionary(t => t.Slug, StringComparer.Ordinal);
        var entries = FeedSorter.Sort(content.Papers.Where(p => drafts || !p.Draft), content.DumpOrder, content.Settings.TimeZone)
            .Select(e => e with { Topics = ResolveTopics(e.Paper, topics, diagnostics) })
            .ToList();
        WarnOfDaysWithoutPapers(content.Introductions, entries, diagnostics);
        var keyed = CitationKeys.Assign(entries);
        return new PublishedPapers(
            [.. keyed.Where(e => e.Edition <= day)],
            [.. keyed.Where(e => e.Edition > day)],
            [.. content.Topics.OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Slug, StringComparer.Ordinal)])
        {
            Curators = content.Curators,
        };
    }

    /// <summary>Builds the catalog.</summary>
    /// <param name="content">The content of the site.</param>
    /// <param name="published">The result of <see cref="SelectPublished"/>.</param>
    /// <param name="day">The day of the build.</param>
    /// <param name="drafts">Whether to publish drafts too.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    /// <param name="shard">The shard to build, or null for the whole site. Related papers are found for its papers only.</param>
    public static SiteCatalog Build(SiteContent content, PublishedPapers published, DateOnly day, bool drafts, int jobs, Shard? shard)
    {
        var settings = content.Settings;
        var mapped = settings.Map ? MapBuilder.CountMapped(published.Papers.Count) : 0;
        var similar = RelatedPapers.Find(
            [.. published.Papers.Select(p => new ComparedPaper(p.Paper, p.Topics))],
            settings.RelatedCount, mapped, jobs, paper => shard?.RendersPaper(paper.Slug) ?? true);
        var papers = LinkPapers(published.Papers, similar);
        return new SiteCatalog
        {
            Settings = settings,
            Day = day,
            Papers = papers,
            PapersBySlug = papers.ToDictionary(p => p.Paper.Slug, StringComparer.Ordinal),
            Topics = CollectTopics(published.Topics, papers),
            Authors = AuthorIndex.Build(papers, settings.AuthorMinPapers, settings.AuthorRedirectFrom, jobs),
            Years = settings.Years ? YearEntry.GroupByYear(papers) : [],
            Curators = CuratorEntry.Collect(content.Curators, papers),
            Images = content.Images,
            Editions = Edition.Group(papers, content.Introductions),
            Pages = [.. content.Pages.Where(p => drafts || !p.Draft)],
            Trending = new TrendingRanking(papers, content.Signals) is { IsEmpty: false } ranking ? new TrendingLists(ranking, day) : null,
            LazyMap = new(() => MapBuilder.Build(
                [.. papers.Select(p => p.Topics is [var first, ..] ? first : null)], similar.MapNeighbours, jobs)),
            Sources = [.. content.Sources.Select(s => new WatchedSource(s, content.SourceStates.Find(s.Name)))],
            HeldBack = published.HeldBack.Count,
            NextEdition = published.HeldBack.Count > 0 ? published.HeldBack.Min(e => e.Edition) : null,
        };
    }

    private static void WarnOfDaysWithoutPapers(
        IReadOnlyList<Introduction> introductions, List<PaperEntry> entries, DiagnosticBag diagnostics)
    {
        var days = entries.Select(e => e.Edition).ToHashSet();
        foreach (var introduction in introductions.Where(i => !days.Contains(i.Day)))
        {
            diagnostics.Warning(
                introduction.Path,
                SourcePosition.Start,
                $"no paper has the date {introduction.Slug}, so nothing shows this introduction; rename it to the day of an edition");
        }
    }

    private static Topic[] ResolveTopics(Paper paper, Dictionary<string, Topic> topics, DiagnosticBag diagnostics)
    {
        var found = new List<Topic>();
        foreach (var (slug, position) in paper.Topics)
        {
            if (topics.TryGetValue(slug, out var topic))
                found.Add(topic);
            else
                diagnostics.Error(paper.Path, position, $"unknown topic '{slug}'{SuggestRemedy(slug, topics)}");
        }

        return [.. found];
    }

    private static string SuggestRemedy(string slug, Dictionary<string, Topic> topics) =>
        Suggestion.DidYouMean(slug, topics.Keys) is { Length: > 0 } suggestion ? suggestion
            : $"; write content/topics/{slug}.md or take it out";

    private static List<PaperEntry> LinkPapers(IReadOnlyList<PaperEntry> papers, SimilarityResult similar) =>
        [.. papers.Select((p, i) => p with
        {
            Related = similar.Related[i],
            Newer = i > 0 ? papers[i - 1].Paper.Slug : null,
            Older = i < papers.Count - 1 ? papers[i + 1].Paper.Slug : null,
        })];

    private static List<TopicEntry> CollectTopics(IReadOnlyList<Topic> topics, List<PaperEntry> papers)
    {
        var byTopic = topics.ToDictionary(t => t.Slug, _ => new List<PaperEntry>(), StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            foreach (var topic in paper.Topics)
                byTopic[topic.Slug].Add(paper);
        }

        return [.. topics.Select(t => new TopicEntry(t, byTopic[t.Slug]))];
    }
}
