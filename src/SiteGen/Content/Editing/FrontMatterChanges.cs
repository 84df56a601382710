namespace SiteGen.Content.Editing;

/// <summary>Finds the text changes that edit a key of front matter, at any depth.</summary>
/// <param name="yaml">The front matter.</param>
/// <param name="lineEnd">The line end for new lines.</param>
internal sealed class FrontMatterChanges(string yaml, string lineEnd)
{
    private readonly YamlSpan _root = YamlSpanReader.Read(yaml);
    private readonly BlockMappingEdit _block = new(yaml, lineEnd);

    /// <summary>Whether the front matter is a block mapping, the only style that can be edited.</summary>
    public bool IsBlock => _root.Style == YamlStyle.BlockMapping;

    /// <summary>Returns the changes that set a value; null if the style of the front matter does not allow a safe edit.</summary>
    /// <param name="path">The keys that lead to the value. Only the last one may lead to a text or a list.</param>
    /// <param name="value">The value.</param>
    public IReadOnlyList<TextChange>? Set(ReadOnlySpan<string> path, YamlValue value)
    {
        var map = _root;
        while (map.Find(path[0]) is { } entry)
        {
            var isBlock = map.Style == YamlStyle.BlockMapping;
            if (path.Length > 1 && entry.Value.IsMapping)
            {
                map = entry.Value;
                path = path[1..];
                continue;
            }

            if (path.Length > 1 && isBlock)
                return _block.Nest(entry, path[1], Wrap(path[2..], value));
            var text = YamlWriter.WriteInline(Wrap(path[1..], value));
            return isBlock ? _block.Replace(entry, text) : FlowMappingEdit.Replace(entry, text);
        }

        var wrapped = Wrap(path[1..], value);
        if (map.Style == YamlStyle.FlowMapping)
            return FlowMappingEdit.Add(map, path[0], wrapped);
        return ReferenceEquals(map, _root)
            ? _block.Add(map, path[0], wrapped, PaperKeys.GetKeysAfter(path[0]), yaml.Length)
            : _block.Add(map, path[0], wrapped, [], _block.FindLineEnd(map.End));
    }

    /// <summary>
    /// Returns the changes that remove a value, and the mappings on the path that would become empty; null if no edit is
    /// safe.
    /// </summary>
    /// <param name="path">The keys that lead to the value, which must exist.</param>
    public IReadOnlyList<TextChange>? Remove(ReadOnlySpan<string> path)
    {
        var (map, entry) = (_root, _root.Find(path[0])!);
        var inner = entry.Value;
        foreach (var key in path[1..])
        {
            if (inner.Entries.Count > 1)
                (map, entry) = (inner, inner.Find(key)!);
            inner = inner.Find(key)!.Value;
        }

        return map.Style == YamlStyle.BlockMapping ? _block.Remove(entry) : FlowMappingEdit.Remove(yaml, map, entry);
    }

    /// <summary>Returns the change that inserts a line above a top-level key; null if no edit is safe.</summary>
    /// <param name="key">The key, which must exist.</param>
    /// <param name="line">The line, without its end.</param>
    public IReadOnlyList<TextChange>? InsertLine(string key, string line) => _block.InsertLine(_root.Find(key)!, line);

    // Returns the value inside the mappings that are missing on its path.
    private static YamlValue Wrap(ReadOnlySpan<string> path, YamlValue value)
    {
        for (var i = path.Length - 1; i >= 0; i--)
            value = new YamlValue.Map([new YamlEntry(path[i], SourcePosition.Start, value)], SourcePosition.Start);
        return value;
    }
}
