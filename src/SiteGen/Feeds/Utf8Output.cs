using System.Buffers;
using System.Text;

namespace SiteGen.Feeds;

/// <summary>Appends text to a buffer as UTF-8 without an intermediate string.</summary>
internal static class Utf8Output
{
    /// <summary>Appends text.</summary>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="text">The text; must not end within a surrogate pair.</param>
    /// <returns>The same output.</returns>
    public static IBufferWriter<byte> Append(this IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        var span = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, span));
        return output;
    }
}
