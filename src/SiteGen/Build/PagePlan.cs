using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Themes.Rendering;

namespace SiteGen.Build;

/// <summary>Plans the HTML pages of a site.</summary>
/// <param name="catalog">The arranged site.</param>
/// <param name="renderer">Renders the pages.</param>
internal sealed class PagePlan(SiteCatalog catalog, PageRenderer renderer)
{
    // The map draws thousands of points, so it starts first.
    private const int Early = -1;

    private readonly Action<SitePage, OutputBuffer> _render = renderer.Render;
    private readonly Dictionary<string, int> _indexes = catalog.Papers.IndexBy(p => p.Paper.Slug);

    /// <summary>Plans all pages but the redirects that content asks for.</summary>
    public IEnumerable<OutputJob> ListJobs() =>
    [
        .. PageKinds.ListPages(catalog).Select(Plan),
        .. FormerPage.List(catalog).Select(page => OutputJob.Create(page.Path, page.Source, page.Target, renderer.Redirect)),
    ];

    /// <summary>Plans the redirects from old addresses, each with the front matter that requests it.</summary>
    public IEnumerable<(Located<string> Alias, OutputJob Job)> ListAliases() =>
    [
        .. catalog.Papers.SelectMany(p => p.Paper.Aliases.Select(alias => Redirect(alias, p.Paper.Path, p.Path))),
        .. catalog.Pages.SelectMany(p => p.Aliases.Select(alias => Redirect(alias, p.Path, SiteUrls.Page(p.Slug)))),
    ];

    private OutputJob Plan(SitePage page) => OutputJob.Create(page.Path, page.Source, page, _render) with
    {
        Order = page.Path == SiteUrls.Map ? Early : Order(page.Papers),
        Paper = (page.Subject as PaperEntry)?.Paper.Slug,
    };

    private (Located<string> Alias, OutputJob Job) Redirect(Located<string> alias, string source, string target) =>
        (alias, OutputJob.Create(alias.Value, source, target, renderer.Redirect));

    // A list is rendered right after the oldest paper that it shows, while the partial cache has the entries of its papers.
    private int Order(IReadOnlyList<PaperEntry> papers) => papers.Count == 0 ? 0 : _indexes[papers[^1].Paper.Slug];
}
