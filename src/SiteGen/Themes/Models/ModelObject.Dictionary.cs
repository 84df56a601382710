using System.Collections;

namespace SiteGen.Themes.Models;

/// <summary>The members as a dictionary, the type that Scriban's object functions (<c>object.has_key</c>) require.</summary>
internal partial class ModelObject : IDictionary<string, object?>
{
    /// <inheritdoc/>
    public ICollection<string> Keys => [.. Names];

    /// <inheritdoc/>
    public ICollection<object?> Values => [.. Names.Select(name => this[name])];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Contains(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object? value) => TryGet(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        Names.Select(name => KeyValuePair.Create(name, this[name])).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        TryGet(item.Key, out var value) && Equals(value, item.Value);

    /// <inheritdoc/>
    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        foreach (var member in this)
            array[arrayIndex++] = member;
    }

    /// <inheritdoc/>
    void IDictionary<string, object?>.Add(string key, object? value) => throw CreateReadOnlyError();

    /// <inheritdoc/>
    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => throw CreateReadOnlyError();

    /// <inheritdoc/>
    void ICollection<KeyValuePair<string, object?>>.Clear() => throw CreateReadOnlyError();

    /// <inheritdoc/>
    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => throw CreateReadOnlyError();
}
