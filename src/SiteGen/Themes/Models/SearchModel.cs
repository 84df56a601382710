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
        ("curators", ModelObject.CreateList(CountCurators(catalog))),
        ("code_count", catalog.Papers.Count(p => p.Code is not null)));

    private static ModelObject CreateYear(YearEntry entry) => ModelObject.Create("search year",
        ("year", SiteModel.FormatYear(entry)),
        ("count", entry.Papers.Count));

    private static ModelObject CreateVenue(KeyValuePair<string, int> venue) => ModelObject.Create("search venue",
        ("name", venue.Key),
        ("count", venue.Value));

    private static IEnumerable<ModelObject> CountCurators(SiteCatalog catalog)
    {
        var names = catalog.Curators.ToDictionary(c => c.Curator.Slug, c => c.Curator.Name, StringComparer.Ordinal);
        return catalog.Papers.SelectMany(p => p.Paper.Curators.Select(c => c.Value).Distinct(StringComparer.Ordinal))
            .CountBy(slug => slug, StringComparer.Ordinal)
            .Select(count => (Slug: count.Key, Name: names.GetValueOrDefault(count.Key, count.Key), Count: count.Value))
            .OrderBy(curator => curator.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(curator => curator.Slug, StringComparer.Ordinal)
            .Select(curator => ModelObject.Create("search curator",
                ("slug", curator.Slug),
                ("name", curator.Name),
                ("count", curator.Count)));
    }
}
