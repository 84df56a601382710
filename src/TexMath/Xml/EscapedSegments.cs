using System.Buffers;

namespace TexMath.Xml;

/// <summary>The quotation marks that may enclose the attribute value for which text is escaped.</summary>
internal enum Quotes
{
    /// <summary>Double ones: apostrophes stay.</summary>
    Double,

    /// <summary>Double or single ones.</summary>
    Both,
}

/// <summary>Enumerates the segments of escaped text; see <see cref="HtmlEscaping.Split"/>.</summary>
public ref struct EscapedSegments
{
    private static readonly SearchValues<char> SpecialInDouble = SearchValues.Create("&<>\"");
    private static readonly SearchValues<char> SpecialInBoth = SearchValues.Create("&<>\"'");

    private readonly SearchValues<char> _special;
    private ReadOnlySpan<char> _rest;

    internal EscapedSegments(ReadOnlySpan<char> text, Quotes quotes)
    {
        _rest = text;
        _special = Special(quotes);
    }

    /// <summary>Gets the current segment.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Returns this enumerator.</summary>
    public readonly EscapedSegments GetEnumerator() => this;

    /// <summary>Advances to the next segment; false at the end of the text.</summary>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        var length = _rest.IndexOfAny(_special) is var index && index < 0 ? _rest.Length : index;
        Current = length > 0 ? _rest[..length] : Reference(_rest[0]);
        _rest = _rest[Math.Max(1, length)..];
        return true;
    }

    internal static bool NeedsEscape(ReadOnlySpan<char> text, Quotes quotes) => text.ContainsAny(Special(quotes));

    private static SearchValues<char> Special(Quotes quotes) => quotes == Quotes.Both ? SpecialInBoth : SpecialInDouble;

    private static string Reference(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
