using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Watching;
using SiteGen.Text;

namespace SiteGen.Sources.Enrichment;

/// <summary>
/// The days on which services were last asked about papers: <c>content/sources/enriched.json</c>. They are asked again after 30
/// days, because venues and DOIs come late.
/// </summary>
internal sealed class TriedPapers
{
    /// <summary>The file, relative to the source folder.</summary>
    public const string FilePath = SourceReader.Folder + "/enriched.json";

    private const int Days = 30;

    private readonly Dictionary<string, DateOnly> _days = new(StringComparer.Ordinal);

    /// <summary>Reads the file. One that cannot be read is ignored with a warning.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static TriedPapers Read(string source, DiagnosticBag diagnostics)
    {
        var tried = new TriedPapers();
        var file = Path.Combine(source, FilePath);
        var fileDiagnostics = diagnostics.ForFile(FilePath);
        if (!SourceFile.Exists(file)
            || !new SourceTree(source, diagnostics).Allows(FilePath)
            || TextFile.Read(file, fileDiagnostics, SourceFile.MaxCollectedBytes) is not { } text)
            return tried;
        try
        {
            using var document = JsonDocument.Parse(text);
            tried.Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            fileDiagnostics.Warning(
                SourcePosition.None,
                "this file is not in the form that 'sitegen enrich' writes and is ignored; delete it or restore it from version control");
        }

        return tried;
    }

    /// <summary>Returns whether services may be asked about a paper.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="today">The day of the run.</param>
    public bool IsDue(string slug, DateOnly today) => !_days.TryGetValue(slug, out var day) || day > today || day.AddDays(Days) <= today;

    /// <summary>Records that all services were asked about a paper.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="today">The day of the run.</param>
    public void Add(string slug, DateOnly today) => _days[slug] = today;

    /// <summary>Writes the file unless it has the same text already; papers that are gone are left out.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="slugs">The slugs of all papers; null if some could not be read.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string source, IReadOnlySet<string>? slugs)
    {
        var text = new StringBuilder("{\"papers\": {");
        var separator = "\n";
        foreach (var (slug, day) in _days.Where(d => slugs?.Contains(d.Key) != false).OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append('"').Append(JsonEncodedText.Encode(slug)).Append("\": \"")
                .Append(day.ToString(IsoDay.Format, CultureInfo.InvariantCulture)).Append('"');
            separator = ",\n";
        }

        text.Append("\n}}\n");
        var file = Path.Combine(source, FilePath);
        var exists = File.Exists(file);
        if (exists ? File.ReadAllText(file) != text.ToString() : _days.Count > 0)
            TextFile.WriteAtomically(file, text.ToString());
    }

    private void Read(JsonElement root)
    {
        if (!root.TryGetProperty("papers", out var papers) || papers.ValueKind != JsonValueKind.Object)
            return;
        foreach (var paper in papers.EnumerateObject())
        {
            if (Slug.IsValid(paper.Name)
                && paper.Value.ValueKind == JsonValueKind.String
                && IsoDay.TryParse(paper.Value.GetString()!, out var day))
                _days[paper.Name] = day;
        }
    }
}
