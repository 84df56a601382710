using System.Text.Json;

namespace SiteGen.Sources.Doors.Feeds;

/// <summary>Reads JSON Feed (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    /// <summary>Reads a feed.</summary>
    /// <param name="root">The root of the document.</param>
    /// <returns>The feed; null if the document is none.</returns>
    public static FeedDocument? Read(JsonElement root)
    {
        if (JsonValues.GetText(root, "version")?.Contains("jsonfeed.org", StringComparison.Ordinal) != true)
            return null;
        var items = JsonValues.Enumerate(root, "items").Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedDocument.MaxEntries);
        return new FeedDocument(JsonValues.GetText(root, "title") ?? "", null, [.. items.Select(ReadEntry)]);
    }

    private static FeedEntry ReadEntry(JsonElement item) => new()
    {
        Title = JsonValues.GetText(item, "title"),
        Link = JsonValues.GetText(item, "url") ?? JsonValues.GetText(item, "external_url"),
        Identifiers = GetTexts(item, "id", "url", "external_url"),
        Creators = [.. JsonValues.Enumerate(item, "authors")
            .Concat(item.TryGetProperty("author", out var author) ? [author] : [])
            .Select(person => JsonValues.GetText(person, "name"))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)],
        Dates = GetTexts(item, "date_published", "date_modified"),
        Texts = GetTexts(item, "content_html", "content_text", "summary"),
    };

    private static List<string> GetTexts(JsonElement item, params ReadOnlySpan<string> names)
    {
        var texts = new List<string>();
        foreach (var name in names)
        {
            if (JsonValues.GetText(item, name) is { } text)
                texts.Add(text);
        }

        return texts;
    }
}
