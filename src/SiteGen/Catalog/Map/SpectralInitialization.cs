namespace SiteGen.Catalog.Map;

/// <summary>
/// Computes initial positions for the layout: the two smoothest non-constant eigenvectors of the graph (Laplacian
/// eigenmaps, Belkin and Niyogi 2003) by power iteration. A random initialization would scatter related clusters over
/// different corners, and one new paper would turn the whole map around.
/// </summary>
internal static class SpectralInitialization
{
    private const int Iterations = 150;
    private const ulong Seed = 20261123;

    // A weak edge between every pair of points gives a disconnected graph smooth eigenvectors too.
    private const double Teleport = 0.05;

    // Random offset that separates points with equal positions.
    private const double Jitter = 0.02;

    /// <summary>Returns a position for each point, near the origin and at a distance of about 1 at most.</summary>
    public static Point[] Compute(NeighbourGraph graph)
    {
        var random = new SplitMix64(Seed);
        var rootDegrees = ComputeRootDegrees(graph);
        double[] trivial = [.. rootDegrees];
        Normalize(trivial);
        var first = FindEigenvector(graph, rootDegrees, random, trivial);
        var second = FindEigenvector(graph, rootDegrees, random, trivial, first);
        var scale = Math.Sqrt(graph.Count);
        var positions = new Point[graph.Count];
        for (var i = 0; i < positions.Length; i++)
            positions[i] = new Point((first[i] * scale) + (random.Next() * Jitter), (second[i] * scale) + (random.Next() * Jitter));
        return positions;
    }

    // Returns the square roots of the points' degrees.
    private static double[] ComputeRootDegrees(NeighbourGraph graph)
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

    // Power iteration; subtracting the known eigenvectors yields the next one.
    private static double[] FindEigenvector(NeighbourGraph graph, double[] rootDegrees, SplitMix64 random, params double[][] known)
    {
        var vector = new double[graph.Count];
        for (var i = 0; i < vector.Length; i++)
            vector[i] = random.Next();
        var next = new double[vector.Length];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            foreach (var other in known)
                SubtractProjection(vector, other);
            Step(graph, rootDegrees, vector, next);
            Normalize(next);
            (vector, next) = (next, vector);
        }

        return vector;
    }

    // One step of a lazy random walk, which stays with probability 1/2 so that no eigenvalue is negative.
    private static void Step(NeighbourGraph graph, double[] rootDegrees, double[] vector, double[] next)
    {
        var teleported = 0.0;
        for (var i = 0; i < vector.Length; i++)
            teleported += vector[i] / rootDegrees[i];
        teleported *= Teleport / graph.Count / graph.Count;
        for (var i = 0; i < vector.Length; i++)
        {
            var sum = teleported;
            foreach (var (other, weight) in graph.Edges[i])
                sum += weight * vector[other] / rootDegrees[other];
            next[i] = (vector[i] + (sum / rootDegrees[i])) / 2;
        }
    }

    private static void SubtractProjection(double[] vector, double[] direction)
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
