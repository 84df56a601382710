using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the search: <c>search</c>.</summary>
internal static class SearchModel
{
    /// <summary>Creates the model.</summary>
    /// <param name="catalog">The site.</param>
    public static ModelObject Create(SiteCatalog catalog) => ModelObject.Create("search",
        ("index_path", SiteUrls.Search + "index.json"),
        ("years", ModelObject.CreateList(YearEntry.GroupByYear(catalog.Papers).Where(year => year.Year is not null).Select(CreateYear))),
        ("venues", ModelObject.CreateList(VenueSeries.Count(catalog.Papers).Select(CreateVenue))),
        ("code_count", catalog.Papers.Count(p => p.Code is not null)));

    private static ModelObject CreateYear(YearEntry entry) => ModelObject.Create("search year",
        ("year", SiteModel.FormatYear(entry)),
        ("count", entry.Papers.Count));

    private static ModelObject CreateVenue(KeyValuePair<string, int> venue) => ModelObject.Create("search venue",
        ("name", venue.Key),
        ("count", venue.Value));
}
