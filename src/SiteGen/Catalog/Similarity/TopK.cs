namespace SiteGen.Catalog.Similarity;

/// <summary>Keeps the best k of many items, sorted.</summary>
/// <typeparam name="T">The type of the items, which compares the better of two as the smaller; no two are equal.</typeparam>
/// <param name="capacity">The maximum number of items to keep.</param>
internal sealed class TopK<T>(int capacity)
    where T : IComparable<T>
{
    private readonly T[] _items = new T[capacity];
    private int _count;

    /// <summary>The items, best first.</summary>
    public ReadOnlySpan<T> Items => _items.AsSpan(0, _count);

    /// <summary>Whether an item has to be better than the last one to be kept.</summary>
    public bool IsFull => _count == _items.Length;

    /// <summary>Adds an item if it is among the best so far.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item)
    {
        if (_count == _items.Length && (_count == 0 || item.CompareTo(_items[^1]) > 0))
            return;
        var index = _count < _items.Length ? _count++ : _count - 1;
        for (; index > 0 && item.CompareTo(_items[index - 1]) < 0; index--)
            _items[index] = _items[index - 1];
        _items[index] = item;
    }

    /// <summary>Removes all items.</summary>
    public void Clear() => _count = 0;
}
