using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of a page in a section: <c>section</c> and <c>headings</c>.</summary>
internal static class SectionModels
{
    /// <summary>Builds <c>section</c>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="page">The page of it that is rendered.</param>
    public static ModelObject CreateSection(PageSection section, Page page)
    {
        var index = section.Pages.TakeWhile(p => p.Slug != page.Slug).Count();
        return ModelObject.Create("section",
            ("title", section.Index.Title),
            ("path", SiteUrls.Page(section.Index.Slug)),
            ("pages", ModelObject.CreateList(section.Pages.Select(CreateItem))),
            ("previous", index > 0 ? CreateItem(section.Pages[index - 1]) : null),
            ("next", index + 1 < section.Pages.Count ? CreateItem(section.Pages[index + 1]) : null));
    }

    /// <summary>Builds <c>headings</c>.</summary>
    /// <param name="headings">The headings of the page, in document order.</param>
    public static object CreateHeadings(IEnumerable<Heading> headings) => ModelObject.CreateList(headings.Select(heading =>
        ModelObject.Create("heading", ("level", heading.Level), ("id", heading.Id), ("text", heading.Text))));

    private static ModelObject CreateItem(Page page) => SiteModel.CreateMenuItem(new MenuItem(page.Title, SiteUrls.Page(page.Slug)));
}
