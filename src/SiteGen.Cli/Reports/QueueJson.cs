using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Content;
using SiteGen.Import;

namespace SiteGen.Cli.Reports;

/// <summary>The JSON document of <c>queue --json</c>: an array of papers, the next ones first.</summary>
internal static class QueueJson
{
    // The document goes to a file or a pipe, never into a page, so only JSON's own characters are escaped.
    private static readonly QueueJsonContext Context = new(
        new JsonSerializerOptions(QueueJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes the document and a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Standard output.</param>
    public static void Write(QueueReport report, TextWriter output)
    {
        QueuedPaperJson[] papers =
        [
            .. report.Papers.Select(p => new QueuedPaperJson(
                new FeedDate(p.Day).ToString(), p.Slug, p.Title, GetName(p.Outcome), p.From)),
        ];
        output.Write(JsonSerializer.Serialize(papers, Context.QueuedPaperJsonArray));
        output.Write('\n');
    }

    /// <summary>Returns how people read the outcome of a queued paper.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string GetName(Outcome outcome) => outcome is Outcome.Auto ? "auto" : "kept";
}

/// <summary>A paper.</summary>
internal sealed record QueuedPaperJson(string Day, string Slug, string Title, string Outcome, string? From);

/// <summary>Writes the document without reflection, which the native program needs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(QueuedPaperJson[]))]
internal sealed partial class QueueJsonContext : JsonSerializerContext;
