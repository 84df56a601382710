using System.Buffers;
using System.Text.Json;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Feeds;

/// <summary>
/// Writes papers as CSL-JSON (schema 1.0, the data format of citeproc, Zotero and Pandoc): a UTF-8 array with one item a line. A preprint
/// has the type <c>article</c>, as the CSL specification requires, and the repository as publisher.
/// </summary>
/// <param name="urls">Adds the base URL to the path of a paper that is not at arXiv.</param>
public sealed class CslJsonWriter(SiteUrls urls) : CitationWriter
{
    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> Header => "["u8;

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> Separator => ","u8;

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> GetFooter(bool isEmpty) => isEmpty ? "]\n"u8 : "\n]\n"u8;

    /// <inheritdoc/>
    internal override void WriteEntry(CitedPaper paper, IBufferWriter<byte> output)
    {
        output.Write("\n"u8);
        using var json = new Utf8JsonWriter(output, JsonOutput.Compact);
        WriteItem(json, paper);
    }

    private void WriteItem(Utf8JsonWriter json, CitedPaper cited)
    {
        var entry = cited.Entry;
        var paper = entry.Paper;
        json.WriteStartObject();
        json.WriteString("id", FeedText.RemoveControls(paper.Slug));
        json.WriteString("type", GetItemType(cited.Kind));
        json.WriteString("title", FeedText.ToSingleLine(MarkdownRenderer.PlainTitle(paper.Title)));
        WriteNames(json, "author", paper.Authors);
        WriteIssued(json, paper.Published);
        json.WriteOptional(GetVenueVariable(cited.Kind), FeedText.ToSingleLine(paper.Venue ?? ""));
        if (paper.Publication is { } publication)
            WritePublication(json, publication, cited.Kind);
        if (cited.Kind == CitationKind.Preprint && paper is { Publication: null, Arxiv: { } arxiv })
        {
            json.WriteString("publisher", "arXiv");
            json.WriteString("number", "arXiv:" + FeedText.ToSingleLine(arxiv));
        }

        json.WriteOptional("DOI", FeedText.ToSingleLine(paper.Doi ?? ""));
        json.WriteString("URL", CitationUrl.Choose(entry, urls));
        json.WriteOptional("abstract", FeedText.RemoveControls(cited.Abstract));
        json.WriteOptional("keyword", FeedText.ToSingleLine(string.Join(", ", entry.Topics.Select(topic => topic.Title))));
        json.WriteEndObject();
    }

    private static string GetItemType(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => "article-journal",
        CitationKind.ConferencePaper => "paper-conference",
        CitationKind.Chapter => "chapter",
        CitationKind.Book => "book",
        CitationKind.DoctoralThesis or CitationKind.MastersThesis => "thesis",
        CitationKind.Report => "report",
        _ => "article",
    };

    private static string GetVenueVariable(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle or CitationKind.ConferencePaper or CitationKind.Chapter => "container-title",
        CitationKind.Book => "collection-title",
        _ => "note",
    };

    private static void WritePublication(Utf8JsonWriter json, Publication publication, CitationKind kind)
    {
        WriteNames(json, "editor", publication.Editors);
        Write("volume", publication.Volume);
        // For an article, CSL's number is the number of the article; the issue has a variable of its own.
        Write(kind == CitationKind.JournalArticle ? "issue" : "number", publication.Number);
        Write("page", publication.Pages?.Replace('–', '-'));
        Write("publisher", publication.School ?? publication.Publisher);
        Write("ISBN", publication.Isbn);
        Write("genre", kind switch
        {
            CitationKind.DoctoralThesis => "PhD thesis",
            CitationKind.MastersThesis => "Master's thesis",
            _ => null,
        });

        void Write(string variable, string? text) => json.WriteOptional(variable, FeedText.ToSingleLine(text ?? ""));
    }

    private static void WriteNames(Utf8JsonWriter json, string variable, IReadOnlyList<PersonName> people)
    {
        var names = people
            .Select(author => new PersonName(
                FeedText.ToSingleLine(author.Given), FeedText.ToSingleLine(author.Family), FeedText.ToSingleLine(author.Suffix)))
            .Where(name => name is not { Given: "", Family: "", Suffix: "" })
            .ToList();
        if (names.Count == 0)
            return;
        json.WriteStartArray(variable);
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

    /// <summary>Writes only the known parts of the date, so that citation styles do not print an invented day.</summary>
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
