using SiteGen.Catalog;
using SiteGen.Check;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Import;
using SiteGen.Import.Topics;
using SiteGen.Markup;
using SiteGen.Themes;
using SiteGen.Themes.Rendering;

namespace SiteGen.Build;

/// <summary>
/// Builds a site: a pure function of content, theme, settings and day, and always a whole one. Nothing of the
/// earlier output changes before everything is rendered without an error.
/// </summary>
public sealed class SiteBuilder
{
    // Fewer need too little memory for a collection of their own.
    private const int ManyPapers = 50_000;

    private readonly BuildOptions _options;
    private readonly IProgress<BuildProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly StepClock _clock = new();
    private readonly Shard? _shard;

    private SiteBuilder(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        _options = options;
        _progress = progress;
        _cancellation = cancellation;
        // Links lead from one part to another: only the whole site can be checked.
        _shard = options.CheckOnly ? null : options.Shard;
    }

    /// <summary>
    /// Has another thread load what every build needs of the libraries, in the order in which it is needed, while the
    /// caller finds out what to build. Nobody needs to wait for it.
    /// </summary>
    public static void Prepare() => Task.Run(() =>
    {
        ContentReader.Prepare();
        MarkdownRenderer.Summary(MarkdownRenderer.PlainText("a *text* with $x$"), 100);
    });

    /// <summary>Builds a site.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Is told how far the build is; null for nobody.</param>
    /// <param name="cancellation">Stops the build; what is on disk is then finished by the next one.</param>
    /// <returns>What was done, with all findings.</returns>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static BuildReport Build(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        new SiteBuilder(options, progress, cancellation).Build();

    private BuildReport Build()
    {
        Step("Import what is new", ImportDumps, count => count);
        var settings = Overridden(ContentReader.ReadSettings(_options.Source, _diagnostics));
        var (content, templates) = Step("Read content and theme", () => Read(settings), step => step.Content.Papers.Count);
        TopicPhraseCheck.Run(content.Topics, _diagnostics);
        var day = BuildDay.Of(_options.Date, settings.TimeZone);
        var (catalog, search) = Step("Arrange and index", () => ArrangeAndIndex(content, day), step => step.Catalog.Papers.Count);
        if (templates is null)
            return Report(catalog, succeeded: false);
        // What papers were compared with is garbage now, which the collector would look for only once rendering has asked
        // for much more.
        if (catalog.Papers.Count >= ManyPapers)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        var pages = Pages(catalog, templates);
        var jobs = Step("Plan outputs", () => Plan(catalog, templates.Theme, pages, search), CountOutputs);
        return _options.CheckOnly ? Check(content, day, catalog, pages, jobs) : Write(catalog, pages, jobs);
    }

    private (SiteContent Content, TemplateRunner? Templates) Read(SiteSettings settings)
    {
        var templates = Ahead.Start(_options.Jobs, () =>
            Theme.Load(settings.Theme, _options.Source, _diagnostics) is { } theme ? new TemplateRunner(theme, new SiteUrls(settings.BaseUrl)) : null);
        var content = ContentReader.Read(_options.Source, settings, _options.Jobs, _diagnostics);
        return (content, templates.Result());
    }

    // Side by side, as each has stretches that only one thread can do. The index may take longer: outputs are planned meanwhile.
    private (SiteCatalog Catalog, Task<IReadOnlyList<OutputJob>> Search) ArrangeAndIndex(SiteContent content, DateOnly day)
    {
        var last = LastDay(content, day);
        var published = CatalogBuilder.SelectPublished(content, last, _options.Drafts, _diagnostics);
        var search = Ahead.Start(
            _options.Jobs, () => _shard is { RendersShared: false } ? [] : SearchPlan.Jobs(published, content.Settings, _options.Jobs));
        var catalog = CatalogBuilder.Build(content, published, last, _options.Drafts, _options.Jobs, _shard);
        return (catalog, search);
    }

    // What waits for its day is checked today: then is too late.
    private DateOnly LastDay(SiteContent content, DateOnly day) => _options.CheckOnly
        ? content.Papers.Select(p => p.Date.EditionDay(content.Settings.TimeZone)).Append(day).Max()
        : day;

    private BuildReport Check(SiteContent content, DateOnly day, SiteCatalog catalog, PageRenderer pages, IReadOnlyList<OutputJob> jobs)
    {
        var places = new SourcePlaces(_options.Source, content);
        Step("Check content", () => new ContentCheck(content, day, places, _diagnostics).Run(), count => count);
        var paths = Paths(jobs);
        var check = new RenderedCheck(paths, catalog, day, places, _diagnostics);
        Step("Render and check", () => Writer().Check(jobs, check), _ => paths.Count);
        pages.ReportErrors();
        return Report(catalog, succeeded: !HasFailed) with { Files = paths.Count, OutsideLinks = check.Outside, Places = places };
    }

