using System.Globalization;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>Prints what was measured as a Markdown table.</summary>
internal static class ResultTable
{
    /// <summary>The head of the table.</summary>
    public const string Head = """
        | Papers | What | Wall s, least | Wall s, median | Processor s | Peak MB | Files | Output MB | Hugo ÷ it, wall | Hugo ÷ it, processor |
        |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>The rows of one corpus.</summary>
    /// <param name="papers">How many papers it has.</param>
    /// <param name="contestants">What was measured, in the order of the rows.</param>
    public static IEnumerable<string> Rows(int papers, IReadOnlyList<Contestant> contestants)
    {
        var hugo = contestants.FirstOrDefault(c => c.IsHugo)?.Runs ?? [];
        foreach (var contestant in contestants)
        {
            yield return Row(papers, contestant.Name, contestant.Runs, contestant.Size!, hugo);
            if (contestant.Again.Count > 0)
                yield return Row(papers, contestant.Name + ", nothing changed", contestant.Again, contestant.Size!, hugo);
        }
    }

    private static string Row(int papers, string name, IReadOnlyList<Measurement> runs, OutputSize size, IReadOnlyList<Measurement> hugo)
    {
        string[] cells =
        [
            papers.ToString("N0", CultureInfo.InvariantCulture),
            name,
            Number(runs.Min(r => r.Wall), "0.00"),
            Number(Median(runs, r => r.Wall), "0.00"),
            Number(Median(runs, r => r.Processor), "0.00"),
            Number(runs.Max(r => r.PeakMegabytes), "N0"),
            Number(size.Files, "N0"),
            Number(size.Bytes / 1e6, "N1"),
            Number(Median(hugo, r => r.Wall) / Median(runs, r => r.Wall), "0.00"),
            Number(Median(hugo, r => r.Processor) / Median(runs, r => r.Processor), "0.00"),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static double? Median(IReadOnlyList<Measurement> runs, Func<Measurement, double?> value)
    {
        var sorted = runs.Select(value).OfType<double>().Order().ToArray();
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
