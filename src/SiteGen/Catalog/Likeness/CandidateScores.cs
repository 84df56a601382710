using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SiteGen.Catalog.Likeness;

/// <summary>
/// A sum for each paper, of which the greatest are wanted. Papers stand in blocks: where so many blocks have a sum of at
/// least x, at least so many papers have. Such an x is found without sorting anything, and the papers that reach it are
/// few more than wanted. Sums are small whole numbers, because each search goes through all of them.
/// </summary>
internal sealed class CandidateScores
{
    /// <summary>What a cosine of 1 is as a sum: what is added up can be a little more.</summary>
    public const int Scale = 30_000;

    // With eight times as many blocks as papers are wanted, few blocks have two of these.
    private const int BlocksOfCandidate = 8;

    // Of Vector256<short>.
    private const int Width = 16;
    private const int BytesOfSum = sizeof(short);

    private readonly short[] _sums;
    private readonly short[] _greatest;
    private readonly int _blockSize;
    private readonly int _wanted;

    /// <summary>Makes room for papers.</summary>
    /// <param name="papers">How many papers.</param>
    /// <param name="wanted">How many candidates, at least if so many papers have a sum above 0.</param>
    public CandidateScores(int papers, int wanted)
    {
        _blockSize = Math.Max(1, papers / (wanted * BlocksOfCandidate * Width)) * Width;
        var blocks = (papers + _blockSize - 1) / _blockSize;
        _greatest = new short[(blocks + Width - 1) / Width * Width];
        _sums = new short[blocks * _blockSize];
        _wanted = wanted;
    }

    /// <summary>The sums, to be added to, none ever below 0 or above the greatest <see cref="short"/>.</summary>
    public short[] Sums => _sums;

    /// <summary>Gives the papers with the greatest sums, by number, and sets all sums to 0.</summary>
    /// <param name="candidates">Takes the papers.</param>
    // Compiled well at once: most of the work would be done before the runtime thought it worth its while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(List<int> candidates)
    {
        var least = Least();
        for (var start = 0; start < _sums.Length; start += Width)
        {
            if (start % _blockSize == 0 && _greatest[start / _blockSize] < least)
            {
                start += _blockSize - Width;
                continue;
            }

            // A bit for each byte, and so two for a sum.
            for (var reached = Reaching(_sums, start, least); reached != 0;)
            {
                var first = BitOperations.TrailingZeroCount(reached);
                candidates.Add(start + (first / BytesOfSum));
                reached &= ~(0b11u << first);
            }
        }

        Array.Clear(_sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private short Least()
    {
        var all = Vector256<short>.Zero;
        for (var (block, start) = (0, 0); start < _sums.Length; block++)
        {
            // Two at once, so that one need not wait for the other.
            var (greatest, other) = (Vector256<short>.Zero, Vector256<short>.Zero);
            var end = start + _blockSize;
            for (; start + Width < end; start += 2 * Width)
            {
                greatest = Vector256.Max(greatest, Vector256.Create(_sums, start));
                other = Vector256.Max(other, Vector256.Create(_sums, start + Width));
            }

            for (; start < end; start += Width)
                greatest = Vector256.Max(greatest, Vector256.Create(_sums, start));
            greatest = Vector256.Max(greatest, other);
            _greatest[block] = Greatest(greatest);
            all = Vector256.Max(all, greatest);
        }

        // The greatest sum that enough blocks reach; 1 where too few have any.
        var (low, high) = (1, Greatest(all) + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (BlocksFrom((short)middle) >= _wanted)
                low = middle;
            else
                high = middle;
        }

        return (short)low;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int BlocksFrom(short least)
    {
        var count = 0;
        for (var start = 0; start < _greatest.Length; start += Width)
            count += BitOperations.PopCount(Reaching(_greatest, start, least));
        return count / BytesOfSum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Reaching(short[] sums, int start, short least) =>
        Vector256.GreaterThan(Vector256.Create(sums, start), Vector256.Create((short)(least - 1))).AsByte().ExtractMostSignificantBits();

    private static short Greatest(Vector256<short> vector)
    {
        var eight = Vector128.Max(vector.GetLower(), vector.GetUpper());
        var four = Vector128.Max(eight, Vector128.Shuffle(eight, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        return Math.Max(two[0], two[1]);
    }
}
