using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>What templates see of the search.</summary>
internal static class SearchModel
{
    /// <summary>Makes <c>search</c>.</summary>
    public static ModelObject Create(SiteCatalog catalog) => ModelObject.Create("search",
        ("index_path", SiteUrls.Search + "index.json"),
        ("years", ModelObject.CreateList(YearEntry.GroupByYear(catalog.Papers).Where(year => year.Year is not null).Select(Year))),
        ("code_count", catalog.Papers.Count(p => p.Code is not null)));

    private static ModelObject Year(YearEntry entry) => ModelObject.Create("search year",
        ("year", SiteModel.YearText(entry)),
        ("count", entry.Papers.Count));
}
