namespace SiteGen.Content.Editing;

/// <summary>Finds the text changes that edit a block mapping.</summary>
/// <param name="yaml">The whole text.</param>
/// <param name="lineEnd">The line end for new lines.</param>
internal sealed class BlockMappingEdit(string yaml, string lineEnd)
{
    private const int IndentStep = 2;

    /// <summary>Adds an entry before the first entry that should follow it, or else at the end.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="key">The key, which must be absent.</param>
    /// <param name="value">The value.</param>
    /// <param name="following">The keys before which it belongs.</param>
    /// <param name="end">The index of the line for an entry at the end.</param>
    /// <returns>The changes; null if an entry does not begin its line.</returns>
    public IReadOnlyList<TextChange>? Add(YamlSpan map, string key, YamlValue value, IEnumerable<string> following, int end)
    {
        var indent = map.Entries.Count > 0 ? FindIndent(map.Entries[0].Start) : 0;
        var next = map.Entries.FirstOrDefault(e => following.Contains(e.Key));
        if (indent is null || (next is not null && FindIndent(next.Start) is null))
            return null;
        var index = next is null ? end : FindLineStart(next.Start);
        return [TextChange.Insert(index, YamlWriter.WriteEntry(key, value, indent.Value, lineEnd))];
    }

    /// <summary>Replaces the value of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="value">The new value, on one line.</param>
    /// <returns>The changes; null if the style of the old value does not allow a safe edit.</returns>
    public IReadOnlyList<TextChange>? Replace(YamlSpanEntry entry, string value)
    {
        if (entry.Colon is not { } colon)
            return null;
        var (start, end) = (entry.Value.Start, entry.Value.End);
        switch (entry.Value.Style)
        {
            case YamlStyle.BlockScalar:
                var header = FindHeaderEnd(start);
                return header is null
                    ? null
                    : [new TextChange(start, header.Value, value), .. DeleteLines(FindLineEnd(start), end)];
            case YamlStyle.BlockList or YamlStyle.BlockMapping:
                // A block value on the line of its key has a tag, or is a compact form that front matter does not use.
                return FindIndent(start) is null
                    ? null
                    : [TextChange.Insert(colon + 1, " " + value), .. DeleteLines(FindLineStart(start), end)];
            default:
                return FlowMappingEdit.Replace(entry, value);
        }
    }

    /// <summary>Turns an entry without a value into a mapping with one entry.</summary>
    /// <param name="entry">The entry; its value is absent, <c>~</c> or <c>null</c>.</param>
    /// <param name="key">The key of the inner entry.</param>
    /// <param name="value">The value of the inner entry.</param>
    /// <returns>The changes; null if the entry does not begin its line.</returns>
    public IReadOnlyList<TextChange>? Nest(YamlSpanEntry entry, string key, YamlValue value)
    {
        if (entry.Colon is null || FindIndent(entry.Start) is not { } indent)
            return null;
        return
        [
            TextChange.Delete(entry.Value.Start, entry.Value.End),
            TextChange.Insert(FindLineEnd(entry.End), YamlWriter.WriteEntry(key, value, indent + IndentStep, lineEnd)),
        ];
    }

    /// <summary>Removes the lines of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The changes; null if the entry does not begin its line.</returns>
    public IReadOnlyList<TextChange>? Remove(YamlSpanEntry entry) =>
        FindIndent(entry.Start) is null ? null : [TextChange.Delete(FindLineStart(entry.Start), FindLineEnd(entry.End))];

    /// <summary>Inserts a line above an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="text">The line, without indentation and line end.</param>
    /// <returns>The changes; null if the entry does not begin its line.</returns>
    public IReadOnlyList<TextChange>? InsertLine(YamlSpanEntry entry, string text) => FindIndent(entry.Start) is { } indent
        ? [TextChange.Insert(FindLineStart(entry.Start), new string(' ', indent) + text + lineEnd)]
        : null;

    /// <summary>Returns the index of the line that follows a character.</summary>
    /// <param name="index">The index of the character.</param>
    public int FindLineEnd(int index)
    {
        var end = yaml.IndexOf('\n', index);
        return end < 0 ? yaml.Length : end + 1;
    }

    private int FindLineStart(int index) => index == 0 ? 0 : yaml.LastIndexOf('\n', index - 1) + 1;

    // Returns the number of spaces before a character; null if anything else precedes it on its line.
    private int? FindIndent(int index)
    {
        var start = FindLineStart(index);
        return yaml.AsSpan(start, index - start).ContainsAnyExcept(' ') ? null : index - start;
    }

    // Returns the end of the indicators of a block scalar: "|", ">-", "|2+".
    private int? FindHeaderEnd(int start)
    {
        if (yaml[start] is not ('|' or '>'))
            return null;
        var end = start + 1;
        while (end < yaml.Length && (yaml[end] is '+' or '-' || char.IsAsciiDigit(yaml[end])))
            end++;
        return end;
    }

    private IEnumerable<TextChange> DeleteLines(int start, int lastCharacter) =>
        lastCharacter > start ? [TextChange.Delete(start, FindLineEnd(lastCharacter))] : [];
}
