using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>The papers of a list as the search finds them: <c>topic=vision</c>.</summary>
/// <param name="Filter">A parameter of the search page, or null.</param>
/// <param name="Query">A query, or null.</param>
internal sealed record SearchScope(string? Filter, string? Query)
{
    /// <summary>Creates the scope of a filter.</summary>
    /// <param name="name">The name of the filter.</param>
    /// <param name="value">Its value.</param>
    public static SearchScope FromFilter(string name, string value) => new($"{name}={Uri.EscapeDataString(value)}", null);

    /// <summary>Creates the scope of an author's papers, which the search finds by name.</summary>
    /// <param name="name">The name.</param>
    public static SearchScope FromAuthor(string name) => new(null, $"author:\"{name.Replace("\"", "", StringComparison.Ordinal)}\"");

    /// <summary>Returns the site path of the search for all papers.</summary>
    /// <param name="sort">The order of the results: <c>date</c> or <c>published</c>.</param>
    public string FormatPath(string sort) => Format(Filter, Query, "sort=" + sort);

    /// <summary>Returns the site path of the search for the papers of some years.</summary>
    /// <param name="years">The years.</param>
    public string FormatPath(YearCount years) => FormatRange(years) is var range && range.Contains('.', StringComparison.Ordinal)
        ? Format(Filter, string.Join(' ', new[] { Query, "year:" + range }.OfType<string>()), "sort=published")
        : Format(Filter, Query, "year=" + range, "sort=published");

    /// <summary>Returns the years as a query and a list understand them: <c>2019</c>, <c>2005..2006</c> or <c>..2004</c>.</summary>
    /// <param name="years">The years.</param>
    public static string FormatRange(YearCount years) => years switch
    {
        { IncludesEarlier: true } => string.Create(CultureInfo.InvariantCulture, $"..{years.Last:D4}"),
        _ when years.First < years.Last => string.Create(CultureInfo.InvariantCulture, $"{years.First:D4}..{years.Last:D4}"),
        _ => years.Last.ToString("D4", CultureInfo.InvariantCulture),
    };

    private static string Format(string? filter, string? query, params ReadOnlySpan<string?> others) => SiteUrls.Search + "?" + string.Join(
        '&', [.. new[] { query is null ? null : "q=" + Uri.EscapeDataString(query), filter }.OfType<string>(), .. others]);
}
