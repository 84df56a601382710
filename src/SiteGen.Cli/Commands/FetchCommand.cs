using System.CommandLine;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Sources.Fetching;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen fetch</c>: asks the sources for new papers and saves those that match as records.</summary>
internal static class FetchCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var names = new Argument<string[]>("NAME")
        {
            Description = "Sources to ask [default: all of content/sources]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var source = CommonOptions.Source();
        var since = CommonOptions.Day("--since", "First day to ask for [default: shortly before the last success]");
        var date = CommonOptions.Date("Day of the run; its time is noon UTC");
        var dryRun = CommonOptions.Flag("--dry-run", "Show which papers match, with the words that matched; write nothing");
        var json = CommonOptions.Flag("--json", "Write the result to standard output as one JSON document");
        var explain = new Option<string?>("--explain")
        {
            Description = "Say why a paper came or did not; write nothing",
            HelpName = "ID",
        };
        var command = new Command("fetch", "Ask sources for new papers and save those that match")
        {
            names, source, since, date, dryRun, json, explain,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = new Reporter(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var options = new FetchOptions
            {
                Source = Path.GetFullPath(parsed.GetValue(source)!),
                Names = parsed.GetValue(names)!,
                Since = parsed.GetValue(since),
                Now = BuildDay.ResolveTime(parsed.GetValue(date)),
                DryRun = parsed.GetValue(dryRun) || parsed.GetValue(explain) is not null,
                Explain = parsed.GetValue(explain),
                Notice = reporter.Notice,
            };
            return RunAsync(options, parsed.GetValue(json), reporter, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(FetchOptions options, bool json, Reporter reporter, CancellationToken cancellation)
    {
        var summary = new FetchSummary(options, reporter);
        var diagnostics = new DiagnosticBag();
        var progress = json || options.Explain is not null ? null : (Action<SourceReport>)summary.WriteSource;
        var report = await Fetcher.RunAsync(options with { Progress = progress }, diagnostics, cancellation);
        reporter.Diagnostics(diagnostics.Sorted());
        if (report is null)
            return ExitCode.Failure;
        if (json)
            FetchJson.Write(report, reporter.Output);
        else
            summary.WriteEnd(report);
        return report.AllAnswered ? ExitCode.Success : ExitCode.SourceFailed;
    }
}
