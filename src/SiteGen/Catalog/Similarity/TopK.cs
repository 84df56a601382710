namespace SiteGen.Catalog.Similarity;

/// <summary>The best few of many items, in order.</summary>
/// <typeparam name="T">What is compared.</typeparam>
/// <param name="capacity">How many are kept at most.</param>
/// <param name="order">Puts the better of two first; no two are equal.</param>
internal sealed class TopK<T>(int capacity, Comparison<T> order)
{
    private readonly T[] _items = new T[capacity];
    private int _count;

    /// <summary>The items, best first.</summary>
    public ReadOnlySpan<T> Items => _items.AsSpan(0, _count);

    /// <summary>Takes an item in if it is among the best so far.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item)
    {
        if (_count == _items.Length && (_count == 0 || order(item, _items[^1]) > 0))
            return;
        var at = _count < _items.Length ? _count++ : _count - 1;
        for (; at > 0 && order(item, _items[at - 1]) < 0; at--)
            _items[at] = _items[at - 1];
        _items[at] = item;
    }

    /// <summary>Forgets all items.</summary>
    public void Clear() => _count = 0;
}
