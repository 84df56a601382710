using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Themes.Models;

/// <summary>What <c>layouts/base.html</c> needs to know about a page: the variable <c>page</c>.</summary>
/// <param name="Kind">The page kind, which is also the layout's name.</param>
/// <param name="Title">Its title as plain text; empty for the home page.</param>
/// <param name="Path">Its site path; empty for the page of unknown addresses.</param>
internal sealed record PageHead(string Kind, string Title, string Path)
{
    private const string RssType = "application/rss+xml";
    private const string JsonType = "application/feed+json";

    /// <summary>One sentence about its content.</summary>
    public string Description { get; init; } = "";

    /// <summary>The site path of the menu item that it belongs to.</summary>
    public string Section { get; init; } = "";

    /// <summary>The page's number in a paginated list, or null.</summary>
    public Pager? List { get; init; }

    /// <summary>The topic whose feeds are listed first, or null.</summary>
    public TopicEntry? Topic { get; init; }

    /// <summary>The author whose feeds are listed first, or null.</summary>
    public AuthorEntry? Author { get; init; }

    /// <summary>The curator whose feeds are listed first, or null.</summary>
    public CuratorEntry? Curator { get; init; }

    /// <summary>The model of the picture that shows the page where people share it; null for that of the theme.</summary>
    public object? Image { get; init; }

    /// <summary>The free data of the page's file.</summary>
    public ExtraValue Extra { get; init; } = ExtraValue.Empty;

    /// <summary>Creates the model <c>page</c>.</summary>
    /// <param name="urls">Adds the base to site paths.</param>
    /// <param name="settings">The site's name and which feeds it has.</param>
    public ModelObject CreateModel(SiteUrls urls, SiteSettings settings) => ModelObject.Create("page",
        ("kind", Kind),
        ("title", Title),
        // The pages of one list share a description otherwise.
        ("description", List is { Number: > 1 } p && Description.Length > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Page {p.Number} of {p.Count}. {Description}")
            : Description),
        ("path", Path),
        ("canonical", Path.Length == 0 ? null : urls.ToAbsolute(Path)),
        ("section", Section),
        ("number", List?.Number ?? 1),
        ("previous_path", List is { Number: > 1 } l ? SiteUrls.ListPage(l.ListPath, l.Number - 1) : null),
        ("next_path", List is { } n && n.Number < n.Count ? SiteUrls.ListPage(n.ListPath, n.Number + 1) : null),
        ("feeds", ModelObject.CreateList(ListFeeds(settings.Title)
            .Where(feed => (settings.JsonFeeds && !HasRssOnly) || feed.Type != JsonType)
            .Select(feed => feed.CreateModel()))),
        ("image", Image),
        ("extra", FreeObject.From(Extra)));

    // Most pages are of these kinds, and readers that know JSON Feed find it on the other pages.
    private bool HasRssOnly => Kind is "paper" or "author";

    private IEnumerable<FeedLink> ListFeeds(string siteTitle)
    {
        if (GetOwnFeed() is { } own)
        {
            var title = $"{own.Title} – {siteTitle}";
            yield return new FeedLink(title, RssType, own.Rss);
            yield return new FeedLink(title + " (JSON Feed)", JsonType, own.Json);
        }

        yield return new FeedLink(siteTitle, RssType, FeedPaths.Rss);
        yield return new FeedLink(siteTitle + " (JSON Feed)", JsonType, FeedPaths.Json);
    }

    private (string Title, string Rss, string Json)? GetOwnFeed() => (Topic, Author, Curator) switch
    {
        ({ Topic: var topic }, _, _) => (topic.Title, FeedPaths.TopicRss(topic.Slug), FeedPaths.TopicJson(topic.Slug)),
        (_, _, { Curator: var curator }) => (curator.Name, FeedPaths.CuratorRss(curator.Slug), FeedPaths.CuratorJson(curator.Slug)),
        (_, { } author, _) => (author.Name.Display, FeedPaths.AuthorRss(author.Slug), FeedPaths.AuthorJson(author.Slug)),
        _ => null,
    };

    private sealed record FeedLink(string Title, string Type, string Path)
    {
        public ModelObject CreateModel() => ModelObject.Create("feed link", ("title", Title), ("type", Type), ("path", Path));
    }
}
