using System.Globalization;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>Prints what was measured as a Markdown table.</summary>
internal static class ResultTable
{
    /// <summary>The head of the table.</summary>
    public const string Head = """
        | Papers | What | Wall s, least | Wall s, median | Processor s | Peak MB | Files | Output MB | Hugo's wall ÷ its wall |
        |---:|---|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>The rows of one corpus.</summary>
    /// <param name="papers">How many papers it has.</param>
    /// <param name="contestants">What was measured, in the order of the rows.</param>
    public static IEnumerable<string> Rows(int papers, IReadOnlyList<Contestant> contestants)
    {
        var hugo = contestants.FirstOrDefault(c => c.IsHugo) is { } found ? Median(found.Runs.Select(r => r.Wall)) : (double?)null;
        foreach (var contestant in contestants)
        {
            yield return Row(papers, contestant.Name, contestant.Runs, contestant.Size!, hugo);
            if (contestant.Again.Count > 0)
                yield return Row(papers, contestant.Name + ", nothing changed", contestant.Again, contestant.Size!, hugo);
        }
    }

    private static string Row(int papers, string name, IReadOnlyList<Measurement> runs, OutputSize size, double? hugo)
    {
        var median = Median(runs.Select(r => r.Wall));
        string[] cells =
        [
            papers.ToString("N0", CultureInfo.InvariantCulture),
            name,
            Number(runs.Min(r => r.Wall), "0.00"),
            Number(median, "0.00"),
            Number(runs.All(r => r.Processor is not null) ? Median(runs.Select(r => r.Processor!.Value)) : null, "0.00"),
            Number(runs.Max(r => r.PeakMegabytes), "N0"),
            Number(size.Files, "N0"),
            Number(size.Bytes / 1e6, "N1"),
            Number(hugo / median, "0.00"),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
