using SiteGen.Catalog;
using SiteGen.Catalog.Map;
using SiteGen.Catalog.Similarity;

namespace SiteGen.Tests.Catalog.Map;

/// <summary>Measures how well a map preserves the similarity of papers.</summary>
internal static class MapQuality
{
    private const int NearestCount = 10;

    /// <summary>Returns the share of related papers that are among the ten nearest points.</summary>
    public static double MeasureRelatedShare(IReadOnlyList<MapPoint> points, IReadOnlyList<PaperEntry> papers)
    {
        var found = points.Sum(p => papers[p.Paper].Related.Select(r => r.Slug)
            .Intersect(FindNearest(points, p).Select(n => papers[n.Paper].Paper.Slug)).Count());
        return (double)found / papers.Sum(p => p.Related.Count);
    }

    /// <summary>
    /// Returns the trustworthiness (Venna and Kaski 2001) for ten neighbours: 1 if all near points are similar papers,
    /// about 0.5 for random positions.
    /// </summary>
    public static double MeasureTrustworthiness(IReadOnlyList<MapPoint> points, IReadOnlyList<PaperEntry> papers)
    {
        var ranks = RankBySimilarity(papers);
        var surplus = points.Sum(p => FindNearest(points, p).Sum(n => Math.Max(0, ranks[(p.Paper, n.Paper)] - NearestCount)));
        return 1 - (2.0 * surplus / (points.Count * NearestCount * ((2.0 * points.Count) - (3 * NearestCount) - 1)));
    }

    // Ranks start at 1. Papers without a common term share the mean of the remaining ranks.
    private static Dictionary<(int, int), int> RankBySimilarity(IReadOnlyList<PaperEntry> papers)
    {
        var similar = RelatedPapers.Find([.. papers.Select(p => new ComparedPaper(p.Paper, p.Topics))], papers.Count, 0, 2).Related;
        var indexes = papers.IndexBy(p => p.Paper.Slug);
        var ranks = new Dictionary<(int, int), int>();
        for (var i = 0; i < papers.Count; i++)
        {
            for (var other = 0; other < papers.Count; other++)
                ranks[(i, other)] = (papers.Count + similar[i].Count) / 2;
            foreach (var (rank, related) in similar[i].Index())
                ranks[(i, indexes[related.Slug])] = rank + 1;
        }

        return ranks;
    }

    private static IEnumerable<MapPoint> FindNearest(IReadOnlyList<MapPoint> points, MapPoint point) => points
        .Where(p => p != point)
        .OrderBy(p => ((p.X - point.X) * (p.X - point.X)) + ((p.Y - point.Y) * (p.Y - point.Y)))
        .Take(NearestCount);
}
