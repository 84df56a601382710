using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>A number on a day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Value">The number.</param>
public readonly record struct SignalPoint(DateOnly Day, int Value);

/// <summary>How a paper is received: numbers of days, oldest first.</summary>
/// <param name="Upvotes">The upvotes at Hugging Face.</param>
/// <param name="Stars">The stars of its code at GitHub.</param>
public sealed record SignalSeries(IReadOnlyList<SignalPoint> Upvotes, IReadOnlyList<SignalPoint> Stars)
{
    // Values of single days are kept so long; of earlier weeks, which begin on Monday, the last value is kept.
    private const int DailyDays = 14;

    /// <summary>A paper without signals.</summary>
    public static SignalSeries Empty { get; } = new([], []);

    /// <summary>Returns points with one more, of which those of earlier weeks are thinned out.</summary>
    /// <param name="points">The points.</param>
    /// <param name="point">The new one, which replaces another one of its day.</param>
    public static IReadOnlyList<SignalPoint> Add(IReadOnlyList<SignalPoint> points, SignalPoint point) =>
        Thin([.. points.Where(p => p.Day != point.Day), point], point.Day);

    /// <summary>Returns points without all but the last one of each week that is over for two weeks.</summary>
    /// <param name="points">The points.</param>
    /// <param name="today">The day of the run.</param>
    public static IReadOnlyList<SignalPoint> Thin(IReadOnlyList<SignalPoint> points, DateOnly today)
    {
        var (old, daily) = (points.Where(p => p.Day < today.AddDays(-DailyDays)), points.Where(p => p.Day >= today.AddDays(-DailyDays)));
        var weekly = old.GroupBy(p => p.Day.AddDays(-(((int)p.Day.DayOfWeek + 6) % 7))).Select(week => week.MaxBy(p => p.Day));
        return [.. weekly.Concat(daily).OrderBy(p => p.Day)];
    }
}

/// <summary>The signals of all papers: <c>content/signals.json</c>.</summary>
/// <param name="Papers">The signals, by slug.</param>
public sealed record PaperSignals(IReadOnlyDictionary<string, SignalSeries> Papers)
{
    /// <summary>The file, relative to the source folder.</summary>
    public const string FilePath = "content/signals.json";

    // Of one paper and one kind. Two weeks of days and some years of weeks are far fewer.
    private const int MaxPoints = 1_000;

    /// <summary>No signals.</summary>
    public static PaperSignals Empty { get; } = new(new Dictionary<string, SignalSeries>(StringComparer.Ordinal));

    /// <summary>Reads the file; returns no signals if there is none. One that cannot be read is ignored with a warning.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static PaperSignals Read(string source, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(source, FilePath);
        var fileDiagnostics = diagnostics.ForFile(FilePath);
        if (!SourceFile.Exists(file)
            || !new SourceTree(source, diagnostics).Allows(FilePath)
            || TextFile.Read(file, fileDiagnostics, SourceFile.MaxCollectedBytes) is not { } text)
            return Empty;
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            fileDiagnostics.Warning(
                SourcePosition.None,
                "this file is not in the form that 'sitegen enrich' writes and is ignored; delete it or restore it from version control");
            return Empty;
        }
    }

    /// <summary>Writes the file unless it has the same text already. Without signals, no file is created.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string source)
    {
        var file = Path.Combine(source, FilePath);
        var exists = File.Exists(file);
        if (exists ? File.ReadAllText(file) != ToString() : Papers.Count > 0)
            TextFile.WriteAtomically(file, ToString());
    }

    /// <summary>Returns the text of the file: one paper a line, by slug.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("{\"papers\": {");
        var separator = "\n";
        foreach (var (slug, series) in Papers.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var kinds = new[] { ("upvotes", series.Upvotes), ("stars", series.Stars) }.Where(kind => kind.Item2.Count > 0);
            text.Append(separator).Append('"').Append(JsonEncodedText.Encode(slug)).Append("\": {")
                .AppendJoin(", ", kinds.Select(kind => $"\"{kind.Item1}\": [{string.Join(", ", kind.Item2.Select(Format))}]"))
                .Append('}');
            separator = ",\n";
        }

        return text.Append("\n}}\n").ToString();
    }

    private static string Format(SignalPoint point)
    {
        var day = point.Day.ToString(IsoDay.Format, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"[\"{day}\", {point.Value}]");
    }

    private static PaperSignals Read(JsonElement root)
    {
        var papers = new Dictionary<string, SignalSeries>(StringComparer.Ordinal);
        if (root.TryGetProperty("papers", out var all) && all.ValueKind == JsonValueKind.Object)
        {
            foreach (var paper in all.EnumerateObject().Where(p => Slug.IsValid(p.Name) && p.Value.ValueKind == JsonValueKind.Object))
                papers[paper.Name] = new SignalSeries(ReadPoints(paper.Value, "upvotes"), ReadPoints(paper.Value, "stars"));
        }

        return new PaperSignals(papers);
    }

    private static IReadOnlyList<SignalPoint> ReadPoints(JsonElement paper, string name) =>
        paper.TryGetProperty(name, out var points) && points.ValueKind == JsonValueKind.Array
            ? [.. points.EnumerateArray().Take(MaxPoints).Select(ReadPoint).OfType<SignalPoint>().OrderBy(p => p.Day)]
            : [];

    private static SignalPoint? ReadPoint(JsonElement point) =>
        point.ValueKind == JsonValueKind.Array
        && point.GetArrayLength() == 2
        && point[0].ValueKind == JsonValueKind.String
        && IsoDay.TryParse(point[0].GetString()!, out var day)
        && point[1].ValueKind == JsonValueKind.Number
        && point[1].TryGetInt32(out var value)
            ? new SignalPoint(day, value)
            : null;
}
