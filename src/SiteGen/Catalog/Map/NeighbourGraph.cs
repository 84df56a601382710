using SiteGen.Catalog.Similarity;

namespace SiteGen.Catalog.Map;

/// <summary>An edge to another point of the graph.</summary>
/// <param name="Other">The index of the other point.</param>
/// <param name="Weight">The weight; greater is more similar.</param>
internal readonly record struct Edge(int Other, double Weight);

/// <summary>
/// The symmetrized graph of nearest neighbours. Its weights are the joint probabilities of t-SNE: they add up to 1 over
/// both directions.
/// </summary>
/// <param name="Edges">The edges of each point, by index of the other point.</param>
internal sealed record NeighbourGraph(Edge[][] Edges)
{
    /// <summary>The number of points.</summary>
    public int Count => Edges.Length;

    /// <summary>
    /// Builds the graph from the nearest neighbours of each point. The weights of each point's own neighbours add up to
    /// the same, so that a paper with few common words is attracted too.
    /// </summary>
    /// <param name="neighbours">The neighbours of each point with their scores.</param>
    public static NeighbourGraph Build(IReadOnlyList<Neighbour[]> neighbours)
    {
        var rows = new List<Edge>[neighbours.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = [];
        for (var i = 0; i < rows.Length; i++)
        {
            var sum = neighbours[i].Sum(n => n.Score);
            foreach (var (other, score) in neighbours[i])
            {
                rows[i].Add(new Edge(other, score / sum));
                rows[other].Add(new Edge(i, score / sum));
            }
        }

        var edges = Array.ConvertAll(rows, MergeDuplicates);
        return new NeighbourGraph(Normalize(edges));
    }

    // Two points that are neighbours of each other have two edges, which become one.
    private static Edge[] MergeDuplicates(List<Edge> row)
    {
        row.Sort((a, b) => a.Other.CompareTo(b.Other));
        var merged = new List<Edge>(row.Count);
        foreach (var (other, weight) in row)
        {
            if (merged.Count > 0 && merged[^1].Other == other)
                merged[^1] = new Edge(other, merged[^1].Weight + weight);
            else
                merged.Add(new Edge(other, weight));
        }

        return [.. merged];
    }

    private static Edge[][] Normalize(Edge[][] edges)
    {
        var total = 0.0;
        foreach (var row in edges)
        {
            foreach (var (_, weight) in row)
                total += weight;
        }

        return Array.ConvertAll(edges, row => Array.ConvertAll(row, edge => edge with { Weight = edge.Weight / total }));
    }
}
