using SiteGen.Build;
using SiteGen.Content;
using SiteGen.Serve;

namespace SiteGen.Cli.Reports;

/// <summary>Tells what each build of <c>serve</c> did: what changed, what is wrong, and when nothing is wrong any more.</summary>
/// <param name="reporter">Receives the lines.</param>
/// <param name="openBrowser">Opens an address after the first build and returns false if there is no browser; null to open none.</param>
internal sealed class ServeReport(Reporter reporter, Func<Uri, bool>? openBrowser)
{
    private const int MaxNamed = 3;

    private Uri? _server;
    private Uri? _site;
    private bool _hasFailed;

    /// <summary>Reports that the server listens.</summary>
    /// <param name="address">The address of the server.</param>
    public void ReportStart(Uri address)
    {
        _server = address;
        reporter.Output.WriteLine($"Serving {address} (Ctrl+C stops)");
    }

    /// <summary>Reports a build.</summary>
    /// <param name="build">The build and what caused it.</param>
    public void Report(ServedBuild build)
    {
        reporter.Diagnostics(build.Report.Diagnostics);
        if (build.Report.Succeeded)
            ReportSuccess(build.Report, build.Changed);
        else
            ReportFailure(build.Report, build.Changed);
        _hasFailed = !build.Report.Succeeded;
        if (build.Changed.Count == 0)
            OpenBrowser(_site ?? _server!);
    }

    private void ReportSuccess(BuildReport report, IReadOnlyList<string> changed)
    {
        if (changed.Count == 0)
            BuildSummary.Write(report, reporter);
        else
            reporter.Output.WriteLine(Phrase.Invariant(
                $"{Describe(changed)} changed: rebuilt in {report.Elapsed.TotalSeconds:F1} s{(_hasFailed ? ", no errors any more" : "")}"));
        if (report.BaseUrl == _site)
            return;
        _site = report.BaseUrl;
        reporter.Output.WriteLine($"The site is at {_site}");
    }

    private void ReportFailure(BuildReport report, IReadOnlyList<string> changed)
    {
        reporter.Failure(report.Diagnostics);
        var cause = changed.Count == 0 ? "The build failed" : $"{Describe(changed)} changed: the build failed";
        var shown = _site is null ? "the browser shows the errors until they are corrected" : "the last good site stays up";
        reporter.Output.WriteLine($"{cause}; {shown}");
    }

    private void OpenBrowser(Uri address)
    {
        if (openBrowser is not null && !openBrowser(address))
            reporter.Notice($"no browser was found; open {address} yourself");
    }

    private static string Describe(IReadOnlyList<string> changed)
    {
        var named = changed.Count > MaxNamed ? changed.Take(MaxNamed - 1) : changed;
        var names = named.Select(VisibleText.Sanitize).ToList();
        if (changed.Count > names.Count)
            names.Add(Phrase.Count(changed.Count - names.Count, "other file"));
        return names is [var only] ? only : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
