using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;
using SiteGen.Content;
using SiteGen.Themes;

namespace SiteGen.Build;

/// <summary>The HTML pages of a site.</summary>
/// <param name="catalog">The arranged site.</param>
/// <param name="pages">Renders them.</param>
internal sealed class PagePlan(SiteCatalog catalog, PageRenderer pages)
{
    // The map draws thousands of points: begun first.
    private const int Early = -1;

    private readonly Action<PaperEntry, OutputBuffer> _paper = pages.Paper;
    private readonly Action<Edition, OutputBuffer> _edition = pages.EditionPage;
    private readonly Dictionary<string, int> _places = catalog.Papers.IndexBy(p => p.Paper.Slug);

    /// <summary>The making of all pages but redirects.</summary>
    public IEnumerable<OutputJob> Jobs() =>
    [
        .. Lists("/", catalog.Papers, "the home page", pages.Home),
        .. catalog.Papers.Select(Paper),
        OutputJob.File("/topics/", "the list of topics", pages.Topics),
        .. catalog.Topics.SelectMany(t => Lists(t.Path, t.Papers, t.Topic.Path, (page, output) => pages.Topic(t, page, output))),
        .. catalog.AuthorPages.Select(page => OutputJob.File(page.Path, "the list of authors", output => pages.Authors(page, output))),
        .. catalog.Authors.All.SelectMany(a => Lists(a.Path, a.Papers, $"the author {a.Name.Display}", (page, output) => pages.Author(a, page, output))),
        .. Years(),
        .. catalog.Years.SelectMany(y => Lists(y.Path, y.Papers, "the list of a year", (page, output) => pages.Year(y, page, output))),
        .. EditionMonth.Paginate(catalog.Editions).Select(page => OutputJob.File(page.Path, "the list of editions", output => pages.Editions(page, output))),
        .. catalog.Editions.Select(Edition),
        .. Map(),
        .. catalog.Pages.Select(p => OutputJob.File(SiteUrls.Page(p.Slug), p.Path, output => pages.Page(p, output))),
        .. Search(),
        OutputJob.File("/404.html", "the page for what is not found", pages.NotFound),
    ];

    /// <summary>The redirects from old addresses, with where each was asked for.</summary>
    public IEnumerable<(Located<string> Alias, OutputJob Job)> Aliases()
    {
        foreach (var entry in catalog.Papers)
        {
            foreach (var alias in entry.Paper.Aliases)
                yield return (alias, Redirect(alias, entry.Paper.Path, entry.Path));
        }

        foreach (var page in catalog.Pages)
        {
            foreach (var alias in page.Aliases)
                yield return (alias, Redirect(alias, page.Path, SiteUrls.Page(page.Slug)));
        }
    }

    private OutputJob Redirect(Located<string> alias, string source, string target) =>
        OutputJob.File(alias.Value, source, target, pages.Redirect);

    private OutputJob Paper(PaperEntry entry, int place) =>
        OutputJob.File(entry.Path, entry.Paper.Path, entry, _paper) with { Order = place, Paper = entry.Paper.Slug };

    private OutputJob Edition(Edition edition) =>
        OutputJob.File(edition.Path, string.Create(CultureInfo.InvariantCulture, $"the edition of {edition.Day:yyyy-MM-dd}"), edition, _edition) with
        {
            Order = Order(edition.Papers),
        };

    // The map is made only where the page is: not in the other parts of a site.
    private IEnumerable<OutputJob> Map() =>
        catalog.HasMap ? [OutputJob.File(PaperMap.Path, "the map", output => pages.Map(catalog.Map!, output)) with { Order = Early }] : [];

    private IEnumerable<OutputJob> Years() =>
        catalog.Settings.Years ? [OutputJob.File(SiteUrls.Years, "the list of years", pages.Years)] : [];

    private IEnumerable<OutputJob> Search() =>
        catalog.Settings.Search ? [OutputJob.File("/search/", "the search page", pages.Search)] : [];

    private IEnumerable<OutputJob> Lists(
        string path, IReadOnlyList<PaperEntry> papers, string source, Action<ListPage<PaperEntry>, OutputBuffer> render) =>
        ListPage.Split(path, papers, catalog.Settings.ListItems)
            .Select(page => OutputJob.File(page.Path, source, page, render) with { Order = Order(page.Items) });

    // After the pages of its papers, which then are what its entries are made from while they are at hand.
    private int Order(IReadOnlyList<PaperEntry> papers) => papers.Count == 0 ? 0 : _places[papers[^1].Paper.Slug];
}
