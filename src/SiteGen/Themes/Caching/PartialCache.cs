namespace SiteGen.Themes.Caching;

/// <summary>
/// Caches what pure partials print (see <see cref="PurePartials"/>): a paper's entry, for example, appears in many lists. Keeps
/// the newest results and those older ones that were read since; its size is bounded. Safe to use from several threads.
/// </summary>
/// <remarks>
/// Results live in two generations. When the young one is full it becomes the old one, and the previous old one is cleared
/// and filled again; a result that is read from the old one moves to the young one. The memory is reused because results
/// live just long enough for the garbage collector to copy each of them twice.
/// </remarks>
internal sealed class PartialCache
{
    private readonly Lock _lock = new();
    private CacheGeneration _young = new();
    private CacheGeneration _old = new();

    /// <summary>Prints the cached output of a partial.</summary>
    /// <param name="key">The partial with its arguments.</param>
    /// <param name="output">Receives the output.</param>
    /// <returns>Whether the output is cached.</returns>
    public bool TryPrint(PartialKey key, TextOutput output)
    {
        lock (_lock)
        {
            var isYoung = _young.TryFind(key, out var text);
            if (!isYoung && !_old.TryFind(key, out text))
                return false;
            // Write before storing: Store may clear the generation that `text` points into.
            output.Write(text);
            if (!isYoung)
                Store(key, text);
            return true;
        }
    }

    /// <summary>Caches the output of a partial.</summary>
    /// <param name="key">The partial with its arguments.</param>
    /// <param name="text">The output, as UTF-8.</param>
    public void Add(PartialKey key, ReadOnlySpan<byte> text)
    {
        lock (_lock)
            Store(key, text);
    }

    private void Store(PartialKey key, ReadOnlySpan<byte> text)
    {
        if (text.Length > CacheGeneration.MaxTextLength || _young.TryAdd(key, text))
            return;
        (_old, _young) = (_young, _old);
        _young.Clear();
        _young.TryAdd(key, text);
    }
}
