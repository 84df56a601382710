using System.CommandLine;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Import;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen queue</c>: lists what comes out when; writes nothing.</summary>
internal static class QueueCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var source = CommonOptions.Source();
        var date = CommonOptions.Date("List what comes out after this day");
        var json = CommonOptions.Flag("--json", "Write the papers to standard output as one JSON document");
        var command = new Command("queue", "List what comes out when; write nothing") { source, date, json };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return Run(Path.GetFullPath(parsed.GetValue(source)!), parsed.GetValue(date), parsed.GetValue(json), output, error);
        });
        return command;
    }

    private static int Run(string source, DateOnly? date, bool json, TextWriter output, TextWriter error)
    {
        // Annotations of GitHub Actions would be no part of the JSON document.
        var reporter = new Reporter(json ? TextWriter.Null : output, error);
        var diagnostics = new DiagnosticBag();
        var report = QueueReport.Build(source, date, diagnostics);
        reporter.Diagnostics(diagnostics.Sorted());
        if (report is null)
            return ExitCode.Failure;
        if (json)
            QueueJson.Write(report, output);
        else
            QueueSummary.Write(report, output);
        return ExitCode.Success;
    }
}
