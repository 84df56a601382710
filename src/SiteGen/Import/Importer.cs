using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Watching;
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
        if (fresh.Count == 0 && !HasProposals(source, log))
            return null;
        var content = CurationReader.Read(source, log, Environment.ProcessorCount, diagnostics);
        TopicPhraseCheck.Run(content.Site.Topics, diagnostics);
        var (entries, dumps) = DumpFiles.Read(source, fresh, diagnostics);
        var settings = content.Site.Settings;
        var day = options.Date ?? BuildDay.Resolve(null, settings.TimeZone);
        var limited = EntryLimits.Apply(entries, diagnostics);
        var rules = new ImportRules(day, options.PerDay ?? settings.PapersPerDay, CreateSourceRules(content.Site));
        var plan = ImportPlanner.Plan(
            content, log, limited, dumps, rules, isWanted => DumpFiles.FindEntries(source, isWanted), diagnostics);
        if (content.Site.Topics.Count > 0)
            WarnOfPapersWithoutTopic(plan, diagnostics);
        return plan;
    }

    // Proposed papers expire and compete for places even if nothing new has come.
    private static bool HasProposals(string source, ImportLog log) =>
        log.Papers.Any(p => p.Outcome is Outcome.Proposed || p.Pending is not null)
        || Directory.Exists(Path.Combine(source, CurationReader.ProposedFolder));

    // After an outage a source has the places of all days that it missed.
    private static Dictionary<string, SourceRule> CreateSourceRules(SiteContent content) => content.Sources.ToDictionary(
        s => s.Name,
        s => new SourceRule(s.Take is SourceTake.Matched, s.Limit * (content.SourceStates.Find(s.Name)?.Days ?? 1)),
        StringComparer.Ordinal);

    // If many papers of a dump lack a topic, one warning is enough: the feed's topics are probably not written yet.
    private static void WarnOfPapersWithoutTopic(ImportPlan plan, DiagnosticBag diagnostics)
    {
        foreach (var dump in plan.New.Where(p => p.Topics.Count == 0 && p.Source.Source is null).GroupBy(p => p.Source.Path))
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
