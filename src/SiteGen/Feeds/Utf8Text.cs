using System.Buffers;
using System.Text;

namespace SiteGen.Feeds;

/// <summary>Writes text as UTF-8 where it will stay, with no string made of the pieces first.</summary>
internal static class Utf8Text
{
    /// <summary>Adds a text.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="text">The text, or a piece of it that ends with a whole character.</param>
    /// <returns>The same output.</returns>
    public static IBufferWriter<byte> Add(this IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        var space = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, space));
        return output;
    }
}
