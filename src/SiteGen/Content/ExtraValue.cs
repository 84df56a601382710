namespace SiteGen.Content;

/// <summary>
/// Free data from front matter (<c>extra</c>): a text, a list or a map of such values. Numbers, Booleans and dates stay
/// texts, as they are written.
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
