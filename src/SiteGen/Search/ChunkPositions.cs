namespace SiteGen.Search;

/// <summary>The positions of each word in the papers of a chunk, in the order of the papers.</summary>
internal sealed class ChunkPositions
{
    private readonly WordChunk _chunk;
    private readonly bool[] _isCommon;

    // The positions of word w of the chunk are _bytes[_starts[w].._starts[w + 1]].
    private readonly int[] _starts;
    private readonly byte[] _bytes;

    // For each word of the table its index in the chunk plus one, or 0.
    private readonly int[] _chunkWords;

    /// <summary>Collects the positions. Those of common words are left out in abstracts, like their postings.</summary>
    /// <param name="chunk">The words of the papers.</param>
    /// <param name="isCommon">For each word of the table whether it is common.</param>
    public ChunkPositions(WordChunk chunk, bool[] isCommon)
    {
        (_chunk, _isCommon) = (chunk, isCommon);
        _chunkWords = new int[isCommon.Length];
        for (var word = 0; word < chunk.MergedWords.Length; word++)
            _chunkWords[chunk.MergedWords[word]] = word + 1;
        _starts = new int[chunk.MergedWords.Length + 1];
        ForEach((word, positions) => _starts[word + 1] += positions.Length);
        for (var word = 0; word < chunk.MergedWords.Length; word++)
            _starts[word + 1] += _starts[word];
        _bytes = new byte[_starts[^1]];
        var next = _starts[..^1];
        ForEach((word, positions) =>
        {
            positions.CopyTo(_bytes.AsSpan(next[word]));
            next[word] += positions.Length;
        });
    }

    /// <summary>Returns the positions of a word in each paper that has a posting for it; empty if there is none.</summary>
    /// <param name="word">The index of the word in the table.</param>
    public ReadOnlySpan<byte> Get(int word) =>
        _chunkWords[word] is > 0 and var next ? _bytes.AsSpan(_starts[next - 1].._starts[next]) : [];

    private void ForEach(Action<int, ReadOnlySpan<byte>> action)
    {
        foreach (var paper in _chunk.Papers)
        {
            var words = paper.GetEnumerator();
            while (words.MoveNext())
            {
                var word = words.Current.Word;
                action(word, _isCommon[_chunk.MergedWords[word]] ? words.ProminentPositions : words.Positions);
            }
        }
    }
}
