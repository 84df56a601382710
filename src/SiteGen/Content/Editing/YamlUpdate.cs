namespace SiteGen.Content.Editing;

/// <summary>Sets, removes and compares YAML values, regardless of their style in a file.</summary>
internal static class YamlUpdate
{
    /// <summary>Returns a mapping with a value set; missing mappings on the path are added.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="path">The keys that lead to the value. Only the last one may lead to a text or a list.</param>
    /// <param name="value">The value.</param>
    public static YamlValue.Map Set(YamlValue.Map map, ReadOnlySpan<string> path, YamlValue value)
    {
        var key = path[0];
        var inner = map.Find(key)?.Value as YamlValue.Map ?? new YamlValue.Map([], SourcePosition.Start);
        var entry = new YamlEntry(key, SourcePosition.Start, path.Length == 1 ? value : Set(inner, path[1..], value));
        return map with { Entries = [.. map.Entries.Where(e => e.Key != key), entry] };
    }

    /// <summary>Returns a mapping without a value, and without the mappings on the path that would become empty.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="path">The keys that lead to the value, which must exist.</param>
    public static YamlValue.Map Remove(YamlValue.Map map, ReadOnlySpan<string> path)
    {
        var key = path[0];
        var others = map.Entries.Where(e => e.Key != key);
        if (path.Length == 1 || Remove((YamlValue.Map)map.Find(key)!.Value, path[1..]) is not { Entries.Count: > 0 } inner)
            return map with { Entries = [.. others] };
        return map with { Entries = [.. others, new YamlEntry(key, SourcePosition.Start, inner)] };
    }

    /// <summary>Returns whether two values are equal, regardless of positions and the order of keys.</summary>
    /// <param name="first">A value.</param>
    /// <param name="second">Another value.</param>
    public static bool AreSame(YamlValue? first, YamlValue? second) => (first, second) switch
    {
        (YamlValue.Scalar a, YamlValue.Scalar b) => a.Text == b.Text && a.Plain == b.Plain,
        (YamlValue.List a, YamlValue.List b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(i => AreSame(i.First, i.Second)),
        (YamlValue.Map a, YamlValue.Map b) => a.Entries.Count == b.Entries.Count
            && a.Entries.All(e => AreSame(e.Value, b.Find(e.Key)?.Value)),
        _ => false,
    };
}
