using System.CommandLine;
using SiteGen.Build;
using SiteGen.Check.External;
using SiteGen.Cli.Reports;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen check</c>: reports everything that a build would report and more, and writes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var source = CommonOptions.Source();
        var date = CommonOptions.Date("Day of the check");
        var strict = CommonOptions.Strict();
        var external = CommonOptions.Flag("--external", "Follow links to other sites too, slowly; answers are cached for days");
        var all = CommonOptions.Flag("--all", "List every diagnostic, also of many alike ones");
        var json = CommonOptions.Flag("--json", "Write all diagnostics to standard output as one JSON document");
        var command = new Command("check", "Check content, theme, links, images and feeds; write nothing")
        {
            source, date, strict, external, all, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new CheckOptions
            {
                Source = Path.GetFullPath(parsed.GetValue(source)!),
                Date = parsed.GetValue(date),
                Strict = parsed.GetValue(strict),
                External = parsed.GetValue(external) ? new ExternalOptions() : null,
            };
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return parsed.GetValue(json)
                ? WriteJsonAsync(options, output, cancellation)
                : PrintAsync(options, parsed.GetValue(all), new Reporter(output, error), cancellation);
        });
        return command;
    }

    private static async Task<int> WriteJsonAsync(CheckOptions options, TextWriter output, CancellationToken cancellation)
    {
        var report = await SiteChecker.CheckAsync(options, null, cancellation);
        CheckJson.Write(report, output);
        return report.Build.Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    private static async Task<int> PrintAsync(CheckOptions options, bool all, Reporter reporter, CancellationToken cancellation)
    {
        var report = await ProgressDisplay.RunAsync(reporter.Output, progress => SiteChecker.CheckAsync(options, progress, cancellation));
        reporter.CheckDiagnostics(report.Build.Diagnostics, all);
        return BuildSummary.Write(report, reporter);
    }
}
