using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SiteGen.Catalog.Map;

/// <summary>
/// How points push each other away under the kernel <c>q = 1 / (1 + d²)</c>. Each is compared with each: the few
/// thousand points that a map holds at most take less time so, eight at once, than a tree of them (Barnes and Hut 1986).
/// Vectors have eight places whatever the processor, so that the sums are the same everywhere.
/// </summary>
internal sealed class PointPush
{
    // Below this, handing points to other threads costs more than it gains.
    private const int FewestShared = 500;
    private const int PointsAtOnce = 125;

    // Where the places that fill the last vector stand: so far away that their push is 0.
    private const float FarAway = 1e18f;

    private readonly int _count;
    private readonly float[] _xs;
    private readonly float[] _ys;
    private readonly (Place Push, double Sum)[] _pushes;
    private readonly ParallelOptions _options;

    /// <summary>Makes room for points.</summary>
    /// <param name="count">How many.</param>
    /// <param name="jobs">How many threads work at most; the result does not depend on it.</param>
    public PointPush(int count, int jobs)
    {
        _count = count;
        var width = Vector256<float>.Count;
        var length = (count + width - 1) / width * width;
        _xs = new float[length];
        _ys = new float[length];
        _pushes = new (Place, double)[count];
        _options = new ParallelOptions { MaxDegreeOfParallelism = count < FewestShared ? 1 : jobs };
        for (var i = 0; i < length; i++)
            (_xs[i], _ys[i]) = (FarAway, FarAway);
    }

    /// <summary>
    /// What the others do to each point: the push, <c>Σ q² · (away)</c>, and the sum of the kernel, <c>Σ q</c>, the point
    /// itself left out.
    /// </summary>
    public ReadOnlySpan<(Place Push, double Sum)> Pushes => _pushes;

    /// <summary>Finds the pushes.</summary>
    /// <param name="places">The points.</param>
    public void Update(ReadOnlySpan<Place> places)
    {
        for (var i = 0; i < _count; i++)
            (_xs[i], _ys[i]) = ((float)places[i].X, (float)places[i].Y);
        Parallel.For(0, (_count + PointsAtOnce - 1) / PointsAtOnce, _options, batch =>
        {
            for (var i = batch * PointsAtOnce; i < Math.Min(_count, (batch + 1) * PointsAtOnce); i++)
                _pushes[i] = Of(i);
        });
    }

    // Compiled well at once: most of the work would be done before the runtime thought it worth its while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Place Push, double Sum) Of(int point)
    {
        var x = Vector256.Create(_xs[point]);
        var y = Vector256.Create(_ys[point]);
        var (pushX, pushY, sum) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var xs = Vectors(_xs);
        var ys = Vectors(_ys);
        // Both lengths, which are the same: then no place is checked again.
        for (var i = 0; i < xs.Length && i < ys.Length; i++)
        {
            var awayX = x - xs[i];
            var awayY = y - ys[i];
            var kernel = Vector256<float>.One / (Vector256<float>.One + (awayX * awayX) + (awayY * awayY));
            var square = kernel * kernel;
            sum += kernel;
            pushX += awayX * square;
            pushY += awayY * square;
        }

        // The point itself does not push, but the kernel counts it as 1.
        return (new Place(Sum(pushX), Sum(pushY)), Sum(sum) - 1);
    }

    private static ReadOnlySpan<Vector256<float>> Vectors(float[] coordinates) => MemoryMarshal.Cast<float, Vector256<float>>(coordinates);

    // In the order of the places, which Vector256.Sum does not promise.
    private static double Sum(Vector256<float> vector)
    {
        var sum = 0.0;
        for (var i = 0; i < Vector256<float>.Count; i++)
            sum += vector[i];
        return sum;
    }
}
