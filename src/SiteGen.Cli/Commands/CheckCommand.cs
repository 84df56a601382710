using System.CommandLine;
using SiteGen.Build;
using SiteGen.Check.External;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen check</c>: everything that a build would find, and what only a close look finds; writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var source = CommonOptions.Source();
        var date = CommonOptions.Date("The day of the check. Default: SOURCE_DATE_EPOCH, or today in editions.timeZone.");
        var strict = CommonOptions.Flag("--strict", "Warnings are errors.");
        var external = CommonOptions.Flag("--external", "Follow links to other sites too, politely; what is found holds for days.");
        var json = CommonOptions.Flag("--json", "Write all findings as one JSON document to standard output.");
        var command = new Command("check", "Check content, theme, links, images and feeds; write nothing.") { source, date, strict, external, json };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new CheckOptions
            {
                Source = Path.GetFullPath(parsed.GetValue(source)!),
                Date = parsed.GetValue(date),
                Strict = parsed.GetValue(strict),
                External = parsed.GetValue(external) ? new ExternalOptions() : null,
            };
            return RunAsync(options, parsed.GetValue(json), parsed.InvocationConfiguration, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(CheckOptions options, bool json, InvocationConfiguration streams, CancellationToken cancellation)
    {
        var console = new ConsoleReport(streams.Output, streams.Error);
        if (json)
        {
            var result = await SiteChecker.CheckAsync(options, null, cancellation);
            CheckJson.Write(result, streams.Output);
            return result.Build.Succeeded ? CommandLine.Done : CommandLine.Wrong;
        }

        var report = await console.WithProgress(progress => SiteChecker.CheckAsync(options, progress, cancellation));
        console.Findings(report.Build.Diagnostics);
        return console.CheckSummary(report);
    }
}
