using System.Buffers;
using System.Text.Json;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Feeds;

/// <summary>
/// Writes papers as CSL-JSON (schema 1.0, the data format of citeproc, Zotero and Pandoc): an array of items, UTF-8. A
/// preprint has the type <c>article</c>, as the specification asks, with the repository as publisher.
/// </summary>
/// <param name="urls">Adds the base to the address of a paper that is not at arXiv.</param>
public sealed class CslJsonWriter(SiteUrls urls) : CitationWriter
{
    // An array of one item alone, whose brackets are left out: so the writer indents the item as part of one. It is used
    // again for the next, and each thread has its own.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _list;

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> Before => "["u8;

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> Between => ","u8;

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> After(bool isEmpty) => isEmpty ? "]\n"u8 : "\n]\n"u8;

    /// <inheritdoc/>
    internal override void WriteEntry(CitedPaper paper, IBufferWriter<byte> output)
    {
        var list = _list ??= new ArrayBufferWriter<byte>(16 * 1024);
        list.ResetWrittenCount();
        using var json = new Utf8JsonWriter(list, JsonText.Options);
        json.WriteStartArray();
        WriteItem(json, paper);
        json.Flush();
        output.Write(list.WrittenSpan[1..]);
    }

    private void WriteItem(Utf8JsonWriter json, CitedPaper cited)
    {
        var entry = cited.Entry;
        var paper = entry.Paper;
        json.WriteStartObject();
        json.WriteString("id", FeedText.Clean(paper.Slug));
        json.WriteString("type", TypeName(cited.Kind));
        json.WriteString("title", FeedText.Line(MarkdownRenderer.PlainTitle(paper.Title)));
        WriteAuthors(json, paper.Authors);
        WriteIssued(json, paper.Published);
        json.WriteOptional(cited.Kind == CitationKind.Preprint ? "note" : "container-title", FeedText.Line(paper.Venue ?? ""));
        if (cited.Kind == CitationKind.Preprint && paper.Arxiv is { } arxiv)
        {
            json.WriteString("publisher", "arXiv");
            json.WriteString("number", "arXiv:" + FeedText.Line(arxiv));
        }

        json.WriteOptional("DOI", FeedText.Line(paper.Doi ?? ""));
        json.WriteString("URL", CitationAddress.Of(entry, urls));
        json.WriteOptional("abstract", FeedText.Clean(cited.Abstract));
        json.WriteOptional("keyword", FeedText.Line(string.Join(", ", entry.Topics.Select(topic => topic.Title))));
        json.WriteEndObject();
    }

    private static string TypeName(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => "article-journal",
        CitationKind.ConferencePaper => "paper-conference",
        _ => "article",
    };

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<PersonName> authors)
    {
        var names = authors
            .Select(author => new PersonName(FeedText.Line(author.Given), FeedText.Line(author.Family), FeedText.Line(author.Suffix)))
            .Where(name => name is not { Given: "", Family: "", Suffix: "" })
            .ToList();
        if (names.Count == 0)
            return;
        json.WriteStartArray("author");
        foreach (var name in names)
        {
            var isGroup = name.Given.Length == 0 && name.Suffix.Length == 0;
            json.WriteStartObject();
            json.WriteOptional(isGroup ? "literal" : "family", name.Family);
            json.WriteOptional("given", name.Given);
            json.WriteOptional("suffix", name.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The parts of the date that are known, so that a style prints no day that nobody gave.</summary>
    private static void WriteIssued(Utf8JsonWriter json, PartialDate? published)
    {
        if (published is not { } date)
            return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in (ReadOnlySpan<int?>)[date.Year, date.Month, date.Day])
        {
            if (part is { } number)
                json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
