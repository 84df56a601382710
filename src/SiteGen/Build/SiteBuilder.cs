using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Themes.Rendering;

namespace SiteGen.Build;

/// <summary>
/// Builds a site: a pure function of content, theme, settings and day. Nothing of the earlier output changes before
/// everything is rendered without an error.
/// </summary>
public sealed class SiteBuilder
{
    private readonly BuildOptions _options;
    private readonly StepRunner _steps;
    private readonly DiagnosticBag _diagnostics = new();

    private SiteBuilder(BuildOptions options, StepRunner steps) => (_options, _steps) = (options, steps);

    /// <summary>Builds a site.</summary>
    /// <param name="options">The options.</param>
    /// <param name="progress">Progress callback; null for none.</param>
    /// <param name="cancellation">Stops the build; the next one completes what is on disk then.</param>
    /// <returns>What the build did, with all diagnostics.</returns>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static BuildReport Build(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        new SiteBuilder(options, new StepRunner(progress, cancellation)).Build();

    private BuildReport Build()
    {
        if (!SiteSource.CheckExists(_options.Source, _diagnostics))
            return Report(null, succeeded: false);
        _steps.Run("Import what is new", Import, count => count);
        var source = _steps.Run("Read content and theme", () => SiteSource.Read(_options, _diagnostics), read => read.Content.Papers.Count);
        var site = _steps.Run("Arrange and index", () => Arrange(source), arranged => arranged.Catalog.Papers.Count);
        if (source.Templates is not { } templates)
            return Report(site.Catalog, succeeded: false);
        var plan = _steps.Run("Plan outputs", () => Plan(site, source, templates), planned => planned.Outputs.Count());
        return HasFailed ? RenderForErrors(plan) : Write(plan);
    }

    private bool HasFailed => _diagnostics.HasErrors || (_options.Strict && _diagnostics.HasWarnings);

    // Returns the number of papers that the import created or completed; null if there was nothing to import. Errors in the
    // content are reported once, although the import reads it too.
    private int? Import()
    {
        if (!_options.Import)
            return null;
        var import = new ImportOptions { Source = _options.Source, Date = _options.Date, Notice = _options.Notice };
        var plan = Importer.Run(import, _diagnostics, _steps.Cancellation);
        return plan is null ? null : plan.New.Count + plan.Moves.Count + plan.Fills.Count;
    }

    private ArrangedSite Arrange(SiteSource source)
    {
        var day = BuildDay.Resolve(_options.Date, source.Content.Settings.TimeZone);
        SourceWarnings.Report(source.Content, day, _diagnostics);
        return ArrangedSite.Arrange(source.Content, _options, day, _diagnostics);
    }

    private SitePlan Plan(ArrangedSite site, SiteSource source, TemplateRunner templates)
    {
        var plan = SitePlan.Create(site, templates, _options, _diagnostics);
        return _options.Shard is { } shard
            ? ShardPlan.Select(shard, plan, BuildFingerprint.Compute(_options, source.Content, templates.Theme))
            : plan;
    }

    // Renders a site that will not be published, so that one run reports the errors of templates and texts too.
    private BuildReport RenderForErrors(SitePlan plan)
    {
        _steps.Run("Render", () => Writer().Discard(plan.Jobs), _ => plan.Outputs.Count());
        plan.ReportErrors();
        return Report(plan.Catalog, succeeded: false);
    }

    private BuildReport Write(SitePlan plan)
    {
        var manifest = new Manifest(_options.Source, _options.Output);
        using var turn = manifest.Lock(_options.Notice, _steps.Cancellation);
        using var staging = new StagingFolder(_options.Output);
        var weight = new SiteWeight(plan.Catalog);
        var written = _steps.Run("Render and write", () => Writer().Stage(plan.Jobs, staging, weight), _ => plan.Outputs.Count());
        plan.ReportErrors();
        if (HasFailed)
            return Report(plan.Catalog, succeeded: false);
        List<string> paths = [.. plan.Outputs.Select(output => output.Path)];
        var removed = _steps.Run("Publish", () => new OutputFolder(_options.Output, manifest).Publish(paths, staging), _ => written);
        var report = Report(plan.Catalog, succeeded: true);
        // A warning even of a strict build: the site is published, and will be too large only later. A shard is not the site.
        var warning = _options.Shard is null ? weight.FindWarning() : null;
        return report with
        {
            Diagnostics = warning is null ? report.Diagnostics : [.. report.Diagnostics, warning],
            Files = paths.Count,
            Bytes = weight.Bytes,
            Written = written,
            Unchanged = paths.Count - written,
            Removed = removed,
        };
    }

    private OutputWriter Writer() => new(_options.Jobs, _steps.Progress, _steps.Cancellation);

    private BuildReport Report(SiteCatalog? site, bool succeeded) => BuildReport.Create(site, _steps, Diagnostics(), succeeded);

    // With --strict a warning is an error in the output too: the user should not wonder why a build with warnings failed.
    private IReadOnlyList<Diagnostic> Diagnostics() => _options.Strict
        ? [.. _diagnostics.Sorted().Select(d => d with { Severity = Severity.Error })]
        : _diagnostics.Sorted();
}
