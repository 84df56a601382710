using System.Text;
using SiteGen.Catalog;
using SiteGen.Check.Feeds;
using SiteGen.Check.Links;
using SiteGen.Content;

namespace SiteGen.Check;

/// <summary>What a check finds in the outputs of a site, none of which is kept.</summary>
internal sealed class RenderedCheck
{
    private readonly LinkCheck _links;
    private readonly LinkReport _linkReport;
    private readonly FeedCheck _feeds;

    /// <summary>Makes a check of a site.</summary>
    /// <param name="paths">The paths of all its outputs.</param>
    /// <param name="catalog">The arranged site, with drafts and with what waits.</param>
    /// <param name="day">The day of the check.</param>
    /// <param name="places">Finds places in the curator's files.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public RenderedCheck(IEnumerable<string> paths, SiteCatalog catalog, DateOnly day, SourcePlaces places, DiagnosticBag diagnostics)
    {
        var urls = new SiteUrls(catalog.Settings.BaseUrl);
        _links = new LinkCheck(paths, Unpublished(catalog, day), urls);
        _linkReport = new LinkReport(places, urls, day, diagnostics);
        _feeds = new FeedCheck(catalog, urls, _links.Has, diagnostics);
    }

    /// <summary>The addresses of other sites.</summary>
    public IReadOnlyList<OutsideLink> Outside => _links.Outside;

    /// <summary>Reads one output; from any thread.</summary>
    /// <param name="path">Its place below the output folder.</param>
    /// <param name="source">What it is made from, as findings name it.</param>
    /// <param name="bytes">Its bytes.</param>
    public void Read(string path, string source, ReadOnlyMemory<byte> bytes)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal))
            _links.Read(path, source, Encoding.UTF8.GetString(bytes.Span));
        else
            _feeds.Read(path, source, bytes);
    }

    /// <summary>Reports what was found, when all outputs were read.</summary>
    public void Report()
    {
        _linkReport.Report(_links.Broken());
        _feeds.Report();
    }

    private static Dictionary<string, string> Unpublished(SiteCatalog catalog, DateOnly day) =>
        catalog.Papers.Where(p => p.Paper.Draft || p.Edition > day).Select(p => (SiteUrls.ToFilePath(p.Path), p.Paper.Path))
            .Concat(catalog.Pages.Where(p => p.Draft).Select(p => (SiteUrls.ToFilePath(SiteUrls.Page(p.Slug)), p.Path)))
            .DistinctBy(p => p.Item1)
            .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
}
