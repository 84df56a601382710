using System.Text;

namespace SiteGen.Themes;

/// <summary>HTML in UTF-8: the value of a captured block, or a value that is printed without escaping.</summary>
/// <param name="utf8">The HTML.</param>
internal sealed class PrintedHtml(ReadOnlyMemory<byte> utf8)
{
    /// <summary>The HTML, as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes => utf8.Span;

    /// <summary>Returns whether both are the same HTML, because templates may compare captured blocks.</summary>
    /// <param name="obj">The other object.</param>
    public override bool Equals(object? obj) => obj is PrintedHtml other && Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>Returns the HTML as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(utf8.Span);
}
