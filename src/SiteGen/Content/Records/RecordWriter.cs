using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Content.Records;

/// <summary>Writes records as lines of JSON (jsonlines.org). The same record always gives the same line.</summary>
public static class RecordWriter
{
    /// <summary>Returns the line of a record, without a line end.</summary>
    /// <param name="record">The record.</param>
    public static string Write(PaperRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, JsonOutput.Compact))
            Write(json, record);
        // JSON allows these two in strings, but some editors and programs read them as line ends.
        return Encoding.UTF8.GetString(output.WrittenSpan)
            .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
            .Replace("\u2029", "\\u2029", StringComparison.Ordinal);
    }

    private static void Write(Utf8JsonWriter json, PaperRecord record)
    {
        json.WriteStartObject();
        json.WriteString("title", record.Title);
        json.WriteOptional("abstract", record.Abstract);
        WriteAuthors(json, record.Authors);
        json.WriteOptional("arxiv", record.Arxiv);
        json.WriteOptional("doi", record.Doi);
        json.WriteOptional("published", record.Published?.ToString());
        json.WriteOptional("updated", record.Updated?.ToString());
        json.WriteOptional("venue", record.Venue);
        WritePublication(json, record.Publication);
        WriteCategories(json, record.Categories);
        WriteLinks(json, record.Links);
        if (record.Upvotes is { } upvotes)
            json.WriteNumber("upvotes", upvotes);
        if (record.Withdrawn)
            json.WriteBoolean("withdrawn", true);
        json.WriteOptional("source", record.Source);
        json.WriteOptional("seen", record.Seen?.ToString(IsoDay.Format, CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<RecordAuthor> authors)
    {
        if (authors.Count == 0)
            return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            if (author.Name is { } name)
            {
                json.WriteStringValue(name);
                continue;
            }

            json.WriteStartObject();
            json.WriteString("family", author.Family);
            json.WriteOptional("given", author.Given);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePublication(Utf8JsonWriter json, Publication? publication)
    {
        if (publication is null)
            return;
        json.WriteStartObject("publication");
        json.WriteOptional("type", publication.Type);
        json.WriteOptional("volume", publication.Volume);
        json.WriteOptional("number", publication.Number);
        json.WriteOptional("pages", publication.Pages);
        json.WriteOptional("publisher", publication.Publisher);
        json.WriteOptional("school", publication.School);
        json.WriteOptional("isbn", publication.Isbn);
        json.WriteEndObject();
    }

    private static void WriteCategories(Utf8JsonWriter json, IReadOnlyList<string> categories)
    {
        if (categories.Count == 0)
            return;
        json.WriteStartArray("categories");
        foreach (var category in categories)
            json.WriteStringValue(category);
        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string>> links)
    {
        if (links.Count == 0)
            return;
        json.WriteStartObject("links");
        foreach (var (name, address) in links.DistinctBy(link => link.Key, StringComparer.Ordinal))
            json.WriteString(name, address);
        json.WriteEndObject();
    }
}
