namespace SiteGen.Catalog.Similarity;

/// <summary>Lists of weighted items of known lengths, one after another in one array.</summary>
internal sealed class ItemLists
{
    // List i is _items[_starts[i].._starts[i + 1]], of which _ends[i] is the end so far.
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly WeightedItem[] _items;

    /// <summary>Creates empty lists.</summary>
    /// <param name="lengths">The number of items that each list will have.</param>
    public ItemLists(int[] lengths)
    {
        _starts = new int[lengths.Length + 1];
        for (var list = 0; list < lengths.Length; list++)
            _starts[list + 1] = _starts[list] + lengths[list];
        _ends = _starts[..^1];
        _items = new WeightedItem[_starts[^1]];
    }

    /// <summary>Returns the items of a list, in the order in which they were added.</summary>
    /// <param name="list">The index of the list.</param>
    public ReadOnlySpan<WeightedItem> this[int list] => _items.AsSpan(_starts[list].._starts[list + 1]);

    /// <summary>Adds an item to a list.</summary>
    /// <param name="list">The index of the list.</param>
    /// <param name="item">The item.</param>
    public void Add(int list, WeightedItem item) => _items[_ends[list]++] = item;
}
