namespace SiteGen.Content;

/// <summary>
/// Free data from front matter (<c>extra</c>): a text, a list or a map of them. Numbers, truth values and dates stay
/// the text that was written.
/// </summary>
public abstract record ExtraValue
{
    /// <summary>No data: an empty map.</summary>
    public static ExtraValue Empty { get; } = new Map([]);

    /// <summary>A scalar, as written.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Scalar(string Value) : ExtraValue;

    /// <summary>A sequence.</summary>
    /// <param name="Items">The items in order.</param>
    public sealed record List(IReadOnlyList<ExtraValue> Items) : ExtraValue;

    /// <summary>A mapping.</summary>
    /// <param name="Entries">The entries in the file's order; keys do not repeat.</param>
    public sealed record Map(IReadOnlyList<KeyValuePair<string, ExtraValue>> Entries) : ExtraValue;
}
