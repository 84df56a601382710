using System.Runtime.Intrinsics;

namespace SiteGen.Catalog.Likeness;

/// <summary>
/// A sum for each paper, of which the greatest are wanted. Papers stand in blocks: where so many blocks have a sum of at
/// least x, at least so many papers have. That x is found without sorting the papers, and those above it are few more
/// than wanted.
/// </summary>
internal sealed class CandidateScores
{
    // With twice as many blocks as candidates are wanted, about 1.4 times as many candidates come of it.
    private const int BlocksOfCandidate = 2;

    private readonly float[] _sums;
    private readonly float[] _greatest;
    private readonly int _blockSize;
    private readonly int _wanted;

    /// <summary>Makes room for papers.</summary>
    /// <param name="papers">How many papers.</param>
    /// <param name="wanted">How many candidates, at least if so many papers have a sum above 0.</param>
    public CandidateScores(int papers, int wanted)
    {
        // Blocks of whole vectors of a fixed width: the candidates are the same on every processor.
        var width = Vector256<float>.Count;
        _blockSize = Math.Max(1, papers / (wanted * BlocksOfCandidate * width)) * width;
        _greatest = new float[(papers + _blockSize - 1) / _blockSize];
        _sums = new float[_greatest.Length * _blockSize];
        _wanted = wanted;
    }

    /// <summary>The sums, to be added to, none ever below 0.</summary>
    public float[] Sums => _sums;

    /// <summary>Gives the papers with the greatest sums, by number, and sets all sums to 0.</summary>
    /// <param name="candidates">Takes the papers.</param>
    public void Take(List<int> candidates)
    {
        var least = Least();
        var threshold = Vector256.Create(least);
        for (var start = 0; start < _sums.Length; start += Vector256<float>.Count)
        {
            var above = Vector256.GreaterThanOrEqual(Vector256.Create(_sums, start), threshold).ExtractMostSignificantBits();
            for (; above != 0; above &= above - 1)
                candidates.Add(start + System.Numerics.BitOperations.TrailingZeroCount(above));
        }

        Array.Clear(_sums);
    }

    private float Least()
    {
        if (_greatest.Length <= _wanted)
            return float.Epsilon;
        for (var block = 0; block < _greatest.Length; block++)
        {
            var greatest = Vector256<float>.Zero;
            for (var i = 0; i < _blockSize; i += Vector256<float>.Count)
                greatest = Vector256.Max(greatest, Vector256.Create(_sums, (block * _blockSize) + i));
            var half = Vector128.Max(greatest.GetLower(), greatest.GetUpper());
            _greatest[block] = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        }

        Array.Sort(_greatest);
        return Math.Max(_greatest[^_wanted], float.Epsilon);
    }
}
