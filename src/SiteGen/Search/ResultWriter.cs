using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Search;

/// <summary>Writes what results show of papers, a few papers a file, as JSON; what a paper lacks is left out.</summary>
internal static class ResultWriter
{
    /// <summary>
    /// How many papers stand in a file: few, since the ten that a reader sees seldom stand next to each other.
    /// </summary>
    public const int PapersPerFile = 3;

    private const int ShownAuthors = 6;

    // A little more than most files have.
    private const int FileSize = 2048;

    // Letters of all scripts as they are; the files are never part of a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One file.</summary>
    /// <param name="papers">Its papers, by number.</param>
    public static byte[] Write(IReadOnlyList<SearchPaper> papers) => Json(json =>
    {
        json.WriteStartArray();
        foreach (var paper in papers)
            Write(json, paper);
        json.WriteEndArray();
    });

    /// <summary>The bytes of what is written, on one line.</summary>
    /// <param name="write">Writes one value.</param>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(FileSize);
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SearchPaper paper)
    {
        json.WriteStartObject();
        json.WriteString("slug", paper.Slug);
        json.WriteString("title", paper.Title);
        WriteAuthors(json, paper.Authors);
        WriteText(json, "venue", paper.Venue);
        if (paper.Year is { } year)
            json.WriteNumber("year", year);
        if (paper.Topics.Count > 0)
            WriteNumbers(json, "topics", paper.Topics);
        WriteText(json, "code", paper.Code);
        WriteText(json, "summary", paper.Summary);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> authors)
    {
        if (authors.Count == 0)
            return;
        json.WriteStartArray("authors");
        foreach (var author in authors.Take(ShownAuthors))
            json.WriteStringValue(author);
        json.WriteEndArray();
        if (authors.Count > ShownAuthors)
            json.WriteNumber("more", authors.Count - ShownAuthors);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
