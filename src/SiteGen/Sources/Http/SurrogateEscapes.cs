using System.Globalization;

namespace SiteGen.Sources.Http;

/// <summary>Replaces escapes of half a surrogate pair in JSON, such as <c>\ud83d</c> at the end of a shortened text.</summary>
internal static class SurrogateEscapes
{
    private const int Length = 6;

    /// <summary>Returns JSON in which <c>\ufffd</c> replaces each escape of half a surrogate pair.</summary>
    /// <param name="json">The JSON, which is copied if it changes.</param>
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> json)
    {
        byte[]? copy = null;
        var source = json.Span;
        for (var i = 0; source[i..].IndexOf((byte)'\\') is >= 0 and var skipped;)
        {
            i += skipped;
            var first = Read(source[i..]);
            if (first is null)
            {
                i = Math.Min(i + 2, source.Length);
                continue;
            }

            var isPair = char.IsHighSurrogate(first.Value) && Read(source[(i + Length)..]) is { } second && char.IsLowSurrogate(second);
            if (char.IsSurrogate(first.Value) && !isPair)
                "\\ufffd"u8.CopyTo((copy ??= json.ToArray()).AsSpan(i));
            i += isPair ? 2 * Length : Length;
        }

        return copy ?? json;
    }

    // Returns the character of an escape such as \u00e9 at the start; null if there is none.
    private static char? Read(ReadOnlySpan<byte> text) => text.StartsWith("\\u"u8) && text.Length >= Length
        && ushort.TryParse(text[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        ? (char)code
        : null;
}
