using SiteGen.Catalog.Map;

namespace SiteGen.Tests.Catalog.Map;

/// <summary>How much of the papers' likeness a map keeps.</summary>
internal static class MapQuality
{
    private const int Near = 10;

    /// <summary>The share of the related papers on papers' pages that are among the ten nearest points.</summary>
    public static double RelatedShare(IReadOnlyList<MapPoint> points)
    {
        var found = points.Sum(p => p.Paper.Related.Select(r => r.Slug).Intersect(Nearest(points, p).Select(n => n.Paper.Paper.Slug)).Count());
        return (double)found / points.Sum(p => p.Paper.Related.Count);
    }

    /// <summary>
    /// Trustworthiness (Venna and Kaski 2001) for ten neighbours: 1 when all near points are near in likeness too, about
    /// a half when chance has placed them.
    /// </summary>
    public static double Trustworthiness(IReadOnlyList<MapPoint> points)
    {
        var ranks = Ranks(points);
        var surplus = points.Sum(p => Nearest(points, p).Sum(n => Math.Max(0, ranks[(p.Paper.Paper.Slug, n.Paper.Paper.Slug)] - Near)));
        return 1 - (2.0 * surplus / (points.Count * Near * ((2.0 * points.Count) - (3 * Near) - 1)));
    }

    // From 1; papers that share nothing share the middle of the ranks that are left.
    private static Dictionary<(string, string), int> Ranks(IReadOnlyList<MapPoint> points)
    {
        var similar = SiteGen.Catalog.Similarity.RelatedPapers.Find([.. points.Select(p => p.Paper.Paper)], points.Count, 0, 2).Related;
        var ranks = new Dictionary<(string, string), int>();
        foreach (var (i, point) in points.Index())
        {
            var slug = point.Paper.Paper.Slug;
            foreach (var other in points)
                ranks[(slug, other.Paper.Paper.Slug)] = (points.Count + similar[i].Count) / 2;
            foreach (var (rank, related) in similar[i].Index())
                ranks[(slug, related.Slug)] = rank + 1;
        }

        return ranks;
    }

    private static IEnumerable<MapPoint> Nearest(IReadOnlyList<MapPoint> points, MapPoint point) => points
        .Where(p => p != point)
        .OrderBy(p => ((p.X - point.X) * (p.X - point.X)) + ((p.Y - point.Y) * (p.Y - point.Y)))
        .Take(Near);
}
