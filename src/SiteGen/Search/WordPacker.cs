using System.Runtime.InteropServices;

namespace SiteGen.Search;

/// <summary>Packs the words of papers, one paper after the other; see <see cref="PackedWords"/>.</summary>
internal sealed class WordPacker
{
    private readonly VarintWriter _output = new();
    private readonly VarintWriter _positions = new();
    private readonly List<int> _prominent = [];

    /// <summary>
    /// Packs a word: twice its index, plus one if it occurs outside the abstract; then, only in that case, the counts in the
    /// title and in the names; then the count in the abstract. The positions follow, and, only for a word outside the abstract,
    /// those outside the abstract: each with the number of their bytes.
    /// </summary>
    /// <param name="word">The index of the word.</param>
    /// <param name="counts">The occurrences in each field.</param>
    /// <param name="positions">The positions as ascending integers of <see cref="WordPosition"/>.</param>
    public void Add(int word, FieldCounts counts, ReadOnlySpan<int> positions)
    {
        _output.Write((word << 1) | (counts.IsProminent ? 1 : 0));
        if (counts.IsProminent)
        {
            _output.Write(counts.Title);
            _output.Write(counts.Names);
        }

        _output.Write(counts.Abstract);
        AddPositions(positions);
        if (counts.IsProminent)
            AddPositions(SelectProminent(positions));
    }

    /// <summary>Returns the words of the paper and starts over.</summary>
    /// <param name="lengths">The number of words in each field.</param>
    public PackedWords Finish(FieldCounts lengths) => new(_output.ToArrayAndReset(), lengths);

    private ReadOnlySpan<int> SelectProminent(ReadOnlySpan<int> positions)
    {
        _prominent.Clear();
        foreach (var position in positions)
        {
            if (WordPosition.IsProminent(position))
                _prominent.Add(position);
        }

        return CollectionsMarshal.AsSpan(_prominent);
    }

    private void AddPositions(ReadOnlySpan<int> positions)
    {
        WordPosition.Write(_positions, positions);
        _output.Write(_positions.Length);
        _output.Write(_positions.Bytes);
        _positions.Clear();
    }
}
