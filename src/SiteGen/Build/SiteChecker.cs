using SiteGen.Catalog;
using SiteGen.Check;
using SiteGen.Check.External;
using SiteGen.Check.Links;
using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Themes.Rendering;

namespace SiteGen.Build;

/// <summary>
/// Checks a site: reports everything that a build would report, also for drafts and queued papers, and what the rules of
/// the room <c>Check</c> find. Writes nothing except the cache of external links.
/// </summary>
public sealed class SiteChecker
{
    private readonly CheckOptions _options;
    private readonly SiteOptions _site;
    private readonly StepRunner _steps;
    private readonly DiagnosticBag _diagnostics = new();

    private SiteChecker(CheckOptions options, StepRunner steps)
    {
        (_options, _steps) = (options, steps);
        _site = new SiteOptions { Source = options.Source, Date = options.Date, Drafts = true };
    }

    /// <summary>Checks a site.</summary>
    /// <param name="options">The options.</param>
    /// <param name="progress">Progress callback; null for none.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <returns>What the check found.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static Task<CheckReport> CheckAsync(CheckOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        new SiteChecker(options, new StepRunner(progress, cancellation)).CheckAsync();

    private async Task<CheckReport> CheckAsync()
    {
        if (!SiteSource.CheckExists(_options.Source, _diagnostics))
            return Judge(BuildReport.Create(null, _steps, [], succeeded: false), new SiteSettings(), null);
        _steps.Run("Import what is new", Import, count => count);
        var source = _steps.Run("Read content and theme", () => SiteSource.Read(_site, _diagnostics), read => read.Content.Papers.Count);
        var settings = source.Content.Settings;
        var day = BuildDay.Resolve(_options.Date, settings.TimeZone);
        var site = _steps.Run(
            "Arrange and index",
            () => ArrangedSite.Arrange(source.Content, _site, LastDay(source.Content, day), _diagnostics),
            arranged => arranged.Catalog.Papers.Count);
        SourceWarnings.Report(source.Content, day, _diagnostics);
        var report = BuildReport.Create(site.Catalog, _steps, [], succeeded: false);
        if (source.Templates is not { } templates)
            return Judge(report, settings, null);
        templates.Theme.ReportMissingStrings(_diagnostics);
        var plan = _steps.Run(
            "Plan outputs", () => SitePlan.Create(site, templates, _site, _diagnostics), planned => planned.Outputs.Count());
        var locations = new SourceLocations(_options.Source, source.Content);
        _steps.Run("Check content", () => new ContentCheck(source.Content, day, locations, _diagnostics).Run(), count => count);
        new MailRenderer(templates, site.Catalog).RenderNewest();
        var outside = CheckOutputs(plan, day, locations);
        report = report with { Files = plan.Outputs.Count(), Elapsed = _steps.Elapsed };
        return Judge(report, settings, await FollowLinksAsync(outside, locations, settings));
    }

    private int? Import()
    {
        var import = new ImportOptions { Source = _options.Source, Date = _options.Date, DryRun = true };
        var plan = Importer.Run(import, _diagnostics, _steps.Cancellation);
        return plan is null ? null : plan.New.Count + plan.Moves.Count + plan.Fills.Count;
    }

    // A check covers queued papers too, so it looks as far ahead as the last dated paper.
    private static DateOnly LastDay(SiteContent content, DateOnly day) =>
        content.Papers.Select(p => p.Date.GetEditionDay(content.Settings.TimeZone)).Append(day).Max();

    private IReadOnlyList<OutsideLink> CheckOutputs(SitePlan plan, DateOnly day, SourceLocations locations)
    {
        var check = new RenderedCheck(plan.Outputs.Select(output => output.Path), plan.Catalog, day, locations, _diagnostics);
        var writer = new OutputWriter(_site.Jobs, _steps.Progress, _steps.Cancellation);
        _steps.Run("Render and check", () => writer.Check(plan.Jobs, check), _ => plan.Outputs.Count());
        plan.ReportErrors();
        return check.OutsideLinks;
    }

    private async Task<int?> FollowLinksAsync(IReadOnlyList<OutsideLink> links, SourceLocations locations, SiteSettings settings)
    {
        if (_options.External is not { } external)
            return null;
        var check = new ExternalCheck(_options.Source, locations, settings, external, _diagnostics);
        return await check.RunAsync(
            links,
            (done, total) => _steps.Progress?.Report(new BuildProgress("Follow links to other sites", done, total)),
            _steps.Cancellation);
    }

    private CheckReport Judge(BuildReport report, SiteSettings settings, int? links)
    {
        var suppressions = Suppressions.Read(settings, _diagnostics);
        var all = _diagnostics.Sorted();
        var kept = all.Where(d => !suppressions.IsSuppressed(d)).ToList();
        if (_options.Strict)
            kept = [.. kept.Select(d => d with { Severity = Severity.Error })];
        var succeeded = kept.TrueForAll(d => d.Severity == Severity.Warning);
        return new CheckReport(report with { Diagnostics = kept, Succeeded = succeeded }, all.Count - kept.Count, links);
    }
}
