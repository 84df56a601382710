using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Content.Watching;
using SiteGen.Sources.Fetching;

namespace SiteGen.Cli.Reports;

/// <summary>The JSON document of <c>fetch --json</c>.</summary>
internal static class FetchJson
{
    // The document goes to a file or a pipe, never into a page, so only JSON's own characters are escaped.
    private static readonly FetchJsonContext Context = new(
        new JsonSerializerOptions(FetchJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes the document and a line feed.</summary>
    /// <param name="report">The result of the fetch.</param>
    /// <param name="output">Standard output.</param>
    public static void Write(FetchReport report, TextWriter output)
    {
        var document = new FetchDocument([.. report.Sources.Select(Create)], report.Explanation);
        output.Write(JsonSerializer.Serialize(document, Context.FetchDocument));
        output.Write('\n');
    }

    private static FetchedSource Create(SourceReport report) => new(
        report.Source.Name,
        FreshnessNames.ToText(report.State.Freshness),
        report.State.Message,
        report.Received,
        report.Saved,
        report.Notes,
        [.. report.Matched.Select(m => new FetchedPaper(m.Record.Title, m.Record.Arxiv, m.Record.Doi, m.IsNew, m.Words))]);
}

/// <summary>The document.</summary>
internal sealed record FetchDocument(IReadOnlyList<FetchedSource> Sources, IReadOnlyList<string> Explanation);

/// <summary>A source.</summary>
internal sealed record FetchedSource(
    string Name, string State, string Message, int Received, int Saved, IReadOnlyList<string> Notes, IReadOnlyList<FetchedPaper> Matched);

/// <summary>A paper that matched.</summary>
internal sealed record FetchedPaper(string Title, string? Arxiv, string? Doi, bool New, IReadOnlyList<string> Words);

/// <summary>Writes the document without reflection, which the native program needs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(FetchDocument))]
internal sealed partial class FetchJsonContext : JsonSerializerContext;
