using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Import.Decisions;

namespace SiteGen.Cli.Reports;

/// <summary>The JSON document of <c>rank --json</c>: an array of papers, best first.</summary>
internal static class RankJson
{
    // The document goes to a file or a pipe, never into a page, so only JSON's own characters are escaped.
    private static readonly RankJsonContext Context = new(
        new JsonSerializerOptions(RankJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes the document and a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Standard output.</param>
    public static void Write(RankReport report, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize([.. report.Candidates.Select(Create)], Context.RankedPaperJsonArray));
        output.Write('\n');
    }

    private static RankedPaperJson Create(RankedCandidate paper) => new(
        paper.Title,
        paper.Arxiv,
        paper.Doi,
        paper.Slug,
        paper.Rank.Score,
        [.. paper.Rank.Reasons.Select(r => new RankReasonJson(r.Text, r.Weight, r.IsAuthor))]);
}

/// <summary>A paper.</summary>
internal sealed record RankedPaperJson(
    string Title, string? Arxiv, string? Doi, string? Slug, double Score, IReadOnlyList<RankReasonJson> Reasons);

/// <summary>A reason for a score: a term, or an author.</summary>
internal sealed record RankReasonJson(string Text, double Weight, bool Author);

/// <summary>Writes the document without reflection, which the native program needs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(RankedPaperJson[]))]
internal sealed partial class RankJsonContext : JsonSerializerContext;
