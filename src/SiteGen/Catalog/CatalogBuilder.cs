using SiteGen.Catalog.Similarity;
using SiteGen.Catalog.Map;
using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>Arranges what was read: who is published today, in which order, in which lists, next to whom.</summary>
public static class CatalogBuilder
{
    /// <summary>Arranges the site. A topic that does not exist is reported at its place.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="day">The day of the build; papers dated after it wait.</param>
    /// <param name="drafts">Whether drafts are published too.</param>
    /// <param name="jobs">How many threads compare papers at most.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    /// <param name="shard">The part of the site that will be made; null for the whole one. What only the others need is left out.</param>
    public static SiteCatalog Build(SiteContent content, DateOnly day, bool drafts, int jobs, DiagnosticBag diagnostics, Shard? shard = null) =>
        Arrange(content, Publish(content, day, drafts, diagnostics), day, drafts, jobs, shard);

    /// <summary>Finds out who is published, and puts them in order: the first half of <see cref="Build"/>.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="day">The day of the build; papers dated after it wait.</param>
    /// <param name="drafts">Whether drafts are published too.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static PublishedPapers Publish(SiteContent content, DateOnly day, bool drafts, DiagnosticBag diagnostics)
    {
        var topics = content.Topics.ToDictionary(t => t.Slug, StringComparer.Ordinal);
        var entries = FeedOrder.Arrange(content.Papers.Where(p => drafts || !p.Draft), content.DumpOrder, content.Settings.TimeZone)
            .Select(e => e with { Topics = Resolve(e.Paper, topics, diagnostics) })
            .ToList();
        return new PublishedPapers(
            entries.Where(e => e.Edition <= day).ToList(),
            entries.Where(e => e.Edition > day).ToList(),
            [.. content.Topics.OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Slug, StringComparer.Ordinal)]);
    }

    /// <summary>Arranges who is published: the second half of <see cref="Build"/>.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="published">Who is published.</param>
    /// <param name="day">The day of the build.</param>
    /// <param name="drafts">Whether drafts are published too.</param>
    /// <param name="jobs">How many threads compare papers at most.</param>
    /// <param name="shard">The part of the site that will be made; null for the whole one. What only the others need is left out.</param>
    public static SiteCatalog Arrange(SiteContent content, PublishedPapers published, DateOnly day, bool drafts, int jobs, Shard? shard)
    {
        var settings = content.Settings;
        var mapped = settings.Map ? MapBuilder.Mapped(published.Papers.Count) : 0;
        // With the same counts in every part: how far the search goes depends on them, and so may what it finds.
        var similar = RelatedPapers.Find(
            [.. published.Papers.Select(p => p.Paper)], settings.RelatedCount, mapped, jobs, paper => shard?.MakesPaper(paper.Slug) ?? true);
        var papers = WithNeighbours(published.Papers, similar);
        return new SiteCatalog
        {
            Settings = settings,
            Day = day,
            Papers = papers,
            PapersBySlug = papers.ToDictionary(p => p.Paper.Slug, StringComparer.Ordinal),
            Topics = WithPapers(published.Topics, papers),
            Authors = AuthorIndex.Of(papers, settings.AuthorMinPapers, jobs),
            Years = settings.Years ? YearEntry.Of(papers) : [],
            Editions = [.. NumberedGroups.Of(papers, p => p.Edition.DayNumber).Select(g => new Edition(DateOnly.FromDayNumber(g.Number), g.Items))],
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
