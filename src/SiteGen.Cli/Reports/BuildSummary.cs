using SiteGen.Build;
using SiteGen.Content;

namespace SiteGen.Cli.Reports;

/// <summary>The last lines of <c>build</c>, <c>merge</c> and <c>check</c>.</summary>
internal static class BuildSummary
{
    /// <summary>Writes what a build did and returns its exit code.</summary>
    /// <param name="report">The result of the build.</param>
    /// <param name="reporter">Receives the lines.</param>
    public static int Write(BuildReport report, Reporter reporter)
    {
        if (!report.Succeeded)
            return reporter.Failure(report.Diagnostics);
        if (report.HeldBack > 0)
            reporter.Output.WriteLine(
                Phrase.Invariant($"{Phrase.Count(report.HeldBack, "paper")} held back until {report.NextEdition:yyyy-MM-dd}"));
        var changes = CountChanges(report.Written, report.Unchanged, report.Removed);
        reporter.Output.WriteLine($"{CountContent(report)}, {changes}, in {Phrase.Seconds(report.Elapsed)}");
        return ExitCode.Success;
    }

    /// <summary>Writes what a merge did and returns its exit code.</summary>
    /// <param name="report">The result of the merge.</param>
    /// <param name="reporter">Receives the lines.</param>
    public static int Write(MergeReport report, Reporter reporter)
    {
        if (report.Errors.Count > 0)
            return reporter.Failure(report.Errors);
        reporter.Diagnostics(report.Warnings);
        var changes = CountChanges(report.Written, report.Unchanged, report.Removed);
        reporter.Output.WriteLine(
            $"{Phrase.Count(report.Shards, "shard")}: {Phrase.Count(report.Files, "file")}, {changes}, "
            + $"in {Phrase.Seconds(report.Elapsed)}");
        return ExitCode.Success;
    }

    /// <summary>Writes what a check found, by rule, and returns its exit code.</summary>
    /// <param name="report">The result of the check.</param>
    /// <param name="reporter">Receives the lines.</param>
    public static int Write(CheckReport report, Reporter reporter)
    {
        foreach (var (severity, noun) in ((Severity, string)[])[(Severity.Error, "error"), (Severity.Warning, "warning")])
        {
            if (report.CountByRule(severity) is { Count: > 0 } rules)
            {
                var counts = rules.Select(r => Phrase.Invariant($"{r.Count} {r.Rule}"));
                reporter.Output.WriteLine($"{Phrase.Count(rules.Sum(r => r.Count), noun)}: {string.Join(", ", counts)}");
            }
        }

        if (report.Ignored > 0)
            reporter.Output.WriteLine($"{Phrase.Count(report.Ignored, "warning")} ignored (check.ignore in content/site.yaml)");
        if (report.Links is { } links)
            reporter.Output.WriteLine($"{Phrase.Count(links, "link")} to other sites followed");
        var build = report.Build;
        if (!build.Succeeded)
            return reporter.CheckFailure(build.Diagnostics);
        reporter.Output.WriteLine(
            $"{CountContent(build)} checked, {Phrase.Count(build.Diagnostics.Count, "warning")}, in {Phrase.Seconds(build.Elapsed)}");
        return ExitCode.Success;
    }

    private static string CountContent(BuildReport report) =>
        $"{Phrase.Count(report.Papers, "paper")}, {Phrase.Count(report.Topics, "topic")}, {Phrase.Count(report.Editions, "edition")}: "
        + Phrase.Count(report.Files, "file");

    private static string CountChanges(int written, int unchanged, int removed) =>
        Phrase.Invariant($"{written} written, {unchanged} unchanged, {removed} removed");
}
