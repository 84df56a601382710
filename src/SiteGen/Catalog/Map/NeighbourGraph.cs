using SiteGen.Catalog.Likeness;

namespace SiteGen.Catalog.Map;

/// <summary>
/// Who draws whom on the map, and how strongly: an undirected graph whose weights add up to 1 over both directions.
/// </summary>
/// <param name="Edges">For each point the points that it is tied to, by number, with the tie's weight.</param>
internal sealed record NeighbourGraph(IReadOnlyList<(int Other, double Weight)[]> Edges)
{
    public int Count => Edges.Count;

    /// <summary>
    /// Makes the graph from each point's nearest neighbours. Each point has the same pull to share out among them, so
    /// that a paper of few common words is not lost.
    /// </summary>
    /// <param name="neighbours">For each point its neighbours with their scores.</param>
    public static NeighbourGraph Build(IReadOnlyList<IReadOnlyList<Neighbour>> neighbours)
    {
        var weights = new SortedDictionary<int, double>[neighbours.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = [];
        for (var i = 0; i < weights.Length; i++)
        {
            var sum = 0.0;
            foreach (var neighbour in neighbours[i])
                sum += neighbour.Score;
            foreach (var (other, score) in neighbours[i])
            {
                weights[i][other] = weights[i].GetValueOrDefault(other) + (score / sum);
                weights[other][i] = weights[other].GetValueOrDefault(i) + (score / sum);
            }
        }

        var total = 0.0;
        foreach (var row in weights)
        {
            foreach (var weight in row.Values)
                total += weight;
        }

        return new NeighbourGraph([.. weights.Select(row => row.Select(e => (e.Key, e.Value / total)).ToArray())]);
    }
}
