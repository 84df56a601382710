namespace SiteGen.Content;

/// <summary>A YAML value with its position in the file. Scalars are not converted.</summary>
internal abstract record YamlValue(SourcePosition Position)
{
    /// <summary>A scalar.</summary>
    /// <param name="Text">The text after unquoting.</param>
    /// <param name="Plain">Whether it is written without quotes.</param>
    /// <param name="Position">Where it begins.</param>
    internal sealed record Scalar(string Text, bool Plain, SourcePosition Position) : YamlValue(Position)
    {
        /// <summary>Whether this is a null value: an empty plain scalar, <c>~</c> or <c>null</c>.</summary>
        public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
    }

    /// <summary>A sequence.</summary>
    internal sealed record List(IReadOnlyList<YamlValue> Items, SourcePosition Position) : YamlValue(Position);

    /// <summary>A mapping; each key occurs once.</summary>
    internal sealed record Map(IReadOnlyList<YamlEntry> Entries, SourcePosition Position) : YamlValue(Position)
    {
        /// <summary>Returns the entry of a key; null if the key is absent.</summary>
        /// <param name="key">The key.</param>
        public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);
    }

    /// <summary>The kind of value, for messages.</summary>
    public string Kind => this switch
    {
        Scalar { IsNull: true } => "nothing",
        Scalar => "a text",
        List => "a list",
        _ => "a mapping",
    };
}

/// <summary>One key of a mapping with its value.</summary>
internal sealed record YamlEntry(string Key, SourcePosition Position, YamlValue Value);
