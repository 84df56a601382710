using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Accumulates a score for each paper and collects the papers with the highest scores. Instead of sorting, it looks for a
/// threshold that enough papers reach: each block of papers has a maximum score, and if n block maxima reach a threshold,
/// then at least n papers do. Scores are 16-bit integers, because each search scans all of them.
/// </summary>
/// <remarks>
/// Papers form groups of <c>_groupSize</c>. Within a group, the papers at the same lane of its vectors form a block, so
/// that one vector holds the maxima of all blocks of a group.
/// </remarks>
internal sealed class TopCandidates
{
    /// <summary>The score of a cosine of 1. Rounding can add up to slightly more, hence the distance to 32,767.</summary>
    public const int Scale = 30_000;

    // With this many blocks per lane and wanted candidate, few blocks hold more than one candidate.
    private const int GroupsPerCandidate = 8;

    // Accept up to 1/8 more candidates than wanted: a tighter threshold costs more than it saves.
    private const int AcceptedOvershoot = 8;

    private const int Lanes = 16;
    private const int BytesPerScore = sizeof(short);

    private readonly short[] _scores;
    private readonly short[] _blockMaxima;
    private readonly int _groupSize;
    private readonly int _wanted;

    /// <summary>Allocates the scores.</summary>
    /// <param name="papers">The number of papers.</param>
    /// <param name="wanted">The minimum number of candidates to collect, if that many papers have a score above 0.</param>
    public TopCandidates(int papers, int wanted)
    {
        _groupSize = Math.Max(1, papers / (wanted * GroupsPerCandidate * Lanes)) * Lanes;
        var groups = (papers + _groupSize - 1) / _groupSize;
        _blockMaxima = new short[groups * Lanes];
        _scores = new short[groups * _groupSize];
        _wanted = wanted;
    }

    /// <summary>The scores by paper, to add to; each must stay between 0 and <see cref="short.MaxValue"/>.</summary>
    public short[] Scores => _scores;

    /// <summary>Collects the papers with the highest scores and resets all scores to 0.</summary>
    /// <param name="candidates">Receives the indexes of the papers, ascending.</param>
    // AggressiveOptimization skips tiered compilation, which would not optimize these loops before a build ends.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CollectAndReset(List<int> candidates)
    {
        var threshold = FindThreshold();
        var firstPaper = 0;
        foreach (var maxima in ToVectors(_blockMaxima))
        {
            if (SelectAtLeast(maxima, threshold) != 0)
                CollectGroup(firstPaper, threshold, candidates);
            firstPaper += _groupSize;
        }

        Array.Clear(_scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CollectGroup(int firstPaper, short threshold, List<int> candidates)
    {
        foreach (var scores in ToVectors(_scores.AsSpan(firstPaper, _groupSize)))
        {
            // The mask has one bit for each byte, so two for each score.
            for (var mask = SelectAtLeast(scores, threshold); mask != 0;)
            {
                var bit = BitOperations.TrailingZeroCount(mask);
                candidates.Add(firstPaper + (bit / BytesPerScore));
                mask &= ~(0b11u << bit);
            }

            firstPaper += Lanes;
        }
    }

    // Binary search for a score that enough block maxima reach; 1 if too few blocks have a score.
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
            else if (blocks <= _wanted + (_wanted / AcceptedOvershoot))
                return middle;
            else
                low = middle;
        }

        return low;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ComputeBlockMaxima()
    {
        var firstPaper = 0;
        foreach (ref var maxima in ToVectors(_blockMaxima))
        {
            maxima = Vector256<short>.Zero;
            foreach (var scores in ToVectors(_scores.AsSpan(firstPaper, _groupSize)))
                maxima = Vector256.Max(maxima, scores);
            firstPaper += _groupSize;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CountBlocks(short threshold)
    {
        var count = 0;
        foreach (var maxima in ToVectors(_blockMaxima))
            count += BitOperations.PopCount(SelectAtLeast(maxima, threshold));
        return count / BytesPerScore;
    }

    // Returns a mask with two bits for each score that reaches the threshold.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SelectAtLeast(Vector256<short> scores, short threshold) =>
        Vector256.GreaterThan(scores, Vector256.Create((short)(threshold - 1))).AsByte().ExtractMostSignificantBits();

    private static Span<Vector256<short>> ToVectors(Span<short> scores) => MemoryMarshal.Cast<short, Vector256<short>>(scores);
}
