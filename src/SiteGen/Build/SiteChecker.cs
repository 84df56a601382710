using SiteGen.Check;
using SiteGen.Check.External;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>
/// Checks a site: everything that a build would find, on the pages of drafts and of papers that wait as well, and what
/// the rules of the room <c>Check</c> find. Writes nothing but, where links to other sites are followed, what is known of them.
/// </summary>
public static class SiteChecker
{
    /// <summary>Checks a site.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Is told how far the check is; null for nobody.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static async Task<CheckReport> CheckAsync(CheckOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var build = new BuildOptions
        {
            Source = options.Source,
            Output = Path.Combine(options.Source, "_site"),
            Date = options.Date,
            Drafts = true,
            CheckOnly = true,
        };
        var report = SiteBuilder.Build(build, progress, cancellation);
        var findings = new DiagnosticBag();
        foreach (var finding in report.Diagnostics)
            findings.Add(finding);
        var links = options.External is { } external && report.Places is { } places
            ? await new ExternalCheck(options.Source, places, report.Settings, external, findings).RunAsync(report.OutsideLinks, Steps(progress), cancellation)
            : (int?)null;
        return Judge(report, findings, links, options.Strict);
    }

    private static CheckReport Judge(BuildReport report, DiagnosticBag findings, int? links, bool strict)
    {
        var suppressions = Suppressions.Read(report.Settings, findings);
        var all = findings.Sorted();
        var kept = all.Where(finding => !suppressions.IsSuppressed(finding)).ToList();
        if (strict)
            kept = [.. kept.Select(finding => finding with { Severity = Severity.Error })];
        var succeeded = kept.TrueForAll(finding => finding.Severity == Severity.Warning);
        return new CheckReport(report with { Diagnostics = kept, Succeeded = succeeded }, all.Count - kept.Count, links);
    }

    private static Action<int, int> Steps(IProgress<BuildProgress>? progress) =>
        (done, total) => progress?.Report(new BuildProgress("Follow links to other sites", done, total));
}
