namespace SiteGen.Themes.Caching;

/// <summary>Texts by key, one after the other in chunks of memory that are reused after <see cref="Clear"/>.</summary>
internal sealed class CacheGeneration
{
    /// <summary>The greatest length of a text in bytes: that of a chunk.</summary>
    public const int MaxTextLength = ChunkSize;

    private const int ChunkSize = 1 << 20;

    // 12 MB, enough for thousands of list entries.
    private const int MaxChunks = 12;

    private readonly Dictionary<PartialKey, Range> _ranges = [];
    private readonly List<byte[]> _chunks = [];
    private int _end;

    /// <summary>Finds a text, which is valid until the next change.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="text">The text.</param>
    public bool TryFind(PartialKey key, out ReadOnlySpan<byte> text)
    {
        var found = _ranges.TryGetValue(key, out var range);
        text = found ? GetMemory(range) : default;
        return found;
    }

    /// <summary>Adds a text, unless its key exists: another thread may have added the same text.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="text">The text, not longer than <see cref="MaxTextLength"/>.</param>
    /// <returns>False if there is no room.</returns>
    public bool TryAdd(PartialKey key, ReadOnlySpan<byte> text)
    {
        // A text never spans two chunks.
        var start = (_end % ChunkSize) + text.Length > ChunkSize ? ((_end / ChunkSize) + 1) * ChunkSize : _end;
        if (start + text.Length > MaxChunks * ChunkSize)
            return false;
        var range = start..(start + text.Length);
        if (!_ranges.TryAdd(key, range))
            return true;
        if (start / ChunkSize == _chunks.Count)
            _chunks.Add(GC.AllocateUninitializedArray<byte>(ChunkSize));
        text.CopyTo(GetMemory(range));
        _end = start + text.Length;
        return true;
    }

    /// <summary>Removes all texts.</summary>
    public void Clear()
    {
        _ranges.Clear();
        _end = 0;
    }

    private Span<byte> GetMemory(Range range) =>
        _chunks[range.Start.Value / ChunkSize].AsSpan(range.Start.Value % ChunkSize, range.End.Value - range.Start.Value);
}
