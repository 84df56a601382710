using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SiteGen.Catalog.Likeness;

/// <summary>
/// A sum for each paper, of which the greatest are wanted. Papers stand in blocks: where so many blocks have a sum of at
/// least x, at least so many papers have. Such an x is found without sorting anything, and the papers that reach it are
/// few more than wanted. All in vectors of one width, so that the result is the same on every processor.
/// </summary>
internal sealed class CandidateScores
{
    // With eight times as many blocks as papers are wanted, few blocks have two of these.
    private const int BlocksOfCandidate = 8;

    // So often x is halved in, to a four-thousandth of the greatest sum.
    private const int Halvings = 12;

    // Of Vector256<float>.
    private const int Width = 8;

    private readonly float[] _sums;
    private readonly float[] _greatest;
    private readonly int _blockSize;
    private readonly int _wanted;

    /// <summary>Makes room for papers.</summary>
    /// <param name="papers">How many papers.</param>
    /// <param name="wanted">How many candidates, at least if so many papers have a sum above 0.</param>
    public CandidateScores(int papers, int wanted)
    {
        _blockSize = Math.Max(1, papers / (wanted * BlocksOfCandidate * Width)) * Width;
        var blocks = (papers + _blockSize - 1) / _blockSize;
        _greatest = new float[(blocks + Width - 1) / Width * Width];
        _sums = new float[blocks * _blockSize];
        _wanted = wanted;
    }

    /// <summary>The sums, to be added to, none ever below 0.</summary>
    public float[] Sums => _sums;

    /// <summary>Gives the papers with the greatest sums, by number, and sets all sums to 0.</summary>
    /// <param name="candidates">Takes the papers.</param>
    // Compiled well at once: most of the work would be done before the runtime thought it worth its while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(List<int> candidates)
    {
        var least = Least();
        var bound = Vector256.Create(least);
        for (var start = 0; start < _sums.Length; start += Width)
        {
            if (start % _blockSize == 0 && _greatest[start / _blockSize] < least)
            {
                start += _blockSize - Width;
                continue;
            }

            var reached = Vector256.GreaterThanOrEqual(Vector256.Create(_sums, start), bound).ExtractMostSignificantBits();
            for (; reached != 0; reached &= reached - 1)
                candidates.Add(start + BitOperations.TrailingZeroCount(reached));
        }

        Array.Clear(_sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Least()
    {
        var all = Vector256<float>.Zero;
        for (var (block, start) = (0, 0); start < _sums.Length; block++)
        {
            // Two at once, so that one need not wait for the other. As no sum is NaN, the processor's own maximum is the same everywhere.
            var (greatest, other) = (Vector256<float>.Zero, Vector256<float>.Zero);
            var end = start + _blockSize;
            for (; start + Width < end; start += 2 * Width)
            {
                greatest = Vector256.MaxNative(greatest, Vector256.Create(_sums, start));
                other = Vector256.MaxNative(other, Vector256.Create(_sums, start + Width));
            }

            for (; start < end; start += Width)
                greatest = Vector256.MaxNative(greatest, Vector256.Create(_sums, start));
            greatest = Vector256.MaxNative(greatest, other);
            _greatest[block] = Greatest(greatest);
            all = Vector256.MaxNative(all, greatest);
        }

        var (low, high) = (0f, Greatest(all));
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            if (BlocksFrom(middle) >= _wanted)
                low = middle;
            else
                high = middle;
        }

        return Math.Max(low, float.Epsilon);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int BlocksFrom(float least)
    {
        var bound = Vector256.Create(least);
        var count = 0;
        for (var start = 0; start < _greatest.Length; start += Width)
            count += BitOperations.PopCount(Vector256.GreaterThanOrEqual(Vector256.Create(_greatest, start), bound).ExtractMostSignificantBits());
        return count;
    }

    private static float Greatest(Vector256<float> vector)
    {
        var four = Vector128.MaxNative(vector.GetLower(), vector.GetUpper());
        return Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
    }
}
