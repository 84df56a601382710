using SiteGen.Content.Identifiers;

namespace SiteGen.Content;

/// <summary>The settings in <c>content/site.yaml</c>, with their defaults.</summary>
public sealed record SiteSettings
{
    /// <summary>The site's name (<c>title</c>, required).</summary>
    public string Title { get; init; } = "Papers";

    /// <summary>The absolute URL of the site, which ends in a slash (<c>baseUrl</c>, required).</summary>
    public Uri BaseUrl { get; init; } = new("http://localhost:8080/");

    /// <summary>One sentence on what the feed is about (<c>description</c>).</summary>
    public string Description { get; init; } = "";

    /// <summary>The site's language as a BCP 47 tag (<c>language</c>).</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who curates the feed (<c>author</c>); may be empty.</summary>
    public string Author { get; init; } = "";

    /// <summary>
    /// The name of the theme (<c>theme</c>). Its position is <see cref="SourcePosition.None"/> if the name is not from the file.
    /// </summary>
    public Located<string> Theme { get; init; } = new("default", SourcePosition.None);

    /// <summary>How many papers the feed publishes a day (<c>editions.perDay</c>), 1 to 1,000.</summary>
    public int PapersPerDay { get; init; } = 5;

    /// <summary>How many days ahead papers from sources are queued at most (<c>editions.ahead</c>), 0 to 365.</summary>
    public int DaysAhead { get; init; } = 3;

    /// <summary>The order in which papers that people take in one import get their days (<c>editions.order</c>).</summary>
    public EditionOrder EditionOrder { get; init; }

    /// <summary>The time zone that defines when the day of an edition begins (<c>editions.timeZone</c>, an IANA name).</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// Where readers subscribe to the site's mail (<c>mail.subscribe</c>), a <c>mailto:</c> or <c>https:</c> address; null if the site
    /// sends none.
    /// </summary>
    public Uri? MailSubscribe { get; init; }

    /// <summary>How many items a feed holds (<c>feeds.items</c>), 1 to 1,000.</summary>
    public int FeedItems { get; init; } = 50;

    /// <summary>Feeds of the papers that match a query (<c>feeds.own</c>).</summary>
    public IReadOnlyList<OwnFeed> OwnFeeds { get; init; } = [];

    /// <summary>How many papers a list page shows (<c>lists.items</c>), 1 to 1,000.</summary>
    public int ListItems { get; init; } = 25;

    /// <summary>How many of the newest papers lists show with summary, links and topics (<c>lists.summaries</c>), 0 to 1,000,000.</summary>
    public int ListSummaries { get; init; } = 500;

    /// <summary>How many papers an author needs for a page and a feed (<c>authors.minPapers</c>), 1 to 1,000; 0 disables both.</summary>
    public int AuthorMinPapers { get; init; } = 3;

    /// <summary>
    /// How many papers an author needs for a redirect where earlier versions published a page and feeds
    /// (<c>authors.redirectFrom</c>), 1 to 1,000; 0 disables redirects.
    /// </summary>
    public int AuthorRedirectFrom { get; init; } = 2;

    /// <summary>How many related papers a paper page shows (<c>related.count</c>), 0 to 50.</summary>
    public int RelatedCount { get; init; } = 5;

    /// <summary>Whether feeds are published as JSON Feed too (<c>feeds.json</c>).</summary>
    public bool JsonFeeds { get; init; } = true;

    /// <summary>Whether lists are published as files for reference managers too (<c>citations</c>).</summary>
    public bool Citations { get; init; } = true;

    /// <summary>Whether there is a page for each year of publication (<c>years</c>).</summary>
    public bool Years { get; init; } = true;

    /// <summary>Whether the site has a map, if it has enough papers for one (<c>map</c>).</summary>
    public bool Map { get; init; } = true;

    /// <summary>Whether the site has a search page (<c>search</c>).</summary>
    public bool Search { get; init; } = true;

    /// <summary>The suppressions of checks (<c>check.ignore</c>), as written: a rule, or a rule and a file.</summary>
    public IReadOnlyList<Located<string>> CheckIgnore { get; init; } = [];

    /// <summary>Free data for the theme (<c>extra</c>).</summary>
    public ExtraValue Extra { get; init; } = ExtraValue.Empty;

    /// <summary>
    /// Parses a base URL: absolute, http or https, without query and fragment. Adds a slash to the end if it is missing.
    /// Returns null for any other text.
    /// </summary>
    /// <param name="text">The text.</param>
    public static Uri? ParseBaseUrl(string text)
    {
        if (!WebAddress.IsValid(text) || text.AsSpan().ContainsAny('?', '#'))
            return null;
        return new Uri(text.EndsWith('/') ? text : text + "/");
    }
}
