using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>The whole way from dumps to a plan.</summary>
public static class Importer
{
    /// <summary>
    /// Plans the import of files, or of what is new in <c>content/dumps</c>. Errors in the content or in a dump are
    /// reported, and then the plan is not to be carried out.
    /// </summary>
    /// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
    /// <param name="files">The files, as absolute paths; null for what is new in <c>content/dumps</c>.</param>
    /// <param name="day">The day of the import; null for today in the zone of the editions.</param>
    /// <param name="perDay">Replaces <c>editions.perDay</c> of the settings.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    /// <returns>The plan; null when there is nothing new to read.</returns>
    public static ImportPlan? Plan(string source, IReadOnlyList<string>? files, DateOnly? day, int? perDay, DiagnosticBag diagnostics)
    {
        var log = ImportLog.Read(source, diagnostics);
        var fresh = files ?? DumpFiles.New(source, log, diagnostics);
        if (fresh.Count == 0)
            return null;
        var content = ContentReader.Read(source, Environment.ProcessorCount, diagnostics);
        TopicPhraseCheck.Run(content.Topics, diagnostics);
        var (entries, dumps) = DumpFiles.Read(source, fresh, diagnostics);
        var settings = content.Settings;
        var plan = ImportPlanner.Plan(content, log, entries, dumps, day ?? BuildDay.Of(null, settings.TimeZone), perDay ?? settings.PapersPerDay);
        foreach (var paper in plan.New.Where(p => p.Topics.Count == 0 && content.Topics.Count > 0))
            diagnostics.Warning(paper.Source.Path, paper.Source.Position, $"no topic fits \"{paper.Source.Title}\"; choose one in {paper.Path}");
        return plan;
    }
}
