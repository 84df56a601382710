using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Finds the papers of the feeds of queries.</summary>
internal static class OwnFeedPapers
{
    /// <summary>Finds the newest papers of all feeds in one pass, which converts each paper once.</summary>
    /// <param name="catalog">The site.</param>
    /// <returns>The papers by the slug of the feed, newest first, at most <c>feeds.items</c> of each.</returns>
    public static Dictionary<string, IReadOnlyList<PaperEntry>> Find(SiteCatalog catalog)
    {
        var found = catalog.Settings.OwnFeeds.Select(feed => (Feed: feed, Papers: new List<PaperEntry>())).ToList();
        var open = found.ToList();
        foreach (var paper in catalog.Papers)
        {
            if (open.Count == 0)
                break;
            var document = PaperDocument.Create(paper);
            foreach (var (feed, papers) in open)
            {
                if (feed.Query.Match(document) is not null)
                    papers.Add(paper);
            }

            open.RemoveAll(feed => feed.Papers.Count == catalog.Settings.FeedItems);
        }

        return found.ToDictionary(f => f.Feed.Slug, IReadOnlyList<PaperEntry> (f) => f.Papers, StringComparer.Ordinal);
    }
}
