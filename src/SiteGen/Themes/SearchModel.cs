using SiteGen.Catalog;

namespace SiteGen.Themes;

/// <summary>What templates see of the search.</summary>
internal static class SearchModel
{
    /// <summary>The site path of the search page.</summary>
    public const string Path = "/search/";

    /// <summary>Makes <c>search</c>.</summary>
    public static ModelObject Create(SiteCatalog catalog) => new("search",
        ("index_path", Path + "index.json"),
        ("years", ModelObject.List(catalog.Papers
            .Select(p => p.Paper.Published?.Year)
            .OfType<int>()
            .GroupBy(year => year)
            .OrderByDescending(g => g.Key)
            .Select(g => new ModelObject("search year", ("year", g.Key), ("count", g.Count()))))),
        ("code_count", catalog.Papers.Count(p => p.Code is not null)));
}
