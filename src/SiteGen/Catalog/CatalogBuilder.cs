using SiteGen.Catalog.Likeness;
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
    public static SiteCatalog Build(SiteContent content, DateOnly day, bool drafts, int jobs, DiagnosticBag diagnostics, Shard? shard = null)
    {
        var settings = content.Settings;
        var topics = content.Topics.ToDictionary(t => t.Slug, StringComparer.Ordinal);
        var entries = FeedOrder.Arrange(content.Papers.Where(p => drafts || !p.Draft), content.DumpOrder, settings.TimeZone)
            .Select(e => e with { Topics = Resolve(e.Paper, topics, diagnostics) })
            .ToList();
        var waiting = entries.Where(e => e.Edition > day).ToList();
        var published = entries.Where(e => e.Edition <= day).ToList();
        var mapped = settings.Map ? MapBuilder.Mapped(published.Count) : 0;
        // With the same counts in every part: how far the search goes depends on them, and so may what it finds.
        var similar = RelatedPapers.Find(
            [.. published.Select(p => p.Paper)], settings.RelatedCount, mapped, jobs, paper => shard?.MakesPaper(paper.Slug) ?? true);
        var papers = WithNeighbours(published, similar);
        var byTopic = papers.SelectMany(p => p.Topics, (paper, topic) => (topic.Slug, paper)).ToLookup(t => t.Slug, t => t.paper, StringComparer.Ordinal);
        return new SiteCatalog
        {
            Settings = settings,
            Day = day,
            Papers = papers,
            PapersBySlug = papers.ToDictionary(p => p.Paper.Slug, StringComparer.Ordinal),
            Topics = [.. content.Topics
                .Select(t => new TopicEntry(t, [.. byTopic[t.Slug]]))
                .OrderBy(t => t.Topic.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(t => t.Topic.Slug, StringComparer.Ordinal)],
            Authors = AuthorIndex.Of(papers, settings.AuthorMinPapers, jobs),
            Years = settings.Years ? YearEntry.Of(papers) : [],
            Editions = [.. papers.GroupBy(p => p.Edition).Select(g => new Edition(g.Key, [.. g]))],
            Pages = [.. content.Pages.Where(p => drafts || !p.Draft)],
            LazyMap = new(() => MapBuilder.Build(papers, similar.OnMap, jobs)),
            HeldBack = waiting.Count,
            NextEdition = waiting.Count > 0 ? waiting.Min(e => e.Edition) : null,
        };
    }

    private static List<Topic> Resolve(Paper paper, Dictionary<string, Topic> topics, DiagnosticBag diagnostics)
    {
        var found = new List<Topic>();
        foreach (var (slug, position) in paper.Topics)
        {
            if (topics.TryGetValue(slug, out var topic))
                found.Add(topic);
            else
                diagnostics.Error(paper.Path, position, $"unknown topic '{slug}'{Advice(slug, topics)}");
        }

        return found;
    }

    private static string Advice(string slug, Dictionary<string, Topic> topics) =>
        Suggestion.DidYouMean(slug, topics.Keys) is { Length: > 0 } advice ? advice : $"; write content/topics/{slug}.md or take it out";

    private static List<PaperEntry> WithNeighbours(List<PaperEntry> papers, Similarities similar) =>
        [.. papers.Select((p, i) => p with
        {
            Related = similar.Related[i],
            Newer = i > 0 ? papers[i - 1].Paper.Slug : null,
            Older = i < papers.Count - 1 ? papers[i + 1].Paper.Slug : null,
        })];
}
