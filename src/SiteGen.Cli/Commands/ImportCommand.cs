using System.CommandLine;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Import;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen import</c>: writes a file for each new paper of dumps and bibliographies.</summary>
internal static class ImportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Dumps (.txt), bibliographies (.bib) and records (.jsonl)",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(CommonOptions.RequireNames);
        var source = CommonOptions.Source();
        var date = CommonOptions.Date("Day of the import");
        var perDay = CommonOptions.Count("--per-day", "Override editions.perDay of content/site.yaml", 1, 1000);
        var dryRun = CommonOptions.Flag("--dry-run", "Show what would be imported, with the scores of topics; write nothing");
        var command = new Command("import", "Import papers from dumps and bibliographies")
        {
            files, source, date, perDay, dryRun,
        };
        command.SetAction(parsed =>
        {
            var reporter = new Reporter(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var options = new ImportOptions
            {
                Source = Path.GetFullPath(parsed.GetValue(source)!),
                Files = [.. parsed.GetValue(files)!.Select(Path.GetFullPath)],
                Date = parsed.GetValue(date),
                PerDay = parsed.GetValue(perDay),
                DryRun = parsed.GetValue(dryRun),
                Notice = reporter.Notice,
            };
            return Run(options, reporter);
        });
        return command;
    }

    private static int Run(ImportOptions options, Reporter reporter)
    {
        var diagnostics = new DiagnosticBag();
        var plan = Importer.Run(options, diagnostics, CancellationToken.None);
        reporter.Diagnostics(diagnostics.Sorted());
        if (diagnostics.HasErrors || plan is null)
            return ExitCode.Failure;
        if (options.DryRun)
            ImportSummary.WritePlan(plan, reporter.Output);
        return ImportSummary.Write(plan, options.DryRun, reporter.Output);
    }
}
