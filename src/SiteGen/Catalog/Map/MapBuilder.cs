using SiteGen.Catalog.Similarity;

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
    public static PaperMap? Build(IReadOnlyList<PaperEntry> papers, IReadOnlyList<Neighbour[]> neighbours, int jobs)
    {
        if (neighbours.Count < FewestPapers)
            return null;
        var graph = NeighbourGraph.Build([.. neighbours.Select((near, i) => WithTopics(near, i, papers))]);
        var places = MapFrame.Fit(MapLayout.Run(graph, jobs));
        var distance = PointSpacing.For(places.Length);
        PointSpacing.Spread(places, distance, []);
        var groups = TopicPoints.Group(papers, places.Length);
        var (labels, taken) = LabelPlacement.Place(groups, places, distance);
        if (PointSpacing.IsRoomy(distance))
            PointSpacing.Spread(places, distance, taken);
        var points = new MapPoint[places.Length];
        for (var i = 0; i < points.Length; i++)
            points[i] = new MapPoint(papers[i], (int)Math.Round(places[i].X), (int)Math.Round(places[i].Y));
        return new PaperMap
        {
            Topics = [.. groups.Select((g, i) => new MapTopic(g.Topic, g.Points.ConvertAll(p => points[p]), labels[i]))],
            Points = points,
            Ties = Ties(neighbours, places, LongestTie * distance),
            Distance = (int)distance,
            LeftOut = papers.Count - points.Length,
        };
    }

    private static Neighbour[] WithTopics(Neighbour[] near, int point, IReadOnlyList<PaperEntry> papers)
    {
        var best = new TopK<Neighbour>(NeighboursOfPoint, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Paper.CompareTo(b.Paper));
        foreach (var neighbour in near)
            best.Add(TopicPoints.First(papers[neighbour.Paper]) is { } topic && topic == TopicPoints.First(papers[point]) ? neighbour with { Score = neighbour.Score * SameTopic } : neighbour);
        return best.Items.ToArray();
    }

    // By the lower point, then the higher one: in that order, the number of both together ascends.
    private static (int From, int To)[] Ties(IReadOnlyList<Neighbour[]> neighbours, Place[] places, double longest)
    {
        var known = new HashSet<int>();
        for (var i = 0; i < places.Length; i++)
        {
            for (var n = 0; n < Math.Min(TiesOfPoint, neighbours[i].Length); n++)
            {
                var other = neighbours[i][n].Paper;
                if ((places[i] - places[other]).Square < longest * longest)
                    known.Add((Math.Min(i, other) * places.Length) + Math.Max(i, other));
            }
        }

        int[] ties = [.. known];
        Array.Sort(ties);
        return Array.ConvertAll(ties, tie => (tie / places.Length, tie % places.Length));
    }
}
