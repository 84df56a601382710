using System.Buffers;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Themes.Models;

namespace SiteGen.Themes.Rendering;

/// <summary>The pages that lead to papers by who wrote them, when they were published and when they came out here.</summary>
public sealed partial class PageRenderer
{
    /// <summary>One page of the index of authors.</summary>
    /// <param name="list">The page of the index.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Authors(ListPage<AuthorEntry> list, IBufferWriter<byte> output) => Render(
        new PageHead("authors", Numbered("Authors", list), list.Path)
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"Who wrote at least {(_catalog.Settings.AuthorMinPapers == 2 ? "two" : _catalog.Settings.AuthorMinPapers)} papers in {_catalog.Settings.Title}, each with a feed."),
            Section = SiteUrls.Topics,
            List = list,
        },
        SiteUrls.Authors, output,
        ("initials", AuthorModels.CreateInitials(list.Items, _catalog.Settings)), ("letters", _letters.Value), ("list", _lists.Place(list)));

    /// <summary>One page of an author's papers.</summary>
    /// <param name="author">The author.</param>
    /// <param name="list">The page of the author's list.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Author(AuthorEntry author, ListPage<PaperEntry> list, IBufferWriter<byte> output) => Render(
        new PageHead("author", Numbered(author.Name.Display, list), list.Path)
        {
            Description = $"Papers by {author.Name.Display} in {_catalog.Settings.Title}.",
            Section = SiteUrls.Topics,
            List = list,
            Author = author,
        },
        author.Path, output, ("author", AuthorModels.CreateEntry(author, _catalog.Settings)), ("chart", Chart(author.Papers, list)), ("list", _lists.List(list)));

    /// <summary>The list of years.</summary>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Years(IBufferWriter<byte> output) => Render(
        new PageHead("years", "Years", SiteUrls.Years)
        {
            Description = $"The papers of {_catalog.Settings.Title} by the year of their publication.",
            Section = SiteUrls.Topics,
        },
        SiteUrls.Years, output, ("chart", YearChart.Build(_catalog.Papers)));

    /// <summary>One page of a year's papers, or of those without a date.</summary>
    /// <param name="year">The year; one of the catalogue's.</param>
    /// <param name="list">The page of the year's list.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Year(YearEntry year, ListPage<PaperEntry> list, IBufferWriter<byte> output)
    {
        var place = _catalog.Years.Index().First(y => y.Item.Year == year.Year).Index;
        var title = year.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $"Papers of {known:D4}") : "Papers without a date";
        var head = new PageHead("year", Numbered(title, list), list.Path)
        {
            Description = $"{title} in {_catalog.Settings.Title}.",
            Section = SiteUrls.Topics,
            List = list,
        };
        Render(
            head, year.Path, output,
            ("year", SiteModel.Year(year)),
            ("newer", place > 0 ? SiteModel.Year(_catalog.Years[place - 1]) : null),
            ("older", place + 1 < _catalog.Years.Count ? SiteModel.Year(_catalog.Years[place + 1]) : null),
            ("list", _lists.List(list)));
    }

    /// <summary>One page of the calendar of editions.</summary>
    /// <param name="list">The page of the list of months.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Editions(ListPage<EditionMonth> list, IBufferWriter<byte> output) => Render(
        new PageHead("editions", Numbered("Editions", list), list.Path)
        {
            Description = $"Every daily edition of {_catalog.Settings.Title}.",
            Section = SiteUrls.Editions,
            List = list,
        },
        SiteUrls.Editions, output, ("months", CalendarModels.Months(list.Items)), ("list", _lists.Place(list)));

    // The whole list's chart, like its introduction, stands on its first page only.
    private static ModelObject? Chart(IReadOnlyList<PaperEntry> papers, ListPage<PaperEntry> list) => list.Number == 1 ? YearChart.Build(papers) : null;
}
