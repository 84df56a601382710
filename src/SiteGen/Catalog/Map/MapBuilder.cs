using SiteGen.Catalog.Likeness;
using SiteGen.Content;

namespace SiteGen.Catalog.Map;

/// <summary>
/// Makes the map: a graph of which papers read alike, its layout in the plane, points moved apart, and names of topics
/// set among them. The same papers make the same map, on every machine and with any number of threads.
/// </summary>
internal static class MapBuilder
{
    /// <summary>Fewer papers than this are no map.</summary>
    public const int FewestPapers = 8;

    /// <summary>How many papers stand on the map at most; the newest, because a feed's readers look for those.</summary>
    public const int MostPapers = 2000;

    // The curator's word beside the authors': with the same first topic, papers count as so much more alike. Chosen on the
    // seed: neighbours of the same topic grow from a quarter to more than a third, and no related papers come apart.
    private const double SameTopic = 1.4;
    private const int NeighboursOfPoint = 10;

    private const int TiesOfPoint = 2;

    // In distances of points; a tie across the whole map would show less than it hides.
    private const double LongestTie = 8;

    /// <summary>How many of a number of papers stand on the map, newest first.</summary>
    public static int Mapped(int papers) => papers < FewestPapers ? 0 : Math.Min(papers, MostPapers);

    /// <summary>Makes the map; null where there are too few papers.</summary>
    /// <param name="papers">The published papers, newest first.</param>
    /// <param name="neighbours">For each paper of the map its nearest neighbours on it, best first.</param>
    /// <param name="jobs">How many threads work at most; the map does not depend on it.</param>
    public static PaperMap? Build(IReadOnlyList<PaperEntry> papers, IReadOnlyList<IReadOnlyList<Neighbour>> neighbours, int jobs)
    {
        if (neighbours.Count < FewestPapers)
            return null;
        var graph = NeighbourGraph.Build([.. neighbours.Select((near, i) => WithTopics(near, i, papers))]);
        var places = MapFrame.Fit(MapLayout.Run(graph, jobs));
        var distance = PointSpacing.For(places.Length);
        PointSpacing.Spread(places, distance, []);
        var groups = Groups(papers, places.Length);
        var (labels, taken) = LabelPlacement.Place([.. groups.Select(g => (g.Topic?.Title ?? "", g.Points))], places, distance);
        if (PointSpacing.IsRoomy(distance))
            PointSpacing.Spread(places, distance, taken);
        var points = places.Select((p, i) => new MapPoint(papers[i], (int)Math.Round(p.X), (int)Math.Round(p.Y))).ToArray();
        return new PaperMap
        {
            Topics = [.. groups.Select((g, i) => new MapTopic(g.Topic, [.. g.Points.Select(p => points[p])], labels[i]))],
            Points = points,
            Ties = Ties(neighbours, places, LongestTie * distance),
            Distance = (int)distance,
            LeftOut = papers.Count - points.Length,
        };
    }

    private static Neighbour[] WithTopics(IReadOnlyList<Neighbour> near, int point, IReadOnlyList<PaperEntry> papers)
    {
        var best = new BestList<Neighbour>(NeighboursOfPoint, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Paper.CompareTo(b.Paper));
        foreach (var neighbour in near)
            best.Add(First(papers[neighbour.Paper]) is { } topic && topic == First(papers[point]) ? neighbour with { Score = neighbour.Score * SameTopic } : neighbour);
        return best.Items.ToArray();
    }

    private static Topic? First(PaperEntry paper) => paper.Topics is [var first, ..] ? first : null;

    private static IReadOnlyList<(Topic? Topic, IReadOnlyList<int> Points)> Groups(IReadOnlyList<PaperEntry> papers, int count) =>
    [
        .. Enumerable.Range(0, count)
            .GroupBy(i => First(papers[i]))
            .OrderBy(g => g.Key is null)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key?.Slug, StringComparer.Ordinal)
            .Select(g => (g.Key, (IReadOnlyList<int>)[.. g])),
    ];

    private static IReadOnlyList<(int From, int To)> Ties(IReadOnlyList<IReadOnlyList<Neighbour>> neighbours, Place[] places, double longest) =>
    [
        .. neighbours.SelectMany((near, i) => near.Take(TiesOfPoint).Select(n => (From: Math.Min(i, n.Paper), To: Math.Max(i, n.Paper))))
            .Where(t => (places[t.From] - places[t.To]).Square < longest * longest)
            .Distinct()
            .OrderBy(t => t.From).ThenBy(t => t.To),
    ];
}
