using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SiteGen.Catalog.Map;

/// <summary>
/// The repulsion between all pairs of points under the kernel <c>q = 1 / (1 + d²)</c>. For the few thousand points of a
/// map, comparing all pairs with vector instructions is faster than the tree of Barnes and Hut (1986). Vectors have eight
/// lanes on every processor, so that the sums are the same everywhere.
/// </summary>
internal sealed class Repulsion
{
    // Below this number of points, distributing them to threads costs more than it gains.
    private const int MinPointsForThreads = 500;
    private const int BatchSize = 125;

    // Coordinate of the padding points of the last vector: far enough that their repulsion underflows to 0.
    private const float FarAway = 1e18f;

    private readonly int _count;
    private readonly float[] _xs;
    private readonly float[] _ys;
    private readonly (Point Force, double KernelSum)[] _results;
    private readonly ParallelOptions _options;

    /// <summary>Allocates the buffers.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public Repulsion(int count, int jobs)
    {
        _count = count;
        var lanes = Vector256<float>.Count;
        var paddedCount = (count + lanes - 1) / lanes * lanes;
        _xs = new float[paddedCount];
        _ys = new float[paddedCount];
        Array.Fill(_xs, FarAway);
        Array.Fill(_ys, FarAway);
        _results = new (Point, double)[count];
        _options = new ParallelOptions { MaxDegreeOfParallelism = count < MinPointsForThreads ? 1 : jobs };
    }

    /// <summary>
    /// For each point the force that the other points exert, <c>Σ q² · (x − y)</c>, and the sum of the kernel, <c>Σ q</c>.
    /// </summary>
    public ReadOnlySpan<(Point Force, double KernelSum)> Results => _results;

    /// <summary>Computes the repulsion at new positions.</summary>
    /// <param name="positions">The positions of the points.</param>
    public void Update(ReadOnlySpan<Point> positions)
    {
        for (var i = 0; i < _count; i++)
            (_xs[i], _ys[i]) = ((float)positions[i].X, (float)positions[i].Y);
        Parallel.For(0, (_count + BatchSize - 1) / BatchSize, _options, batch =>
        {
            for (var i = batch * BatchSize; i < Math.Min(_count, (batch + 1) * BatchSize); i++)
                _results[i] = Compute(i);
        });
    }

    // AggressiveOptimization skips tiered compilation, which would not optimize this loop before a build ends.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Point Force, double KernelSum) Compute(int point)
    {
        var x = Vector256.Create(_xs[point]);
        var y = Vector256.Create(_ys[point]);
        var (forceX, forceY, kernelSum) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var xs = ToVectors(_xs);
        var ys = ToVectors(_ys);
        for (var i = 0; i < xs.Length; i++)
        {
            var differenceX = x - xs[i];
            var differenceY = y - ys[i];
            var kernel = Vector256<float>.One / (Vector256<float>.One + (differenceX * differenceX) + (differenceY * differenceY));
            var squaredKernel = kernel * kernel;
            kernelSum += kernel;
            forceX += differenceX * squaredKernel;
            forceY += differenceY * squaredKernel;
        }

        // The point exerts no force on itself, but the kernel counts it as 1.
        return (new Point(AddLanes(forceX), AddLanes(forceY)), AddLanes(kernelSum) - 1);
    }

    private static ReadOnlySpan<Vector256<float>> ToVectors(float[] coordinates) =>
        MemoryMarshal.Cast<float, Vector256<float>>(coordinates);

    // Adds the lanes in order, which Vector256.Sum does not guarantee.
    private static double AddLanes(Vector256<float> vector)
    {
        var sum = 0.0;
        for (var i = 0; i < Vector256<float>.Count; i++)
            sum += vector[i];
        return sum;
    }
}
