using System.Globalization;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>Formats measurements as a Markdown table.</summary>
internal static class ResultTable
{
    /// <summary>The head of the table.</summary>
    public const string Head = """
        | Papers | What | Wall s, minimum | Wall s, median | Processor s | Peak MB | Files | Output MB | Hugo ÷ it, wall | Hugo ÷ it, processor |
        |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>Returns the rows of one corpus.</summary>
    /// <param name="papers">The number of papers.</param>
    /// <param name="contestants">The measured programs, in the order of the rows.</param>
    public static IEnumerable<string> FormatRows(int papers, IReadOnlyList<Contestant> contestants)
    {
        var hugo = contestants.FirstOrDefault(c => c.IsHugo)?.Runs ?? [];
        foreach (var contestant in contestants)
        {
            yield return FormatRow(papers, contestant.Name, contestant.Runs, contestant.Size!, hugo);
            if (contestant.Again.Count > 0)
                yield return FormatRow(papers, contestant.Name + ", nothing changed", contestant.Again, contestant.Size!, hugo);
        }
    }

    private static string FormatRow(
        int papers, string name, IReadOnlyList<Measurement> runs, OutputSize size, IReadOnlyList<Measurement> hugo)
    {
        string[] cells =
        [
            papers.ToString("N0", CultureInfo.InvariantCulture),
            name,
            FormatNumber(runs.Min(r => r.Wall), "0.00"),
            FormatNumber(Median(runs, r => r.Wall), "0.00"),
            FormatNumber(Median(runs, r => r.Processor), "0.00"),
            FormatNumber(runs.Max(r => r.PeakMegabytes), "N0"),
            FormatNumber(size.Files, "N0"),
            FormatNumber(size.Bytes / 1e6, "N1"),
            FormatNumber(Median(hugo, r => r.Wall) / Median(runs, r => r.Wall), "0.00"),
            FormatNumber(Median(hugo, r => r.Processor) / Median(runs, r => r.Processor), "0.00"),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string FormatNumber(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static double? Median(IReadOnlyList<Measurement> runs, Func<Measurement, double?> value)
    {
        var sorted = runs.Select(value).OfType<double>().Order().ToArray();
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
