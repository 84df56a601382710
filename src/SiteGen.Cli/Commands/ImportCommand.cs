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
        command.SetAction(parsed => Run(
            Path.GetFullPath(parsed.GetValue(source)!),
            [.. parsed.GetValue(files)!.Select(Path.GetFullPath)],
            parsed.GetValue(date),
            parsed.GetValue(perDay),
            parsed.GetValue(dryRun),
            new ConsoleReport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)));
        return command;
    }

    private static int Run(string source, IReadOnlyList<string> files, DateOnly? date, int? perDay, bool dryRun, ConsoleReport console)
    {
        var diagnostics = new DiagnosticBag();
        var plan = Importer.Plan(source, files, date, perDay, diagnostics);
        if (!diagnostics.HasErrors && plan is not null && !dryRun)
            ImportStore.Write(source, plan, diagnostics);
        console.Findings(diagnostics.Sorted());
        if (diagnostics.HasErrors || plan is null)
            return CommandLine.Wrong;
        if (dryRun)
            console.ImportPlan(plan);
        return console.ImportSummary(plan, dryRun);
    }
}
