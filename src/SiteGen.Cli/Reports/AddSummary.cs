using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Sources.Adding;

namespace SiteGen.Cli.Reports;

/// <summary>What <c>add</c> did, or would do.</summary>
internal static class AddSummary
{
    /// <summary>
    /// Writes the paths of the new files, one a line, those of papers that the feed has already with <c>(known)</c>, and on standard
    /// error what could not be added.
    /// </summary>
    /// <param name="report">What was found.</param>
    /// <param name="locations">Where the records that were found are now; null if the import failed.</param>
    /// <param name="reporter">Receives the lines.</param>
    /// <returns>The exit code.</returns>
    public static int Write(AddReport report, IReadOnlyList<RecordLocation>? locations, Reporter reporter)
    {
        var isComplete = locations is not null;
        var named = report.Papers.Where(p => p.Record is not null);
        foreach (var (paper, location) in named.Zip(locations ?? []))
        {
            if (location.Path is { } path)
                reporter.Output.WriteLine(location.IsNew ? path : $"{path} (known)");
            else
                isComplete = false;
            if (location.Path is null)
                reporter.Failure($"{Show(paper.Text)}: {Explain(location)}");
        }

        foreach (var paper in report.Papers.Where(p => p.Problem is not null))
            reporter.Failure($"{Show(paper.Text)}: {VisibleText.SanitizeAndShorten(paper.Problem!)}");
        if (report.Papers.Any(p => p.IsServiceFailure))
            return ExitCode.SourceFailed;
        return isComplete && report.Papers.All(p => p.Record is not null) ? ExitCode.Success : ExitCode.Failure;
    }

    private static string Explain(RecordLocation location) => location.DeletedSlug is { } slug
        ? $"you have deleted this paper; to add it again, remove the lines of '{slug}' from {ImportLog.FilePath}"
        : "the import has left it out";

    private static string Show(string text) => VisibleText.SanitizeAndShorten(text);
}
