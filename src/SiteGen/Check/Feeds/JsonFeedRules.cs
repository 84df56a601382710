using System.Globalization;
using System.Text.Json;
using SiteGen.Content;

namespace SiteGen.Check.Feeds;

/// <summary>
/// The rules of JSON Feed 1.1 (jsonfeed.org/version/1.1): required members and the types of the others. The HTML of its items is
/// that of the RSS feed beside it, where <see cref="RssRules"/> checks it.
/// </summary>
internal static class JsonFeedRules
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Returns the violations of a feed.</summary>
    /// <param name="json">The file.</param>
    /// <param name="selfUrl">The address of the feed.</param>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static IReadOnlyList<FeedViolation> FindViolations(ReadOnlyMemory<byte> json, string selfUrl)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var list) || list.ValueKind != JsonValueKind.Array)
            return [new FeedViolation(null, "it is not an object with an array 'items'")];
        var items = list.EnumerateArray().ToList();
        return
        [
            .. CheckFeed(root, selfUrl).Select(message => new FeedViolation(null, message)),
            .. items.SelectMany(item => CheckItem(item).Select(message => new FeedViolation(GetText(item, "id") ?? "without id", message))),
            .. items.Select(item => GetText(item, "id")).GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .Select(g => new FeedViolation(null, $"the id {g.Key} is repeated")),
        ];
    }

    private static IEnumerable<string> CheckFeed(JsonElement feed, string selfUrl)
    {
        if (GetText(feed, "version") != "https://jsonfeed.org/version/1.1")
            yield return "'version' is not that of JSON Feed 1.1";
        if (string.IsNullOrWhiteSpace(GetText(feed, "title")))
            yield return "'title' is missing or blank";
        if (GetText(feed, "feed_url") != selfUrl)
            yield return $"'feed_url' is not {selfUrl}";
        if (!FeedAddress.IsNormalized(GetText(feed, "home_page_url")))
            yield return "'home_page_url' is not absolute";
        if (feed.TryGetProperty("language", out _) && !LanguageTag.IsValid(GetText(feed, "language")))
            yield return $"the language '{GetText(feed, "language")}' is not a BCP 47 tag";
        foreach (var violation in CheckAuthors(feed))
            yield return violation;
    }

    private static IEnumerable<string> CheckItem(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            yield return "is not an object";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(GetText(item, "id")))
            yield return "'id' is missing or blank";
        if (string.IsNullOrWhiteSpace(GetText(item, "content_html")) && string.IsNullOrWhiteSpace(GetText(item, "content_text")))
            yield return "has neither 'content_html' nor 'content_text'";
        foreach (var name in Present("url", "external_url").Where(name => !IsAbsolute(GetText(item, name))))
            yield return $"'{name}' is not an absolute address";
        foreach (var name in Present("date_published", "date_modified").Where(name => !IsTime(GetText(item, name))))
            yield return $"'{name}' is not a time of RFC 3339";
        if (item.TryGetProperty("tags", out var tags) && !IsListOfTexts(tags))
            yield return "'tags' is not a list of texts";
        foreach (var violation in CheckAuthors(item))
            yield return violation;

        IEnumerable<string> Present(params string[] names) => names.Where(name => item.TryGetProperty(name, out _));
    }

    private static IEnumerable<string> CheckAuthors(JsonElement holder)
    {
        if (!holder.TryGetProperty("authors", out var authors))
            yield break;
        if (authors.ValueKind != JsonValueKind.Array || authors.GetArrayLength() == 0)
            yield return "'authors' is not a list of authors";
        else if (authors.EnumerateArray().Any(author => !HasIdentity(author)))
            yield return "an author has neither name, address nor picture";
    }

    private static bool HasIdentity(JsonElement author) =>
        !string.IsNullOrWhiteSpace(GetText(author, "name") ?? GetText(author, "url") ?? GetText(author, "avatar"));

    private static bool IsListOfTexts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
        && value.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(t.GetString()));

    private static string? GetText(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object
        && holder.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool IsAbsolute(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsTime(string? text) =>
        DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
