using System.CommandLine;
using SiteGen.Content;
using SiteGen.Import;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen import</c>: turns dumps and bibliographies into files of papers.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Dumps (.txt) and bibliographies (.bib).", Arity = ArgumentArity.OneOrMore };
        var source = CommonOptions.Source();
        var date = CommonOptions.Date("The day of the import. Default: SOURCE_DATE_EPOCH, or today in editions.timeZone.");
        var perDay = CommonOptions.Count("--per-day", "Replaces editions.perDay of content/site.yaml.", 1, 1000);
        var dryRun = CommonOptions.Flag("--dry-run", "Show what would be done, with the scores of the topics; write nothing.");
        var command = new Command("import", "Turn dumps and bibliographies into files of papers; never change or remove what stands.")
        {
            files, source, date, perDay, dryRun,
        };
        command.SetAction(parsed =>
        {
            var console = new ConsoleReport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var options = new ImportOptions
            {
                Source = Path.GetFullPath(parsed.GetValue(source)!),
                Files = [.. parsed.GetValue(files)!.Select(Path.GetFullPath)],
                Date = parsed.GetValue(date),
                PerDay = parsed.GetValue(perDay),
                DryRun = parsed.GetValue(dryRun),
                Notice = console.Notice,
            };
            return Run(options, console);
        });
        return command;
    }

    private static int Run(ImportOptions options, ConsoleReport console)
    {
        var diagnostics = new DiagnosticBag();
        var plan = Importer.Run(options, diagnostics, CancellationToken.None);
        console.Findings(diagnostics.Sorted());
        if (diagnostics.HasErrors || plan is null)
            return CommandLine.Wrong;
        if (options.DryRun)
            console.ImportPlan(plan);
        return console.ImportSummary(plan, options.DryRun);
    }
}
