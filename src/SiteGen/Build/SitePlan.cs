using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Markup;
using SiteGen.Themes.Rendering;

namespace SiteGen.Build;

/// <summary>
/// All outputs of a site, planned and not yet rendered. Each can be rendered alone, on demand, any number of times, in any
/// order and from any thread, and always has the bytes that a build writes. Nothing but the bytes of images is read from the source
/// folder later.
/// </summary>
public sealed class SitePlan
{
    private readonly PageRenderer _pages;
    private readonly DiagnosticBag _diagnostics;
    private readonly Lazy<Dictionary<string, (OutputJob Job, int Index)>> _byPath;

    private SitePlan(SiteCatalog catalog, PageRenderer pages, IReadOnlyList<OutputJob> jobs, DiagnosticBag diagnostics)
    {
        (Catalog, Jobs, _pages, _diagnostics) = (catalog, jobs, pages, diagnostics);
        _byPath = new Lazy<Dictionary<string, (OutputJob, int)>>(IndexByPath);
    }

    /// <summary>The path, below the output folder, of the page that a server shows for an unknown address.</summary>
    public static string NotFoundFile { get; } = SiteUrls.ToFilePath(SiteUrls.NotFound);

    /// <summary>The arranged site.</summary>
    public SiteCatalog Catalog { get; }

    /// <summary>All outputs, in the order in which a build renders them.</summary>
    public IEnumerable<Output> Outputs => OutputJob.ListOutputs(Jobs);

    /// <summary>The jobs that render the outputs, in the order in which a build runs them.</summary>
    internal IReadOnlyList<OutputJob> Jobs { get; }

    /// <summary>Reads a site and plans its outputs. Imports and writes nothing.</summary>
    /// <param name="options">The options.</param>
    /// <param name="diagnostics">Receives diagnostics, those of later renderings included.</param>
    /// <returns>The plan; null if the theme cannot be loaded.</returns>
    public static SitePlan? Read(SiteOptions options, DiagnosticBag diagnostics)
    {
        var source = SiteSource.Read(options, diagnostics);
        var day = BuildDay.Resolve(options.Date, source.Content.Settings.TimeZone);
        var site = ArrangedSite.Arrange(source.Content, options, day, diagnostics);
        return source.Templates is { } templates ? Create(site, templates, options, diagnostics) : null;
    }

    /// <summary>Plans the outputs of a site.</summary>
    /// <param name="site">The arranged site.</param>
    /// <param name="templates">Runs the templates of the theme.</param>
    /// <param name="options">The options.</param>
    /// <param name="diagnostics">Receives diagnostics, those of later renderings included.</param>
    internal static SitePlan Create(ArrangedSite site, TemplateRunner templates, SiteOptions options, DiagnosticBag diagnostics)
    {
        var catalog = site.Catalog;
        // The map takes longer than any other page, and planning uses only one thread, so the map starts now.
        if (options.Shard is null or { RendersShared: true })
            _ = BackgroundWork.Start(options.Jobs, () => catalog.Map);
        var urls = new SiteUrls(catalog.Settings.BaseUrl);
        var markdown = new MarkdownRenderer(urls);
        var pages = new PageRenderer(templates, catalog, urls, markdown, new BibtexWriter(urls).FormatEntry, diagnostics);
        var pagePlan = new PagePlan(catalog, pages);
        var outputs = new OutputCollector(diagnostics);
        outputs.Add(pagePlan.ListJobs());
        var feeds = new FeedBuilder(catalog, templates.Theme.Strings, urls, markdown, diagnostics);
        outputs.Add(new FeedPlan(catalog, feeds, templates.Theme, urls).ListJobs());
        outputs.Add(site.SearchFiles.WaitForResult());
        outputs.Add(templates.Theme.Assets.Select(a => OutputJob.Create(a.SitePath, a.Source, output => output.Write(a.Bytes.Span))));
        outputs.Add(ImagePlan.ListJobs(catalog.Images, options.Source, diagnostics));
        outputs.Add([OutputJob.Create(SiteUrls.NoJekyll, "the site", _ => { })]);
        outputs.AddAliases(pagePlan.ListAliases());
        return new SitePlan(catalog, pages, outputs.Finish(), diagnostics);
    }

    /// <summary>Renders one output alone.</summary>
    /// <param name="sitePath">The site path, such as <c>/papers/x/</c> or <c>/feed.xml</c>.</param>
    /// <returns>
    /// The bytes that a build writes; null if the site has no such output. A page whose template fails is incomplete, which
    /// <see cref="ReportErrors"/> reports.
    /// </returns>
    public byte[]? Render(string sitePath)
    {
        if (!SiteUrls.IsSitePath(sitePath) || !_byPath.Value.TryGetValue(SiteUrls.ToFilePath(sitePath), out var found))
            return null;
        using var wanted = new OutputBuffer();
        using var others = new OutputBuffer(_ => { });
        var buffers = new OutputBuffer[found.Job.Outputs.Length];
        Array.Fill(buffers, others);
        buffers[found.Index] = wanted;
        found.Job.Write(buffers);
        return wanted.Written.ToArray();
    }

    /// <summary>Reports the template errors of everything rendered so far, each once, with the first page (by name) that met it.</summary>
    public void ReportErrors() => _pages.ReportErrors();

    /// <summary>Returns a plan of other outputs of the same site.</summary>
    /// <param name="jobs">The jobs that render them.</param>
    internal SitePlan With(IReadOnlyList<OutputJob> jobs) => new(Catalog, _pages, jobs, _diagnostics);

    private Dictionary<string, (OutputJob Job, int Index)> IndexByPath()
    {
        var byPath = new Dictionary<string, (OutputJob, int)>(StringComparer.Ordinal);
        foreach (var job in Jobs)
        {
            for (var i = 0; i < job.Outputs.Length; i++)
                byPath.TryAdd(job.Outputs[i].Path, (job, i));
        }

        return byPath;
    }
}
