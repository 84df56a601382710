namespace SiteGen.Content.Editing;

/// <summary>Finds the text changes that edit a flow mapping.</summary>
internal static class FlowMappingEdit
{
    /// <summary>Adds an entry after the last one.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="key">The key, which must be absent.</param>
    /// <param name="value">The value.</param>
    public static IReadOnlyList<TextChange> Add(YamlSpan map, string key, YamlValue value)
    {
        var entry = $"{YamlWriter.WriteKey(key)}: {YamlWriter.WriteInline(value)}";
        return [map.Entries.Count > 0 ? TextChange.Insert(map.Entries[^1].End, ", " + entry) : TextChange.Insert(map.Start + 1, entry)];
    }

    /// <summary>Replaces the value of an entry that is written inline, in a mapping of either style.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="value">The new value, on one line.</param>
    /// <returns>The changes; null if the entry has no colon.</returns>
    public static IReadOnlyList<TextChange>? Replace(YamlSpanEntry entry, string value)
    {
        if (entry.Colon is not { } colon)
            return null;
        var (start, end) = (entry.Value.Start, entry.Value.End);
        return [new TextChange(start, end, start == colon + 1 ? " " + value : value)];
    }

    /// <summary>Removes an entry with the comma that separates it from its neighbour.</summary>
    /// <param name="yaml">The whole text.</param>
    /// <param name="map">The mapping, which must have other entries.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>The changes; null if a comment lies between the neighbours.</returns>
    public static IReadOnlyList<TextChange>? Remove(string yaml, YamlSpan map, YamlSpanEntry entry)
    {
        var index = map.Entries.TakeWhile(e => !ReferenceEquals(e, entry)).Count();
        var isLast = index == map.Entries.Count - 1;
        var start = isLast ? map.Entries[index - 1].End : entry.Start;
        var end = isLast ? entry.End : map.Entries[index + 1].Start;
        var separator = isLast ? yaml.AsSpan(start, entry.Start - start) : yaml.AsSpan(entry.End, end - entry.End);
        return separator.Contains('#') ? null : [TextChange.Delete(start, end)];
    }
}
