using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Build;
using SiteGen.Content;

namespace SiteGen.Cli.Reports;

/// <summary>The JSON document of <c>check --json</c>. It has no times, so that the same site gives the same bytes.</summary>
internal static class CheckJson
{
    // Grows when a member is removed or changes its meaning, not when one is added.
    private const int Version = 1;

    // The document goes to a file or a pipe, never into a page, so only JSON's own characters are escaped.
    private static readonly CheckJsonContext Context = new(
        new JsonSerializerOptions(CheckJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes the document and a line feed.</summary>
    /// <param name="report">The result of the check.</param>
    /// <param name="output">Standard output.</param>
    public static void Write(CheckReport report, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(CreateDocument(report), Context.CheckDocument));
        output.Write('\n');
    }

    private static CheckDocument CreateDocument(CheckReport report)
    {
        var (build, diagnostics) = (report.Build, report.Build.Diagnostics);
        return new CheckDocument(
            Version,
            build.Succeeded,
            new CheckedCounts(build.Papers, build.Topics, build.Editions, build.Files, report.Links),
            diagnostics.Count(d => d.Severity == Severity.Error),
            diagnostics.Count(d => d.Severity == Severity.Warning),
            report.Ignored,
            CountByRule(diagnostics),
            [.. diagnostics.Select(CreateFinding)]);
    }

    private static SortedDictionary<string, int> CountByRule(IReadOnlyList<Diagnostic> diagnostics) =>
        new(diagnostics.CountBy(d => d.Rule, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    // Both numbers are at least 1, also for a file that does not exist: readers of version 1 rely on it.
    private static CheckFinding CreateFinding(Diagnostic diagnostic) => new(
        diagnostic.Rule,
        diagnostic.SeverityName,
        diagnostic.Path,
        Math.Max(1, diagnostic.Position.Line),
        Math.Max(1, diagnostic.Position.Column),
        diagnostic.Message);
}

/// <summary>The document.</summary>
internal sealed record CheckDocument(
    int Version, bool Succeeded, CheckedCounts Checked, int Errors, int Warnings, int Ignored, SortedDictionary<string, int> Rules,
    IReadOnlyList<CheckFinding> Findings);

/// <summary>What was checked; <paramref name="Links"/> only where links to other sites were followed.</summary>
internal sealed record CheckedCounts(int Papers, int Topics, int Editions, int Files, int? Links);

/// <summary>A diagnostic.</summary>
internal sealed record CheckFinding(string Rule, string Severity, string Path, int Line, int Column, string Message);

/// <summary>Serializes the document without reflection, which the native program does not have.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(CheckDocument))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
