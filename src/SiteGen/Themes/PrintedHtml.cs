using System.Text;

namespace SiteGen.Themes;

/// <summary>HTML as it was printed, in UTF-8: what a template captures, or what is to be printed as it is.</summary>
/// <param name="utf8">The HTML.</param>
internal sealed class PrintedHtml(ReadOnlyMemory<byte> utf8)
{
    /// <summary>The HTML, as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes => utf8.Span;

    /// <summary>Whether both are the same HTML: a template may compare what it captures.</summary>
    /// <param name="obj">The other.</param>
    public override bool Equals(object? obj) => obj is PrintedHtml other && Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>The HTML itself.</summary>
    public override string ToString() => Encoding.UTF8.GetString(utf8.Span);
}
