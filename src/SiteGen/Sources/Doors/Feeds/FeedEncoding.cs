using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Sources.Doors.Feeds;

/// <summary>
/// Converts feeds to UTF-8. As RFC 7303 says, a byte order mark comes first; then, because servers are configured more
/// carelessly than feeds are written, the declaration, and last the media type.
/// </summary>
internal static partial class FeedEncoding
{
    private const int MaxDeclaration = 200;

    /// <summary>Returns XML that an XML reader decodes correctly.</summary>
    /// <param name="xml">The XML.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; null if there is none.</param>
    public static ReadOnlyMemory<byte> ToReadable(ReadOnlyMemory<byte> xml, string? contentType)
    {
        var start = Encoding.Latin1.GetString(xml.Span[..Math.Min(xml.Length, MaxDeclaration)]);
        if (start.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) || start.StartsWith("\u00FF\u00FE", StringComparison.Ordinal)
            || start.StartsWith("\u00FE\u00FF", StringComparison.Ordinal))
            return xml;
        var declared = Declared().Match(start) is { Success: true } match ? match.Groups["name"].Value : null;
        var name = declared ?? Charset().Match(contentType ?? "").Groups["name"].Value;
        if (Find(name) is not { } encoding || (declared is not null && !IsUnknownToXmlReader(name)))
            return xml;
        var text = encoding.GetString(xml.Span);
        return Encoding.UTF8.GetBytes(Declaration().Replace(text, "", 1));
    }

    // UTF-8 needs no conversion.
    private static Encoding? Find(string name) => name.ToLowerInvariant() switch
    {
        "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        "" or "utf-8" or "utf8" => null,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
    };

    private static bool IsUnknownToXmlReader(string name) =>
        !name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) && !name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex("""^\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]{1,40})["']""", Options)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^\s*<\?xml[^>]{0,200}\?>", Options)]
    private static partial Regex Declaration();

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9._:-]{1,40})""", Options)]
    private static partial Regex Charset();
}
