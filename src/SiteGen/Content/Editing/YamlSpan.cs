namespace SiteGen.Content.Editing;

/// <summary>The style of a YAML value, as far as edits depend on it.</summary>
internal enum YamlStyle
{
    /// <summary>A plain or quoted scalar, or a list in brackets.</summary>
    Inline,

    /// <summary>A block scalar: lines below <c>|</c> or <c>&gt;</c>.</summary>
    BlockScalar,

    /// <summary>A block list: lines that begin with <c>-</c>.</summary>
    BlockList,

    /// <summary>A block mapping: lines of <c>key: value</c>.</summary>
    BlockMapping,

    /// <summary>A flow mapping: entries in braces.</summary>
    FlowMapping,
}

/// <summary>The range of a YAML value in its text.</summary>
/// <param name="Style">Its style.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last character; blank lines and comments after the value are not part of it.</param>
/// <param name="Entries">The entries of a mapping; empty for other values.</param>
internal sealed record YamlSpan(YamlStyle Style, int Start, int End, IReadOnlyList<YamlSpanEntry> Entries)
{
    /// <summary>Whether this is a mapping.</summary>
    public bool IsMapping => Style is YamlStyle.BlockMapping or YamlStyle.FlowMapping;

    /// <summary>Returns the entry of a key; null when the key is absent.</summary>
    public YamlSpanEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);
}

/// <summary>The range of one entry of a mapping in its text.</summary>
/// <param name="Key">The key, unquoted.</param>
/// <param name="Start">The index of the key's first character.</param>
/// <param name="Colon">The index of the colon; null if none directly follows the key (<c>? key</c>, <c>{key}</c>).</param>
/// <param name="Value">The value.</param>
internal sealed record YamlSpanEntry(string Key, int Start, int? Colon, YamlSpan Value)
{
    /// <summary>The index after the last character of the entry.</summary>
    public int End => Value.End;
}
