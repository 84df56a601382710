using System.Globalization;

namespace SiteGen.Catalog;

/// <summary>
/// Converts site paths to URLs. All other code uses <em>site paths</em>, which start with a slash and do not contain the
/// base URL (<c>/papers/x/</c>); only this type adds the base URL.
/// </summary>
/// <param name="baseUrl">The absolute URL of the site, ending in a slash.</param>
public sealed class SiteUrls(Uri baseUrl)
{
    /// <summary>The site path of the newest papers.</summary>
    public const string Home = "/";

    /// <summary>The site path of the list of topics.</summary>
    public const string Topics = "/topics/";

    /// <summary>The site path of the list of authors.</summary>
    public const string Authors = "/authors/";

    /// <summary>The site path of the list of curators.</summary>
    public const string Curators = "/curators/";

    /// <summary>The site path of the list of years.</summary>
    public const string Years = "/years/";

    /// <summary>The site path of the archive of editions.</summary>
    public const string Editions = "/editions/";

    /// <summary>The site path of the folder of weeks.</summary>
    public const string Weeks = "/weeks/";

    /// <summary>The site path of the folder of months.</summary>
    public const string Months = "/months/";

    /// <summary>The site path of the trending papers.</summary>
    public const string Trending = "/trending/";

    /// <summary>The site path of the map.</summary>
    public const string Map = "/map/";

    /// <summary>The site path of the search page, and of the folder of the search index.</summary>
    public const string Search = "/search/";

    /// <summary>The site path of the papers that a reader saved, which only that reader's browser knows.</summary>
    public const string Saved = "/saved/";

    /// <summary>The site path of the page that shows how the sources are.</summary>
    public const string Status = "/status/";

    /// <summary>The site path of the folder of the theme's assets.</summary>
    public const string Assets = "/assets/";

    /// <summary>The site path of the page that hosts show for an unknown address.</summary>
    public const string NotFound = "/404.html";

    /// <summary>The site path of the folder of the site's images.</summary>
    public const string Images = "/images/";

    /// <summary>The site path of the empty file that tells GitHub Pages to serve the files as they are.</summary>
    public const string NoJekyll = "/.nojekyll";

    private readonly string _origin = baseUrl.GetLeftPart(UriPartial.Authority);
    private readonly string _base = baseUrl.AbsolutePath.TrimEnd('/');

    /// <summary>Returns the URL for use in a page of this site: <c>/papers/x/</c> becomes <c>/repo/papers/x/</c>.</summary>
    /// <param name="sitePath">A site path; any other URL is returned unchanged.</param>
    public string ToRelative(string sitePath) => IsSitePath(sitePath) ? _base + sitePath : sitePath;

    /// <summary>Returns the absolute URL: <c>/papers/x/</c> becomes <c>https://lab.github.io/repo/papers/x/</c>.</summary>
    /// <param name="sitePath">A site path; any other URL is returned unchanged.</param>
    public string ToAbsolute(string sitePath) => IsSitePath(sitePath) ? _origin + _base + sitePath : sitePath;

    /// <summary>Whether a URL is a site path: it starts with one slash, not with two (<c>//host/</c> is another host).</summary>
    /// <param name="address">A URL as an author wrote it.</param>
    public static bool IsSitePath(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    /// <summary>
    /// Returns the file of a site path, relative to the output folder: a path that ends in a slash is a folder with an
    /// <c>index.html</c>.
    /// </summary>
    /// <param name="sitePath">A site path.</param>
    public static string ToFilePath(string sitePath) =>
        sitePath.EndsWith('/') ? string.Concat(sitePath.AsSpan(1), "index.html") : sitePath[1..];

    /// <summary>Returns the site path of a paper.</summary>
    /// <param name="slug">The paper's slug.</param>
    public static string Paper(string slug) => $"/papers/{slug}/";

    /// <summary>Returns the site path of a topic.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string Topic(string slug) => $"{Topics}{slug}/";

    /// <summary>Returns the site path of an author.</summary>
    /// <param name="slug">The author's slug.</param>
    public static string Author(string slug) => $"{Authors}{slug}/";

    /// <summary>Returns the site path of a curator.</summary>
    /// <param name="slug">The curator's slug.</param>
    public static string Curator(string slug) => $"{Curators}{slug}/";

    /// <summary>Returns the site path of a year of publication.</summary>
    /// <param name="year">The year, or null for papers without a date.</param>
    public static string Year(int? year) =>
        year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Years}{known:D4}/") : Years + "undated/";

    /// <summary>Returns the site path of an edition.</summary>
    /// <param name="day">The edition's day.</param>
    public static string Edition(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Editions}{day:O}/");

    /// <summary>Returns the site path of one of the curator's pages.</summary>
    /// <param name="slug">The page's slug: its path below <c>content/pages</c>, so <c>docs/install</c> is at <c>/docs/install/</c>.</param>
    public static string Page(string slug) => $"/{slug}/";

    /// <summary>Returns the site path of one page of a paginated list; the first page has the path of the list.</summary>
    /// <param name="listPath">The site path of the list, ending in a slash.</param>
    /// <param name="number">The number of the page, from 1.</param>
    public static string ListPage(string listPath, int number) =>
        number == 1 ? listPath : string.Create(CultureInfo.InvariantCulture, $"{listPath}page/{number}/");
}
