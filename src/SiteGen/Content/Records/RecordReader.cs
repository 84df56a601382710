using System.Globalization;
using System.Text.Json;
using SiteGen.Content.Identifiers;

namespace SiteGen.Content.Records;

/// <summary>A record with its line in a file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Record">The record.</param>
public sealed record RecordLine(int Line, PaperRecord Record);

/// <summary>
/// Reads record files: one JSON object a line (jsonlines.org). Other programs write such files too, so a value of the wrong
/// type is left out with a warning, and a line that is no record is skipped with one. Unknown members are ignored.
/// </summary>
public static class RecordReader
{
    /// <summary>The maximum length of a line in UTF-16 code units.</summary>
    public const int MaxLineLength = 2_000_000;

    private const int MaxWarnings = 20;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Reads the records of a file, in order. Blank lines are ignored.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="diagnostics">Receives a warning for each line that is skipped and each value that is left out.</param>
    public static IReadOnlyList<RecordLine> Read(string text, FileDiagnostics diagnostics)
    {
        var records = new List<RecordLine>();
        var warnings = new RecordWarnings(diagnostics, MaxWarnings);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
                continue;
            if (line.Length > MaxLineLength)
                warnings.Add(number, 1, string.Create(
                    CultureInfo.InvariantCulture, $"skipped: this line is longer than {MaxLineLength:N0} characters"));
            else if (ReadLine(line.ToString(), new RecordWarnings.Line(warnings, number)) is { } record)
                records.Add(new RecordLine(number, record));
        }

        warnings.Report();
        return records;
    }

    /// <summary>Reads one line.</summary>
    /// <param name="line">The text of the line.</param>
    /// <returns>The record; null if the line is no record.</returns>
    public static PaperRecord? ReadLine(string line)
    {
        var warnings = new RecordWarnings(new DiagnosticBag().ForFile(""), 0);
        return ReadLine(line, new RecordWarnings.Line(warnings, 1));
    }

    private static PaperRecord? ReadLine(string line, RecordWarnings.Line warnings)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            return ReadRecord(document.RootElement, warnings);
        }
        catch (JsonException e)
        {
            warnings.Add((int)(e.BytePositionInLine ?? 0) + 1, "skipped: this line is not a JSON object; write one record a line");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader of System.Text.Json throws this for an escape sequence that is half of a character.
            warnings.Add(1, "skipped: a text on this line is not valid Unicode");
            return null;
        }
    }

    private static PaperRecord? ReadRecord(JsonElement element, RecordWarnings.Line warnings)
    {
        var fields = new RecordFields(element, warnings);
        if (element.ValueKind != JsonValueKind.Object || fields.GetText("title") is not { } title)
        {
            warnings.Add(1, "skipped: this is no record; a record is an object with at least a \"title\"");
            return null;
        }

        return new PaperRecord
        {
            Title = title,
            Abstract = fields.GetText("abstract") ?? "",
            Authors = fields.GetAuthors(),
            Arxiv = fields.GetIdentifier("arxiv", ArxivId.ParseIdOrAddress, "an arXiv identifier such as 1611.07725"),
            Doi = fields.GetIdentifier("doi", Doi.Parse, "a DOI such as 10.1109/CVPR.2017.587"),
            Published = fields.GetDate("published"),
            Updated = fields.GetDate("updated"),
            Venue = fields.GetText("venue"),
            Publication = fields.GetPublication(),
            Categories = fields.GetTexts("categories"),
            Links = fields.GetLinks(),
            Upvotes = fields.GetCount("upvotes"),
            Withdrawn = fields.GetBoolean("withdrawn"),
            Source = fields.GetSource(),
            Seen = fields.GetDate("seen") is { Month: { } month, Day: { } day } seen ? new DateOnly(seen.Year, month, day) : null,
        };
    }
}
