using System.CommandLine;
using System.CommandLine.Parsing;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Import;
using SiteGen.Sources.Adding;
using SiteGen.Sources.Lookup;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen add</c>: finds papers by their identifiers or addresses and imports them.</summary>
internal static class AddCommand
{
    // A text file with one identifier a line; lines that begin with this are comments.
    private const string Comment = "#";
    private const string ListExtension = ".txt";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "arXiv identifiers, DOIs, addresses of papers, or a .txt file with one of them a line",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = Read,
        };
        var source = CommonOptions.Source();
        var date = CommonOptions.Date("Day of the import");
        var dryRun = CommonOptions.Flag("--dry-run", "Show which files would be written; write nothing");
        var command = new Command("add", "Add papers by their identifiers or addresses")
        {
            ids, source, date, dryRun,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = new Reporter(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var lookup = LookupOptions.FromEnvironment(out var error);
            if (error is not null)
                return Task.FromResult(reporter.UsageError(error));
            var options = new AddOptions
            {
                Source = Path.GetFullPath(parsed.GetValue(source)!),
                Ids = parsed.GetValue(ids)!,
                Now = BuildDay.ResolveTime(parsed.GetValue(date)),
                DryRun = parsed.GetValue(dryRun),
                Lookup = lookup,
                Notice = reporter.Notice,
            };
            return RunAsync(options, parsed.GetValue(date), reporter, cancellation);
        });
        return command;
    }

    private static string[] Read(ArgumentResult result)
    {
        var ids = new List<string>();
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            if (text.EndsWith(ListExtension, StringComparison.OrdinalIgnoreCase) && File.Exists(text))
                ids.AddRange(File.ReadLines(text).Take(10 * AddOptions.MaxPapers));
            else
                ids.Add(text);
        }

        ids.RemoveAll(id => string.IsNullOrWhiteSpace(id) || id.TrimStart().StartsWith(Comment, StringComparison.Ordinal));
        if (ids.Count > AddOptions.MaxPapers)
            result.AddError(Phrase.Invariant($"these are {ids.Count} papers; add at most {AddOptions.MaxPapers} at once"));
        return [.. ids];
    }

    private static async Task<int> RunAsync(AddOptions options, DateOnly? date, Reporter reporter, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var report = await Adder.RunAsync(options, diagnostics, cancellation);
        if (report is null)
        {
            reporter.Diagnostics(diagnostics.Sorted());
            return ExitCode.Failure;
        }

        var plan = Import(options, report, date, diagnostics, cancellation);
        reporter.Diagnostics(diagnostics.Sorted());
        var locations = diagnostics.HasErrors ? null : RecordLocator.Locate(options.Source, report.Records, plan);
        return AddSummary.Write(report, locations, reporter);
    }

    // A dry run imports a file outside of the feed.
    private static ImportPlan? Import(
        AddOptions options, AddReport report, DateOnly? date, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (report.Records.Count == 0)
            return null;
        var folder = report.File is null ? Directory.CreateTempSubdirectory("sitegen-add-").FullName : null;
        try
        {
            var file = report.File ?? Path.Combine(folder!, "added.jsonl");
            if (folder is not null)
                TextFile.WriteAtomically(file, report.Records.Select(RecordWriter.Write));
            var import = new ImportOptions
            {
                Source = options.Source,
                Files = [file],
                Date = date,
                DryRun = options.DryRun,
                Notice = options.Notice,
            };
            return Importer.Run(import, diagnostics, cancellation);
        }
        finally
        {
            if (folder is not null)
                Directory.Delete(folder, recursive: true);
        }
    }
}
