using System.CommandLine;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Import.Decisions;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen rank</c>: sorts candidates by what people kept and passed over; writes nothing.</summary>
internal static class RankCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "Records (.jsonl) to rank [default: what is proposed and queued]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        file.Validators.Add(CommonOptions.RequireNames);
        var source = CommonOptions.Source();
        var limit = CommonOptions.Count("--limit", "Maximum number of papers to print, the best ones [default: all]", 1, 1_000_000);
        var json = CommonOptions.Flag("--json", "Write the papers to standard output as one JSON document");
        var command = new Command("rank", "Rank papers by what you kept and passed over; write nothing")
        {
            file, source, limit, json,
        };
        command.SetAction(parsed =>
        {
            var options = new RankOptions(Path.GetFullPath(parsed.GetValue(source)!))
            {
                File = parsed.GetValue(file) is { } path ? Path.GetFullPath(path) : null,
            };
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return Run(options, parsed.GetValue(limit), parsed.GetValue(json), output, error);
        });
        return command;
    }

    private static int Run(RankOptions options, int? limit, bool json, TextWriter output, TextWriter error)
    {
        // Annotations of GitHub Actions would be no part of the JSON document.
        var reporter = new Reporter(json ? TextWriter.Null : output, error);
        var diagnostics = new DiagnosticBag();
        var report = RankReport.Build(options, diagnostics);
        reporter.Diagnostics(diagnostics.Sorted());
        if (report is null)
            return ExitCode.Failure;
        RankSummary.WriteMethod(report, reporter);
        if (limit is { } count)
            report = report with { Candidates = [.. report.Candidates.Take(count)] };
        if (json)
            RankJson.Write(report, output);
        else
            RankSummary.Write(report, output);
        return ExitCode.Success;
    }
}
