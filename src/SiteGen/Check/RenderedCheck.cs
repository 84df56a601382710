using System.Text;
using SiteGen.Catalog;
using SiteGen.Check.Feeds;
using SiteGen.Check.Links;
using SiteGen.Content;

namespace SiteGen.Check;

/// <summary>Checks the outputs of a site one by one, so that none has to be kept.</summary>
internal sealed class RenderedCheck
{
    private readonly LinkCheck _links;
    private readonly LinkReport _linkReport;
    private readonly FeedCheck _feeds;

    /// <summary>Creates the check of a site.</summary>
    /// <param name="paths">The paths of all its outputs.</param>
    /// <param name="catalog">The catalog, with drafts and with papers that are held back.</param>
    /// <param name="day">The day of the check.</param>
    /// <param name="locations">Finds positions in the curator's files.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public RenderedCheck(IEnumerable<string> paths, SiteCatalog catalog, DateOnly day, SourceLocations locations, DiagnosticBag diagnostics)
    {
        var urls = new SiteUrls(catalog.Settings.BaseUrl);
        _links = new LinkCheck(paths, FindUnpublished(catalog, day), urls);
        _linkReport = new LinkReport(locations, urls, day, diagnostics);
        _feeds = new FeedCheck(catalog, urls, _links.Has, diagnostics);
    }

    /// <summary>The links to other sites.</summary>
    public IReadOnlyList<OutsideLink> OutsideLinks => _links.OutsideLinks;

    /// <summary>Reads one output. Safe to call from several threads.</summary>
    /// <param name="path">The path of the output, relative to the output folder.</param>
    /// <param name="source">The file that the output is made from, as diagnostics name it.</param>
    /// <param name="bytes">The output.</param>
    public void Read(string path, string source, ReadOnlyMemory<byte> bytes)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal))
            _links.Read(path, source, Encoding.UTF8.GetString(bytes.Span));
        else
            _feeds.Read(path, source, bytes);
    }

    /// <summary>Reports diagnostics after all outputs were read.</summary>
    public void Report()
    {
        _linkReport.Report(_links.FindBroken());
        _feeds.Report();
    }

    private static Dictionary<string, string> FindUnpublished(SiteCatalog catalog, DateOnly day) =>
        catalog.Papers.Where(p => p.Paper.Draft || p.Edition > day).Select(p => (SiteUrls.ToFilePath(p.Path), p.Paper.Path))
            .Concat(catalog.Pages.Where(p => p.Draft).Select(p => (SiteUrls.ToFilePath(SiteUrls.Page(p.Slug)), p.Path)))
            .DistinctBy(p => p.Item1)
            .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
}
