using SiteGen.Catalog.Similarity;
using SiteGen.Content;

namespace SiteGen.Catalog.Map;

/// <summary>
/// Builds the map: a graph of similar papers, its layout in the plane, minimum distances between points, and labels of
/// topics. The same papers give the same map on every machine and with any number of threads.
/// </summary>
internal static class MapBuilder
{
    /// <summary>The minimum number of papers of a map.</summary>
    public const int MinPapers = 8;

    /// <summary>The maximum number of papers on a map: the newest, because readers of a feed look for those.</summary>
    public const int MaxPapers = 2000;

    // Combines the curator's judgement with the authors' words: papers with the same first topic count as more similar.
    // Chosen on this repository's papers, where neighbours of the same topic grow from a quarter to more than a third
    // while related papers stay together.
    private const float SameTopicBoost = 1.4f;
    private const int NeighboursPerPoint = 10;

    private const int EdgesPerPoint = 2;

    // In multiples of the distance between points. An edge across the whole map would hide more than it shows.
    private const double MaxEdgeLength = 8;

    /// <summary>Returns how many of the papers, newest first, are on the map.</summary>
    public static int CountMapped(int papers) => papers < MinPapers ? 0 : Math.Min(papers, MaxPapers);

    /// <summary>Builds the map; null if there are too few papers.</summary>
    /// <param name="topics">The first topic of each published paper, newest first; null for a paper without topics.</param>
    /// <param name="neighbours">The nearest neighbours of each paper on the map, best first.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static PaperMap? Build(IReadOnlyList<Topic?> topics, IReadOnlyList<Neighbour[]> neighbours, int jobs)
    {
        if (neighbours.Count < MinPapers)
            return null;
        var graph = NeighbourGraph.Build([.. neighbours.Select((near, i) => BoostSameTopic(near, i, topics))]);
        var positions = MapFrame.Fit(MapLayout.Run(graph, jobs));
        var distance = PointSpacing.ChooseDistance(positions.Length);
        PointSpacing.Spread(positions, distance, []);
        var groups = TopicPoints.Group(topics, positions.Length);
        var (labels, taken) = LabelPlacement.Run(groups, positions, distance, LabelPlane.Wide);
        if (PointSpacing.HasRoomForLabels(distance))
            PointSpacing.Spread(positions, distance, taken);
        var (tall, _) = LabelPlacement.Run(groups, Array.ConvertAll(positions, p => new Point(p.Y, p.X)), distance, LabelPlane.Tall);
        MapPoint[] points = [.. positions.Select((p, i) => new MapPoint(i, (int)Math.Round(p.X), (int)Math.Round(p.Y)))];
        return new PaperMap
        {
            Topics = [.. groups.Select((g, i) => new MapTopic(g.Topic, g.Points.ConvertAll(p => points[p]), labels[i], tall[i]))],
            Points = points,
            Edges = SelectEdges(neighbours, positions, MaxEdgeLength * distance),
            Distance = (int)distance,
            LeftOut = topics.Count - points.Length,
        };
    }

    private static Neighbour[] BoostSameTopic(Neighbour[] near, int point, IReadOnlyList<Topic?> topics)
    {
        var best = new TopK<Neighbour>(NeighboursPerPoint);
        foreach (var neighbour in near)
        {
            var isSameTopic = topics[neighbour.Paper] is { } topic && topic == topics[point];
            best.Add(isSameTopic ? neighbour with { Score = neighbour.Score * SameTopicBoost } : neighbour);
        }

        return best.Items.ToArray();
    }

    private static (int From, int To)[] SelectEdges(IReadOnlyList<Neighbour[]> neighbours, Point[] positions, double maxLength)
    {
        var edges = new HashSet<(int From, int To)>();
        for (var i = 0; i < positions.Length; i++)
        {
            foreach (var (other, _) in neighbours[i].Take(EdgesPerPoint))
            {
                if ((positions[i] - positions[other]).SquaredLength < maxLength * maxLength)
                    edges.Add((Math.Min(i, other), Math.Max(i, other)));
            }
        }

        return [.. edges.Order()];
    }
}
