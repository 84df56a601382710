using SiteGen.Content.Identifiers;

namespace SiteGen.Content;

/// <summary>The settings in <c>content/site.yaml</c>; every one has the default that stands here.</summary>
public sealed record SiteSettings
{
    /// <summary>The site's name (<c>title</c>, required).</summary>
    public string Title { get; init; } = "Papers";

    /// <summary>The absolute address of the site, ending in a slash (<c>baseUrl</c>, required).</summary>
    public Uri BaseUrl { get; init; } = new("http://localhost:8080/");

    /// <summary>One sentence on what the feed is about (<c>description</c>).</summary>
    public string Description { get; init; } = "";

    /// <summary>The site's language as a BCP 47 tag (<c>language</c>).</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who curates the feed (<c>author</c>); empty where nobody is named.</summary>
    public string Author { get; init; } = "";

    /// <summary>The name of the theme (<c>theme</c>); the position is <see cref="SourcePosition.None"/> if the name is not from the file.</summary>
    public Located<string> Theme { get; init; } = new("default", SourcePosition.None);

    /// <summary>How many papers the feed publishes a day (<c>editions.perDay</c>), 1 to 1,000.</summary>
    public int PapersPerDay { get; init; } = 5;

    /// <summary>The zone in which an edition's day begins (<c>editions.timeZone</c>, an IANA name).</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How many items a feed holds (<c>feeds.items</c>), 1 to 1,000.</summary>
    public int FeedItems { get; init; } = 50;

    /// <summary>How many papers a list page shows (<c>lists.items</c>), 1 to 1,000.</summary>
    public int ListItems { get; init; } = 25;

    /// <summary>How many papers it takes for an author to have a page and feeds (<c>authors.minPapers</c>), 0 to 1,000; 0 for nobody.</summary>
    public int AuthorMinPapers { get; init; } = 2;

    /// <summary>How many related papers a paper page shows (<c>related.count</c>), 0 to 50.</summary>
    public int RelatedCount { get; init; } = 5;

    /// <summary>Whether feeds are published as JSON Feed too (<c>feeds.json</c>).</summary>
    public bool JsonFeeds { get; init; } = true;

    /// <summary>Whether lists can be had as files for reference managers (<c>citations</c>).</summary>
    public bool Citations { get; init; } = true;

    /// <summary>Whether there are pages of the years of publication (<c>years</c>).</summary>
    public bool Years { get; init; } = true;

    /// <summary>Whether the site has a map, as soon as its papers are enough for one (<c>map</c>).</summary>
    public bool Map { get; init; } = true;

    /// <summary>Whether the site has a search page (<c>search</c>).</summary>
    public bool Search { get; init; } = true;

    /// <summary>What a check keeps to itself (<c>check.ignore</c>), a rule or a rule and a file, as written.</summary>
    public IReadOnlyList<Located<string>> CheckIgnore { get; init; } = [];

    /// <summary>Free data for the theme (<c>extra</c>).</summary>
    public ExtraValue Extra { get; init; } = ExtraValue.Empty;

    /// <summary>
    /// Reads a base address: absolute http or https, without query or fragment; the closing slash is added. Null for
    /// anything else.
    /// </summary>
    /// <param name="text">The text.</param>
    public static Uri? ReadBaseUrl(string text)
    {
        if (!WebAddress.IsValid(text) || text.AsSpan().ContainsAny('?', '#'))
            return null;
        return new Uri(text.EndsWith('/') ? text : text + "/");
    }
}
