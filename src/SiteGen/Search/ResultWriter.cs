using System.Buffers;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>
/// Writes what search results show of papers, as JSON, a few papers per file. Missing values are left out. So is the abstract: the
/// script reads it from the page of the paper, which is then in the browser's cache when a reader opens the result.
/// </summary>
internal static class ResultWriter
{
    /// <summary>
    /// The number of papers per file. The ten papers of a result page rarely have consecutive numbers, so a search loads most of a
    /// file in vain; but a host takes longer to publish many small files than a few larger ones.
    /// </summary>
    public const int PapersPerFile = 8;

    private const int MaxAuthors = 6;

    /// <summary>Returns the file of some papers.</summary>
    /// <param name="papers">The papers, by number.</param>
    public static byte[] Write(IReadOnlyList<SearchPaper> papers)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        JsonOutput.Write(output, JsonOutput.Compact, json =>
        {
            json.WriteStartArray();
            foreach (var paper in papers)
                Write(json, paper);
            json.WriteEndArray();
        });
        return output.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SearchPaper paper)
    {
        json.WriteStartObject();
        json.WriteString("slug", paper.Slug);
        json.WriteString("title", paper.Title);
        WriteAuthors(json, paper.Authors);
        json.WriteOptional("venue", paper.Venue);
        if (paper.Year is { } year)
            json.WriteNumber("year", year);
        WriteTopics(json, paper.Topics);
        WriteChoice(json, paper);
        json.WriteOptional("arxiv", paper.Arxiv);
        json.WriteOptional("pdf", paper.PdfUrl);
        json.WriteOptional("code", paper.Code);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> authors)
    {
        if (authors.Count == 0)
            return;
        json.WriteStartArray("authors");
        foreach (var author in authors.Take(MaxAuthors))
            json.WriteStringValue(author);
        json.WriteEndArray();
        if (authors.Count > MaxAuthors)
            json.WriteNumber("more", authors.Count - MaxAuthors);
    }

    private static void WriteChoice(Utf8JsonWriter json, SearchPaper paper)
    {
        if (!paper.IsPick && paper.Why is null)
            return;
        if (paper.IsPick)
            json.WriteBoolean("pick", true);
        json.WriteOptional("why", paper.Why);
        if (paper.CuratorNames.Count > 0)
            json.WriteString("by", string.Join(", ", paper.CuratorNames));
    }

    private static void WriteTopics(Utf8JsonWriter json, IReadOnlyList<int> topics)
    {
        if (topics.Count == 0)
            return;
        json.WriteStartArray("topics");
        foreach (var topic in topics)
            json.WriteNumberValue(topic);
        json.WriteEndArray();
    }
}
