using System.Buffers;
using SiteGen.Catalog;
using SiteGen.Themes.Models;

namespace SiteGen.Themes.Rendering;

/// <summary>The lists of papers by author, year of publication and edition.</summary>
public sealed partial class PageRenderer
{
    /// <summary>Renders one page of the index of authors.</summary>
    /// <param name="list">The page of the index.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Authors(ListPage<AuthorEntry> list, IBufferWriter<byte> output) => Render(
        new PageHead("authors", FormatTitle(_strings.Format("authors.title"), list), list.Path)
        {
            Description = _strings.Format("authors.description", _catalog.Settings.AuthorMinPapers, _siteTitle),
            Section = SiteUrls.Topics,
            List = list,
        },
        SiteUrls.Authors, output,
        ("initials", AuthorModels.CreateInitials(list.Items, _catalog.Settings)),
        ("letters", _letters.Value),
        ("list", _lists.CreatePager(list)));

    /// <summary>Renders one page of an author's papers.</summary>
    /// <param name="author">The author.</param>
    /// <param name="list">The page of the author's list.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Author(AuthorEntry author, ListPage<PaperEntry> list, IBufferWriter<byte> output)
    {
        var scope = SearchScope.FromAuthor(author.Name.Display);
        var head = new PageHead("author", FormatTitle(author.Name.Display, list), list.Path)
        {
            Description = _strings.Format("author.description", author.Name.Display, _siteTitle),
            Section = SiteUrls.Topics,
            List = list,
            Author = author,
        };
        Render(
            head, author.Path, output,
            ("author", AuthorModels.CreateEntry(author, _catalog.Settings)),
            ("chart", CreateChart(author.Papers, list, scope)),
            ("list", _lists.CreateList(list, _tools.Create(list, ListOrder.Feed, scope))));
    }

    /// <summary>Renders the list of years.</summary>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Years(IBufferWriter<byte> output) => Render(
        new PageHead("years", _strings.Format("years.title"), SiteUrls.Years)
        {
            Description = _strings.Format("years.description", _siteTitle),
            Section = SiteUrls.Topics,
        },
        SiteUrls.Years, output, ("chart", YearChart.Build(_catalog.Papers, inPairs: false, FindYearUrl)));

    /// <summary>Renders one page of a year's papers, or of the papers without a date.</summary>
    /// <param name="year">The year, which must be one of the catalog.</param>
    /// <param name="list">The page of the year's list.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Year(YearEntry year, ListPage<PaperEntry> list, IBufferWriter<byte> output)
    {
        var index = _catalog.Years.Index().First(y => y.Item.Year == year.Year).Index;
        var title = SiteModel.FormatYear(year) is { } known ? _strings.Format("year.title", known) : _strings.Format("year.title_none");
        var head = new PageHead("year", FormatTitle(title, list), list.Path)
        {
            Description = _strings.Format("year.description", title, _siteTitle),
            Section = SiteUrls.Topics,
            List = list,
        };
        var scope = SiteModel.FormatYear(year) is { } number ? SearchScope.FromFilter("year", number) : null;
        Render(
            head, year.Path, output,
            ("year", SiteModel.CreateYear(year)),
            ("newer", index > 0 ? SiteModel.CreateYear(_catalog.Years[index - 1]) : null),
            ("older", index + 1 < _catalog.Years.Count ? SiteModel.CreateYear(_catalog.Years[index + 1]) : null),
            ("list", _lists.CreateList(list, _tools.Create(list, ListOrder.Published, scope))));
    }

    /// <summary>Renders one page of the calendar of editions.</summary>
    /// <param name="list">The page of the list of months.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Editions(ListPage<EditionMonth> list, IBufferWriter<byte> output) => Render(
        new PageHead("editions", FormatTitle(_strings.Format("editions.title"), list), list.Path)
        {
            Description = _strings.Format("editions.description", _siteTitle),
            Section = SiteUrls.Editions,
            List = list,
        },
        SiteUrls.Editions, output, ("months", new CalendarModels(_papers).CreateMonths(list.Items)), ("list", _lists.CreatePager(list)));

    // The chart covers the whole list, so only the first page shows it.
    private ModelObject? CreateChart(IReadOnlyList<PaperEntry> papers, ListPage<PaperEntry> list, SearchScope scope) =>
        list.Number == 1 ? YearChart.Build(papers, inPairs: true, years => _tools.FindUrl(list, scope, _urls, years)) : null;

    // Two years in one bar have no page of their own.
    private string? FindYearUrl(YearCount years) => years.First == years.Last ? _urls.ToRelative(SiteUrls.Year(years.Last))
        : _catalog.Settings.Search ? _urls.ToRelative(new SearchScope(null, null).FormatPath(years)) : null;
}
