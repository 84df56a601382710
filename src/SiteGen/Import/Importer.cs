using System.Globalization;
using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>Runs a whole import, from dumps to the files of papers.</summary>
public static class Importer
{
    private const int MaxNamedPapers = 10;

    /// <summary>
    /// Plans an import and carries it out, unless it is a dry run. Nothing is written if the content or a dump has errors.
    /// Concurrent imports into one feed run one after the other.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <param name="cancellation">Cancels the wait for another import.</param>
    /// <returns>The plan; null if no file is new.</returns>
    /// <exception cref="IOException">A file cannot be written. The next import does the rest.</exception>
    public static ImportPlan? Run(ImportOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (options.DryRun)
            return Plan(options, diagnostics);
        using var turn = WriteLock.Acquire(
            options.Source,
            "import.lock",
            () => options.Notice?.Invoke("another import into this feed runs; waiting for its end"),
            cancellation);
        var plan = Plan(options, diagnostics);
        // If all files were set aside, there is nothing to write, not even a log.
        if (plan is { Log: { Papers.Count: > 0 } or { Dumps.Count: > 0 } } && !diagnostics.HasErrors)
            ImportStore.Write(options.Source, plan, diagnostics);
        return plan;
    }

    private static ImportPlan? Plan(ImportOptions options, DiagnosticBag diagnostics)
    {
        var source = options.Source;
        var log = ImportLog.Read(source, diagnostics);
        var fresh = options.Files ?? DumpFiles.FindNew(source, log, diagnostics);
        if (fresh.Count == 0)
            return null;
        var content = ContentReader.Read(source, Environment.ProcessorCount, diagnostics);
        TopicPhraseCheck.Run(content.Topics, diagnostics);
        var (entries, dumps) = DumpFiles.Read(source, fresh, diagnostics);
        var settings = content.Settings;
        var day = options.Date ?? BuildDay.Resolve(null, settings.TimeZone);
        var limited = EntryLimits.Apply(entries, diagnostics);
        var plan = ImportPlanner.Plan(content, log, limited, dumps, day, options.PerDay ?? settings.PapersPerDay, diagnostics);
        if (content.Topics.Count > 0)
            WarnOfPapersWithoutTopic(plan, diagnostics);
        return plan;
    }

    // If many papers of a dump lack a topic, one warning is enough: the feed's topics are probably not written yet.
    private static void WarnOfPapersWithoutTopic(ImportPlan plan, DiagnosticBag diagnostics)
    {
        foreach (var dump in plan.New.Where(p => p.Topics.Count == 0).GroupBy(p => p.Source.Path))
        {
            var papers = dump.ToList();
            if (papers.Count > MaxNamedPapers)
            {
                diagnostics.Warning(dump.Key, papers[0].Source.Position, string.Create(CultureInfo.InvariantCulture,
                    $"no topic fits {papers.Count} of these papers, the first of them \"{papers[0].Source.Title}\"; ")
                    + "choose topics in their files, which 'sitegen check' names, "
                    + "and add to the phrases of the topics ('match') for the next import");
                continue;
            }

            foreach (var paper in papers)
                diagnostics.Warning(paper.Source.Path, paper.Source.Position,
                    $"no topic fits \"{paper.Source.Title}\"; choose one in {paper.Path}");
        }
    }
}
