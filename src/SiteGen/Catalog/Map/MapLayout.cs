using System.Runtime.CompilerServices;

namespace SiteGen.Catalog.Map;

/// <summary>
/// Lays out a graph in the plane so that neighbours in the graph are neighbours in the plane: t-SNE (van der Maaten and
/// Hinton 2008) with a spectral initialization. Gradient descent makes near points in the plane, by the Student t kernel
/// <c>1 / (1 + d²)</c>, predict the edges of the graph. Early exaggeration strengthens attraction in the first
/// iterations, so that clusters form while they can still pass through each other.
/// </summary>
internal sealed class MapLayout
{
    private const int Iterations = 240;
    private const int EarlyIterations = 80;
    private const double EarlyExaggeration = 8;
    private const double EarlyMomentum = 0.5;
    private const double Momentum = 0.8;

    // Slightly more than the 1 of plain t-SNE, for a clearer separation of clusters.
    private const double Exaggeration = 1.1;

    // At 450 a small map diverges; lower rates need more iterations.
    private const double LearningRate = 300;

    // Points of big maps move so little per iteration that their repulsion may be reused: at 1,000 and 2,000 papers an
    // interval of 4 changes trustworthiness by less than 0.004 against an interval of 2. Points of small maps move too far.
    private const int BigMap = 500;
    private const int RepulsionInterval = 4;

    // Keeps papers without edges near the others. Divided by the number of points, as attraction is, so that it does not
    // compress big maps more than small ones.
    private const double Gravity = 0.001;

    private readonly NeighbourGraph _graph;
    private readonly Repulsion _repulsion;
    private readonly Point[] _positions;
    private readonly Point[] _velocities;
    private readonly Point[] _gains;
    private readonly Point[] _forces;

    private MapLayout(NeighbourGraph graph, int jobs)
    {
        _graph = graph;
        _repulsion = new Repulsion(graph.Count, jobs);
        _positions = SpectralInitialization.Compute(graph);
        _velocities = new Point[graph.Count];
        _gains = new Point[graph.Count];
        Array.Fill(_gains, new Point(1, 1));
        _forces = new Point[graph.Count];
    }

    /// <summary>Returns the position of each point; the unit is the width of the kernel.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static Point[] Run(NeighbourGraph graph, int jobs)
    {
        var layout = new MapLayout(graph, jobs);
        var repulsionInterval = graph.Count < BigMap ? 1 : RepulsionInterval;
        for (var i = 0; i < Iterations; i++)
        {
            if (i % repulsionInterval == 0)
                layout._repulsion.Update(layout._positions);
            if (i < EarlyIterations)
                layout.Step(EarlyExaggeration, EarlyMomentum);
            else
                layout.Step(Exaggeration, Momentum);
        }

        return layout._positions;
    }

    // AggressiveOptimization skips tiered compilation, which would not optimize this loop before a build ends.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(double exaggeration, double momentum)
    {
        var repulsions = _repulsion.Results;
        // Added up here and in order, because a sum of floating-point numbers depends on the order.
        var total = 0.0;
        foreach (var (_, kernelSum) in repulsions)
            total += kernelSum;
        for (var i = 0; i < _positions.Length; i++)
        {
            _forces[i] = (repulsions[i].Force * (1 / total)) - (ComputeAttraction(i) * exaggeration)
                - (_positions[i] * (Gravity / _positions.Length));
        }

        for (var i = 0; i < _positions.Length; i++)
            Move(i, _forces[i], momentum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Point ComputeAttraction(int point)
    {
        var sum = default(Point);
        foreach (var (other, weight) in _graph.Edges[point])
        {
            var difference = _positions[point] - _positions[other];
            sum += difference * (weight / (1 + difference.SquaredLength));
        }

        return sum;
    }

    // Adaptive gains (delta-bar-delta, Jacobs 1988): a coordinate accelerates while it keeps its direction and slows down
    // when it reverses.
    private void Move(int point, Point force, double momentum)
    {
        var (gain, velocity) = (_gains[point], _velocities[point]);
        gain = new Point(AdaptGain(gain.X, force.X, velocity.X), AdaptGain(gain.Y, force.Y, velocity.Y));
        velocity = new Point(
            (momentum * velocity.X) + (LearningRate * gain.X * force.X),
            (momentum * velocity.Y) + (LearningRate * gain.Y * force.Y));
        (_gains[point], _velocities[point]) = (gain, velocity);
        _positions[point] += velocity;
    }

    private static double AdaptGain(double gain, double force, double velocity) =>
        (force > 0) == (velocity > 0) ? gain + 0.2 : Math.Max(0.01, gain * 0.8);
}
