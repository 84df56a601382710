using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// A sum for each paper, of which the greatest are wanted. Papers stand in blocks: where so many blocks have a sum of at
/// least x, at least so many papers have. Such an x is found without sorting anything, and the papers that reach it are
/// few more than wanted. Sums are small whole numbers, because each search goes through all of them.
/// </summary>
internal sealed class TopCandidates
{
    /// <summary>What a cosine of 1 is as a sum: what is added up can be a little more.</summary>
    public const int Scale = 30_000;

    // With so many times as many groups as papers are wanted, most groups have none of these.
    private const int GroupsOfCandidate = 8;

    // It costs less to compare a few more papers than to look for an x that gives just as many as are wanted.
    private const int ShareAbove = 8;

    // Of Vector256<short>.
    private const int Width = 16;
    private const int BytesOfSum = sizeof(short);

    // Group by group; the sums of a group at the same place of their vectors are a block.
    private readonly short[] _sums;
    private readonly short[] _greatest;
    private readonly int _groupSize;
    private readonly int _wanted;

    /// <summary>Makes room for papers.</summary>
    /// <param name="papers">How many papers.</param>
    /// <param name="wanted">How many candidates, at least if so many papers have a sum above 0.</param>
    public TopCandidates(int papers, int wanted)
    {
        _groupSize = Math.Max(1, papers / (wanted * GroupsOfCandidate * Width)) * Width;
        var groups = (papers + _groupSize - 1) / _groupSize;
        _greatest = new short[groups * Width];
        _sums = new short[groups * _groupSize];
        _wanted = wanted;
    }

    /// <summary>The sums, to be added to, none ever below 0 or above the greatest <see cref="short"/>.</summary>
    public short[] Sums => _sums;

    /// <summary>Gives the papers with the greatest sums, by number, and sets all sums to 0.</summary>
    /// <param name="candidates">Takes the papers.</param>
    // Compiled well at once: most of the work would be done before the runtime thought it worth its while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CollectAndReset(List<int> candidates)
    {
        var least = FindThreshold();
        var start = 0;
        foreach (var greatest in Vectors(_greatest))
        {
            if (SelectAtLeast(greatest, least) != 0)
                Collect(start, least, candidates);
            start += _groupSize;
        }

        Array.Clear(_sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Collect(int paper, short least, List<int> candidates)
    {
        foreach (var sums in Vectors(_sums.AsSpan(paper, _groupSize)))
        {
            // A bit for each byte, and so two for a sum.
            for (var reached = SelectAtLeast(sums, least); reached != 0;)
            {
                var first = BitOperations.TrailingZeroCount(reached);
                candidates.Add(paper + (first / BytesOfSum));
                reached &= ~(0b11u << first);
            }

            paper += Width;
        }
    }

    // A sum that enough blocks reach; 1 where too few have any.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private short FindThreshold()
    {
        ComputeBlockMaxima();
        var (low, high) = ((short)1, short.MaxValue);
        while (high - low > 1)
        {
            var middle = (short)((low + high) / 2);
            var blocks = CountBlocks(middle);
            if (blocks < _wanted)
                high = middle;
            else if (blocks <= _wanted + (_wanted / ShareAbove))
                return middle;
            else
                low = middle;
        }

        return low;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ComputeBlockMaxima()
    {
        var start = 0;
        foreach (ref var greatest in Vectors(_greatest))
        {
            // Two at once, so that one need not wait for the other.
            var (one, other) = (Vector256<short>.Zero, Vector256<short>.Zero);
            var sums = Vectors(_sums.AsSpan(start, _groupSize));
            for (; sums.Length >= 2; sums = sums[2..])
            {
                one = Vector256.Max(one, sums[0]);
                other = Vector256.Max(other, sums[1]);
            }

            if (sums.Length > 0)
                one = Vector256.Max(one, sums[0]);
            greatest = Vector256.Max(one, other);
            start += _groupSize;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CountBlocks(short least)
    {
        var count = 0;
        foreach (var greatest in Vectors(_greatest))
            count += BitOperations.PopCount(SelectAtLeast(greatest, least));
        return count / BytesOfSum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SelectAtLeast(Vector256<short> sums, short least) =>
        Vector256.GreaterThan(sums, Vector256.Create((short)(least - 1))).AsByte().ExtractMostSignificantBits();

    private static Span<Vector256<short>> Vectors(Span<short> sums) => MemoryMarshal.Cast<short, Vector256<short>>(sums);
}
