namespace SiteGen.Content.Editing;

/// <summary>Sets, removes and compares YAML values, independently of how they are written in a file.</summary>
internal static class YamlUpdate
{
    /// <summary>Returns a mapping in which the value at a path is set; missing mappings on the way are added.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="path">The keys on the way to the value. None but the last one leads to a text or a list.</param>
    /// <param name="value">The value.</param>
    public static YamlValue.Map Set(YamlValue.Map map, ReadOnlySpan<string> path, YamlValue value)
    {
        var key = path[0];
        var inner = map.Find(key)?.Value as YamlValue.Map ?? new YamlValue.Map([], SourcePosition.Start);
        var entry = new YamlEntry(key, SourcePosition.Start, path.Length == 1 ? value : Set(inner, path[1..], value));
        return map with { Entries = [.. map.Entries.Where(e => e.Key != key), entry] };
    }

    /// <summary>Returns a mapping without the value at a path, and without the mappings on the way that this leaves empty.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="path">The keys on the way to the value, which exists.</param>
    public static YamlValue.Map Remove(YamlValue.Map map, ReadOnlySpan<string> path)
    {
        var key = path[0];
        var others = map.Entries.Where(e => e.Key != key);
        if (path.Length == 1 || Remove((YamlValue.Map)map.Find(key)!.Value, path[1..]) is not { Entries.Count: > 0 } inner)
            return map with { Entries = [.. others] };
        return map with { Entries = [.. others, new YamlEntry(key, SourcePosition.Start, inner)] };
    }

    /// <summary>Returns whether two values say the same, wherever they are written and in whatever order their keys are.</summary>
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
