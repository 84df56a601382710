using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>
/// Formats a paper as JSON-LD (schema.org's ScholarlyArticle), for search engines. What the page and its
/// <c>meta</c> tags say is left out: address, abstract, topics and parts of names.
/// </summary>
internal static class ScholarlyArticle
{
    // Escapes <, >, & and ' as \u003C and so on, so that no text can end the script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Builds the JSON text, which is safe inside a script element.</summary>
    /// <param name="entry">The paper.</param>
    public static PrintedHtml Build(PaperEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            var kind = CitationKinds.Classify(entry.Paper);
            json.WriteString("@type", GetType(kind));
            json.WriteString("headline", MarkdownRenderer.PlainTitle(entry.Paper.Title));
            WriteAuthors(json, entry.Paper.Authors);
            WriteText(json, "datePublished", entry.Paper.Published?.ToString());
            WriteText(json, "sameAs", PaperUrls.GetDoi(entry.Paper) ?? PaperUrls.GetArxiv(entry.Paper));
            WritePublication(json, entry.Paper.Publication, kind);
            WriteVenue(json, entry.Paper.Venue, entry.Paper.Publication, kind);
            json.WriteEndObject();
        }

        return new PrintedHtml(buffer.WrittenMemory);
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<PersonName> authors)
    {
        if (authors.Count == 0)
            return;
        json.WriteStartArray("author");
        foreach (var author in authors)
        {
            var isGroup = author.Given.Length == 0 && author.Family.Contains(' ', StringComparison.Ordinal);
            json.WriteStartObject();
            json.WriteString("@type", isGroup ? "Organization" : "Person");
            json.WriteString("name", author.Display);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string GetType(CitationKind kind) => kind switch
    {
        CitationKind.Chapter => "Chapter",
        CitationKind.Book => "Book",
        CitationKind.DoctoralThesis or CitationKind.MastersThesis => "Thesis",
        CitationKind.Report => "Report",
        _ => "ScholarlyArticle",
    };

    private static void WritePublication(Utf8JsonWriter json, Publication? publication, CitationKind kind)
    {
        if (publication is null)
            return;
        WriteText(json, "pagination", publication.Pages);
        WriteNamed(json, "publisher", "Organization", publication.Publisher);
        WriteNamed(json, "sourceOrganization", "Organization", publication.School);
        WriteText(json, "reportNumber", kind == CitationKind.Report ? publication.Number : null);
        WriteText(json, "isbn", publication.Isbn);
    }

    // schema.org nests the issue in the volume and the volume in the journal.
    private static void WriteVenue(Utf8JsonWriter json, string? venue, Publication? publication, CitationKind kind)
    {
        if (kind != CitationKind.JournalArticle)
        {
            WriteNamed(json, "isPartOf", kind is CitationKind.Chapter or CitationKind.ConferencePaper ? "Book" : "CreativeWork", venue);
            return;
        }

        var depth = 0;
        if (!string.IsNullOrEmpty(publication?.Number))
            Open("PublicationIssue", "issueNumber", publication.Number);
        if (!string.IsNullOrEmpty(publication?.Volume))
            Open("PublicationVolume", "volumeNumber", publication.Volume);
        WriteNamed(json, "isPartOf", "Periodical", venue);
        for (; depth > 0; depth--)
            json.WriteEndObject();

        void Open(string type, string property, string value)
        {
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", type);
            json.WriteString(property, value);
            depth++;
        }
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string? name)
    {
        if (string.IsNullOrEmpty(name))
            return;
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }
}
