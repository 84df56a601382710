using System.Buffers;

namespace SiteGen.Content;

/// <summary>Makes foreign text fit for a message: on one line, of bounded length, and nothing that a terminal obeys.</summary>
public static class PrintableText
{
    private const int Head = 400;
    private const int Tail = 200;

    private static readonly SearchValues<char> Unfit = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(n => (char)n).Where(IsUnfit)]);

    /// <summary>The text with U+FFFD for what must not be shown: controls, line ends, changes of direction, lone surrogates.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Unfit) >= 0)
            text = string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && IsUnfit((char)rune.Value) ? "\uFFFD" : rune.ToString()));
        return text;
    }

    /// <summary>As <see cref="Of"/>, and the middle of a very long text is left out.</summary>
    /// <param name="text">Any text.</param>
    public static string Bounded(string text)
    {
        if (text.Length <= Head + Tail + 1)
            return Of(text);
        var head = char.IsHighSurrogate(text[Head - 1]) ? Head - 1 : Head;
        var tail = char.IsLowSurrogate(text[^Tail]) ? Tail - 1 : Tail;
        return Of($"{text.AsSpan(0, head)}…{text.AsSpan(text.Length - tail)}");
    }

    private static bool IsUnfit(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or >= '\uFFFE';
}
