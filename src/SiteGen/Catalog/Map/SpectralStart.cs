namespace SiteGen.Catalog.Map;

/// <summary>
/// The rough shape of a graph, from which the layout starts: the two smoothest functions on it that are not constant
/// (Laplacian eigenmaps, Belkin and Niyogi 2003), found by power iteration. A start that is all but random would leave
/// parts that belong together in different corners, and a new paper would turn the whole map over.
/// </summary>
internal static class SpectralStart
{
    private const int Iterations = 150;
    private const ulong Seed = 20261123;

    // Every point is tied a little to all others, so that a graph in several pieces has smooth functions too.
    private const double Teleport = 0.05;

    // What coincides would never come apart.
    private const double Jitter = 0.02;

    /// <summary>A place for each point, near the origin and about one apart at most.</summary>
    public static Place[] Find(NeighbourGraph graph)
    {
        var random = new SplitMix64(Seed);
        var roots = Roots(graph);
        double[] trivial = [.. roots];
        Normalize(trivial);
        var first = Smooth(graph, roots, random, trivial);
        var second = Smooth(graph, roots, random, trivial, first);
        var scale = Math.Sqrt(graph.Count);
        var places = new Place[graph.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = new Place((first[i] * scale) + (random.Next() * Jitter), (second[i] * scale) + (random.Next() * Jitter));
        return places;
    }

    // The square roots of the points' degrees.
    private static double[] Roots(NeighbourGraph graph)
    {
        var roots = new double[graph.Count];
        for (var i = 0; i < roots.Length; i++)
        {
            var degree = Teleport / graph.Count;
            foreach (var (_, weight) in graph.Edges[i])
                degree += weight;
            roots[i] = Math.Sqrt(degree);
        }

        return roots;
    }

    private static double[] Smooth(NeighbourGraph graph, double[] roots, SplitMix64 random, params double[][] known)
    {
        var vector = new double[graph.Count];
        for (var i = 0; i < vector.Length; i++)
            vector[i] = random.Next();
        var next = new double[vector.Length];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            foreach (var other in known)
                RemovePart(vector, other);
            Step(graph, roots, vector, next);
            Normalize(next);
            (vector, next) = (next, vector);
        }

        return vector;
    }

    // One step of a walk along the ties that half the time stays: no eigenvalue is below 0.
    private static void Step(NeighbourGraph graph, double[] roots, double[] vector, double[] next)
    {
        var everywhere = 0.0;
        for (var i = 0; i < vector.Length; i++)
            everywhere += vector[i] / roots[i];
        everywhere *= Teleport / graph.Count / graph.Count;
        for (var i = 0; i < vector.Length; i++)
        {
            var sum = everywhere;
            foreach (var (other, weight) in graph.Edges[i])
                sum += weight * vector[other] / roots[other];
            next[i] = (vector[i] + (sum / roots[i])) / 2;
        }
    }

    private static void RemovePart(double[] vector, double[] direction)
    {
        var product = 0.0;
        for (var i = 0; i < vector.Length; i++)
            product += vector[i] * direction[i];
        for (var i = 0; i < vector.Length; i++)
            vector[i] -= product * direction[i];
    }

    private static void Normalize(double[] vector)
    {
        var square = 0.0;
        foreach (var value in vector)
            square += value * value;
        var length = Math.Sqrt(square);
        for (var i = 0; i < vector.Length; i++)
            vector[i] /= length;
    }
}
