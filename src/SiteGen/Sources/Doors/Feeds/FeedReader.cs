using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.Feeds;

/// <summary>
/// Reads RSS 1.0, RSS 2.0, Atom and JSON Feed. The media type decides nothing: feeds are served as <c>text/html</c> and
/// <c>application/octet-stream</c> too. SyndicationFeed of System.ServiceModel.Syndication is of no use here, because it throws
/// on dates such as "2026" that journals write.
/// </summary>
internal static partial class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="body">The body of the response.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; null if there is none.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="error">What is wrong, such as "is no feed".</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> body, string? contentType, [NotNullWhen(true)] out FeedDocument? feed, [NotNullWhen(false)] out string? error)
    {
        feed = null;
        if (FindFirst(body) is '{' or '[')
        {
            if (!SafeJson.TryParse(body, out var json, out error))
                return false;
            using (json)
                feed = JsonFeed.Read(json.RootElement);
        }
        else
        {
            if (!SafeXml.TryParse(FeedEncoding.ToReadable(body, contentType), out var xml, out error))
                return false;
            feed = XmlFeed.Read(xml.Root!);
        }

        error = feed is null ? "is no feed" : null;
        return feed is not null;
    }

    /// <summary>Returns whether a body is a web page.</summary>
    /// <param name="body">The body.</param>
    public static bool IsWebPage(ReadOnlySpan<byte> body) => WebPage().IsMatch(GetStart(body));

    /// <summary>Returns whether XML has a document type, which no feed needs and which may define entity bombs.</summary>
    /// <param name="body">The body.</param>
    public static bool HasDocumentType(ReadOnlySpan<byte> body) => DocumentType().IsMatch(GetStart(body)) && !IsWebPage(body);

    private static string GetStart(ReadOnlySpan<byte> body) =>
        Encoding.UTF8.GetString(body[..Math.Min(body.Length, 1_000)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');

    private static char FindFirst(ReadOnlyMemory<byte> body) => GetStart(body.Span) is [var first, ..] ? first : '\0';

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // A declaration and comments may come first.
    private const string Prolog = @"^(?:<\?[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*";

    [GeneratedRegex(Prolog + @"<(?:!doctype\s+html|html|head)\b", Options | RegexOptions.Singleline)]
    private static partial Regex WebPage();

    [GeneratedRegex(Prolog + "<!doctype", Options | RegexOptions.Singleline)]
    private static partial Regex DocumentType();
}