    private BuildReport Write(SiteCatalog catalog, PageRenderer pages, IReadOnlyList<OutputJob> jobs)
    {
        if (HasFailed)
        {
            // For what is wrong with templates and texts, so that one run tells everything.
            Step("Render", () => Writer().Discard(jobs), _ => CountOutputs(jobs));
            pages.ReportErrors();
            return Report(catalog, succeeded: false);
        }

        var manifest = new Manifest(_options.Source, _options.Output);
        using var turn = manifest.Lock(_options.Notice, _cancellation);
        using var staging = new StagingFolder(_options.Output);
        var written = Step("Render and write", () => Writer().Stage(jobs, staging), _ => CountOutputs(jobs));
        pages.ReportErrors();
        if (HasFailed)
            return Report(catalog, succeeded: false);
        var paths = Paths(jobs);
        var folder = new OutputFolder(_options.Output, manifest);
        var removed = Step("Publish", () => folder.Publish(paths, staging), _ => written);
        return Report(catalog, succeeded: true) with
        {
            Files = paths.Count,
            Written = written,
            Unchanged = paths.Count - written,
            Removed = removed,
        };
    }

    private static List<string> Paths(IEnumerable<OutputJob> jobs) => [.. OutputJob.Paths(jobs)];

    private static int? CountOutputs(IReadOnlyList<OutputJob> jobs) => jobs.Sum(job => job.Outputs.Length);

    private OutputWriter Writer() => new(_options.Jobs, _progress, _cancellation);

    private bool HasFailed => _diagnostics.HasErrors || (_options.Strict && _diagnostics.HasWarnings);

    // Gives back how many papers it made or filled in; null where nothing was to be imported.
    private int? ImportDumps()
    {
        if (!_options.Import)
            return null;
        // What the import finds wrong in the content is found again when the content is read, and told once.
        var import = new ImportOptions { Source = _options.Source, Date = _options.Date, DryRun = _options.CheckOnly, Notice = _options.Notice };
        var plan = Importer.Run(import, _diagnostics, _cancellation);
        return plan?.New.Count + plan?.Fills.Count;
    }

    private SiteSettings Overridden(SiteSettings settings) => settings with
    {
        BaseUrl = At(_options.Origin, _options.BaseUrl ?? settings.BaseUrl),
        Theme = _options.Theme ?? settings.Theme,
    };

    private static Uri At(Uri? origin, Uri address) => origin is null ? address : new Uri(origin, address.AbsolutePath);

    private PageRenderer Pages(SiteCatalog catalog, TemplateRunner templates)
    {
        var urls = new SiteUrls(catalog.Settings.BaseUrl);
        return new PageRenderer(templates, catalog, urls, new MarkdownRenderer(urls), new BibtexWriter(urls).FormatEntry, _diagnostics);
    }

    private IReadOnlyList<OutputJob> Plan(SiteCatalog catalog, Theme theme, PageRenderer pages, Task<IReadOnlyList<OutputJob>> search)
    {
        // Begun while only one thread plans: of all that a page needs, the map takes longest.
        if (_shard is null or { RendersShared: true })
            _ = Ahead.Start(_options.Jobs, () => catalog.Map);
        var urls = new SiteUrls(catalog.Settings.BaseUrl);
        var feeds = new FeedBuilder(catalog, urls, new MarkdownRenderer(urls), _diagnostics);
        var jobs = OutputPlan.Make(catalog, pages, feeds, search, theme, urls, _diagnostics);
        return _shard is null ? jobs : ShardPlan.Take(_shard, jobs, search.Result(), catalog, _options.Drafts);
    }

    private T Step<T>(string name, Func<T> run, Func<T, int?> count)
    {
        _cancellation.ThrowIfCancellationRequested();
        _progress?.Report(new BuildProgress(name, 0, 1));
        return _clock.Time(name, run, count);
    }

    private BuildReport Report(SiteCatalog catalog, bool succeeded) => new()
    {
        Succeeded = succeeded,
        Diagnostics = Findings(),
        Timings = _clock.Timings,
        Elapsed = _clock.Elapsed,
        Settings = catalog.Settings,
        Papers = catalog.Papers.Count,
        Topics = catalog.Topics.Count,
        Editions = catalog.Editions.Count,
        HeldBack = catalog.HeldBack,
        NextEdition = catalog.NextEdition,
    };

    // Strict means that a warning is an error, in the text too: nobody should wonder why a build with warnings failed.
    private IReadOnlyList<Diagnostic> Findings() => _options.Strict
        ? [.. _diagnostics.Sorted().Select(d => d with { Severity = Severity.Error })]
        : _diagnostics.Sorted();
}
