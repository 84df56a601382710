using SiteGen.Catalog.Similarity;

namespace SiteGen.Catalog.Map;

/// <summary>
/// Who draws whom on the map, and how strongly: an undirected graph whose weights add up to 1 over both directions.
/// </summary>
/// <param name="Edges">For each point the points that it is tied to, by number, with the tie's weight.</param>
internal sealed record NeighbourGraph(Tie[][] Edges)
{
    public int Count => Edges.Length;

    /// <summary>
    /// Makes the graph from each point's nearest neighbours. Each point has the same pull to share out among them, so
    /// that a paper of few common words is not lost.
    /// </summary>
    /// <param name="neighbours">For each point its neighbours with their scores.</param>
    public static NeighbourGraph Build(IReadOnlyList<Neighbour[]> neighbours)
    {
        var rows = new List<Tie>[neighbours.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = [];
        for (var i = 0; i < rows.Length; i++)
        {
            var sum = 0.0;
            foreach (var neighbour in neighbours[i])
                sum += neighbour.Score;
            foreach (var (other, score) in neighbours[i])
            {
                rows[i].Add(new Tie(other, score / sum));
                rows[other].Add(new Tie(i, score / sum));
            }
        }

        var edges = Array.ConvertAll(rows, Merged);
        var total = 0.0;
        foreach (var row in edges)
        {
            foreach (var (_, weight) in row)
                total += weight;
        }

        foreach (var row in edges)
        {
            foreach (ref var edge in row.AsSpan())
                edge = edge with { Weight = edge.Weight / total };
        }

        return new NeighbourGraph(edges);
    }

    // Two points that are neighbours of each other have two ties, which become one.
    private static Tie[] Merged(List<Tie> row)
    {
        row.Sort((a, b) => a.Other.CompareTo(b.Other));
        var merged = new List<Tie>(row.Count);
        foreach (var (other, weight) in row)
        {
            if (merged.Count > 0 && merged[^1].Other == other)
                merged[^1] = new Tie(other, merged[^1].Weight + weight);
            else
                merged.Add(new Tie(other, weight));
        }

        return [.. merged];
    }
}

/// <summary>What ties a point to another.</summary>
/// <param name="Other">The other's number.</param>
/// <param name="Weight">How strongly.</param>
internal readonly record struct Tie(int Other, double Weight);
