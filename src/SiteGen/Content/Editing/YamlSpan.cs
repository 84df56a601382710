namespace SiteGen.Content.Editing;

/// <summary>How a YAML value is written, as far as an edit has to know it.</summary>
internal enum YamlStyle
{
    /// <summary>A plain or quoted scalar, or a list in brackets: characters without a gap.</summary>
    Inline,

    /// <summary>A scalar in lines of its own below <c>|</c> or <c>&gt;</c>.</summary>
    BlockScalar,

    /// <summary>A list in lines that begin with <c>-</c>.</summary>
    BlockList,

    /// <summary>A mapping in lines of <c>key: value</c>.</summary>
    BlockMapping,

    /// <summary>A mapping in braces.</summary>
    FlowMapping,
}

/// <summary>The range of characters that a YAML value takes in its text.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index behind its last character; blank lines and comments after the value do not belong to it.</param>
/// <param name="Entries">The entries of a mapping; empty for other values.</param>
internal sealed record YamlSpan(YamlStyle Style, int Start, int End, IReadOnlyList<YamlSpanEntry> Entries)
{
    /// <summary>Whether this is a mapping.</summary>
    public bool IsMapping => Style is YamlStyle.BlockMapping or YamlStyle.FlowMapping;

    /// <summary>Returns the entry of a key; null when the key is absent.</summary>
    public YamlSpanEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);
}

/// <summary>The range of characters that one key of a mapping takes with its value.</summary>
/// <param name="Key">The key, unquoted.</param>
/// <param name="Start">The index of the key's first character.</param>
/// <param name="Colon">The index of the colon after the key; null where none follows directly (<c>? key</c>, <c>{key}</c>).</param>
/// <param name="Value">The value.</param>
internal sealed record YamlSpanEntry(string Key, int Start, int? Colon, YamlSpan Value)
{
    /// <summary>The index behind the entry's last character.</summary>
    public int End => Value.End;
}
