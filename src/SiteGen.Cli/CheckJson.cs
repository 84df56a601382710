using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Build;
using SiteGen.Content;

namespace SiteGen.Cli;

/// <summary>What a check found, for programs. Without times, so that the same site gives the same bytes.</summary>
internal static class CheckJson
{
    // Grows when a member is taken away or means something else; not when one is added.
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        // A file or a pipe, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Writes the document and a line feed.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="output">Takes the text.</param>
    public static void Write(CheckReport report, TextWriter output)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            Write(report, json);
        output.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        output.Write('\n');
    }

    private static void Write(CheckReport report, Utf8JsonWriter json)
    {
        var (build, findings) = (report.Build, report.Build.Diagnostics);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteBoolean("succeeded", build.Succeeded);
        json.WriteStartObject("checked");
        json.WriteNumber("papers", build.Papers);
        json.WriteNumber("topics", build.Topics);
        json.WriteNumber("editions", build.Editions);
        json.WriteNumber("files", build.Files);
        if (report.Links is { } links)
            json.WriteNumber("links", links);
        json.WriteEndObject();
        json.WriteNumber("errors", findings.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", findings.Count(d => d.Severity == Severity.Warning));
        json.WriteNumber("ignored", report.Ignored);
        json.WriteStartObject("rules");
        foreach (var (rule, count) in findings.CountBy(d => d.Rule, StringComparer.Ordinal).OrderBy(r => r.Key, StringComparer.Ordinal))
            json.WriteNumber(rule, count);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
            Write(finding, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Diagnostic finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("path", finding.Path);
        json.WriteNumber("line", finding.Position.Line);
        json.WriteNumber("column", finding.Position.Column);
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }
}
