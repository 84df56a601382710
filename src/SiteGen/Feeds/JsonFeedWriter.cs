using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SiteGen.Catalog;
using SiteGen.Text;

namespace SiteGen.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1 (jsonfeed.org). Equal channels give equal bytes.</summary>
/// <param name="urls">Makes the site paths of the channel absolute.</param>
public sealed class JsonFeedWriter(SiteUrls urls)
{
    /// <summary>Writes the feed.</summary>
    /// <param name="channel">The feed; must have a <see cref="FeedChannel.JsonPath"/>.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <exception cref="ArgumentException">The channel has no JSON path.</exception>
    public void Write(FeedChannel channel, IBufferWriter<byte> output)
    {
        var path = channel.JsonPath ?? throw new ArgumentException("The channel has no JSON path.", nameof(channel));
        JsonOutput.Write(output, JsonOutput.Compact, json =>
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", channel.Title);
            json.WriteString("home_page_url", PublicUrl.FromSitePath(channel.PagePath, urls));
            json.WriteString("feed_url", PublicUrl.FromSitePath(path, urls));
            json.WriteString("description", channel.Description);
            WriteAuthors(json, channel.Author.Length > 0 ? [channel.Author] : []);
            json.WriteOptional("language", channel.Language);
            json.WriteStartArray("items");
            foreach (var item in channel.Items)
                WriteItem(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Permalink);
        json.WriteString("url", item.Permalink);
        json.WriteOptional("external_url", item.ExternalUrl);
        json.WriteString("title", item.Title);
        if (item.ContentHtml.Length > 0)
            json.WriteString("content_html", item.ContentHtml);
        json.WriteString(item.ContentHtml.Length > 0 ? "summary" : "content_text", item.Summary);
        json.WriteString("date_published", FormatRfc3339(item.Time));
        WriteAuthors(json, item.Authors);
        if (item.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var category in item.Categories)
                json.WriteStringValue(category.Name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        json.WriteStartArray("authors");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string FormatRfc3339(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
