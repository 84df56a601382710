using System.Runtime.CompilerServices;

namespace SiteGen.Catalog.Map;

/// <summary>
/// Lays a graph out in the plane so that neighbours in it are neighbours there: t-SNE (van der Maaten and Hinton 2008)
/// from a spectral start. It maximizes how well near points in the plane, by the kernel <c>1 / (1 + d²)</c>, foretell
/// ties in the graph. For the first steps ties pull harder, so that groups find together
/// while they can still pass through each other.
/// </summary>
internal sealed class MapLayout
{
    private const int GatheringSteps = 80;
    private const int Steps = 240;
    private const double Gathering = 8;

    // A little more than the 1 of plain t-SNE: groups stand clearer apart.
    private const double Pull = 1.1;

    // Half as much again and a small map flies apart; less takes more steps.
    private const double Rate = 300;

    // So many points move so little in a step that the push is the same for a few, near enough: at 1,000 and 2,000 papers
    // the trustworthiness is within 0.004 of that with a push each second step. Few points move too far.
    private const int ManyPoints = 500;
    private const int StepsOfPush = 4;

    // Holds papers without any tie near the others. Of all points together, as the pull is, so that it does not press
    // big maps harder than small ones.
    private const double Gravity = 0.001;

    private readonly NeighbourGraph _graph;
    private readonly PointPush _push;
    private readonly Place[] _places;
    private readonly Place[] _moves;
    private readonly Place[] _gains;
    private readonly Place[] _forces;

    private MapLayout(NeighbourGraph graph, int jobs)
    {
        _graph = graph;
        _push = new PointPush(graph.Count, jobs);
        _places = SpectralStart.Find(graph);
        _moves = new Place[graph.Count];
        _gains = new Place[graph.Count];
        for (var i = 0; i < _gains.Length; i++)
            _gains[i] = new Place(1, 1);
        _forces = new Place[graph.Count];
    }

    /// <summary>A place for each point; the unit is the reach of the kernel.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="jobs">How many threads work at most; the result does not depend on it.</param>
    public static Place[] Run(NeighbourGraph graph, int jobs)
    {
        var layout = new MapLayout(graph, jobs);
        var stepsOfPush = graph.Count < ManyPoints ? 1 : StepsOfPush;
        for (var step = 0; step < Steps; step++)
        {
            if (step % stepsOfPush == 0)
                layout._push.Update(layout._places);
            var gathering = step < GatheringSteps;
            layout.Step(gathering ? Gathering : Pull, gathering ? 0.5 : 0.8);
        }

        return layout._places;
    }

    // Compiled well at once: most of the work would be done before the runtime thought it worth its while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(double pull, double momentum)
    {
        var pushes = _push.Pushes;
        // Summed here and in order: sums of floating-point numbers depend on it.
        var total = 0.0;
        foreach (var (_, sum) in pushes)
            total += sum;
        for (var i = 0; i < _places.Length; i++)
            _forces[i] = (pushes[i].Push * (1 / total)) - (Attraction(i) * pull) - (_places[i] * (Gravity / _places.Length));
        for (var i = 0; i < _places.Length; i++)
            Move(i, _forces[i], momentum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Place Attraction(int point)
    {
        var sum = default(Place);
        foreach (var (other, weight) in _graph.Edges[point])
        {
            var away = _places[point] - _places[other];
            sum += away * (weight / (1 + away.Square));
        }

        return sum;
    }

    // Each coordinate speeds up while it goes one way and slows down when it turns (Jacobs 1988).
    private void Move(int point, Place force, double momentum)
    {
        var (gain, move) = (_gains[point], _moves[point]);
        gain = new Place(Gain(gain.X, force.X, move.X), Gain(gain.Y, force.Y, move.Y));
        move = new Place(
            (momentum * move.X) + (Rate * gain.X * force.X),
            (momentum * move.Y) + (Rate * gain.Y * force.Y));
        (_gains[point], _moves[point]) = (gain, move);
        _places[point] += move;
    }

    private static double Gain(double gain, double force, double move) =>
        (force > 0) == (move > 0) ? gain + 0.2 : Math.Max(0.01, gain * 0.8);
}
