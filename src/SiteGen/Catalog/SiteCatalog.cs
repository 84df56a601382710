using SiteGen.Catalog.Map;
using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>The arranged site: what is published on its day, in every order in which pages and feeds show it.</summary>
public sealed record SiteCatalog
{
    /// <summary>The settings.</summary>
    public required SiteSettings Settings { get; init; }

    /// <summary>The day of the build, in the zone of the editions.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The published papers, newest first; papers of one day in the day's order.</summary>
    public required IReadOnlyList<PaperEntry> Papers { get; init; }

    /// <summary>All topics, by title; one without papers included.</summary>
    public required IReadOnlyList<TopicEntry> Topics { get; init; }

    /// <summary>The pages of the list of authors; none where the settings want no authors.</summary>
    public IReadOnlyList<ListPage<AuthorEntry>> AuthorPages => Settings.AuthorMinPapers == 0 ? [] : Authors.Paginate();

    /// <summary>The people and groups that have a page of their own.</summary>
    public AuthorIndex Authors { get; init; } = AuthorIndex.Empty;

    /// <summary>The years in which the papers were published, newest first; those without a date come last. None where the settings want none.</summary>
    public IReadOnlyList<YearEntry> Years { get; init; } = [];

    /// <summary>The daily editions, newest first.</summary>
    public required IReadOnlyList<Edition> Editions { get; init; }

    /// <summary>The pages of their own, by slug.</summary>
    public required IReadOnlyList<Page> Pages { get; init; }

    /// <summary>Whether the site has a map: whether the settings want one, and its papers are enough.</summary>
    public bool HasMap => Settings.Map && MapBuilder.Mapped(Papers.Count) > 0;

    /// <summary>The papers as points on a plane; null where they are too few.</summary>
    public PaperMap? Map { get => LazyMap.Value; init => LazyMap = new(value); }

    /// <summary>The map, made when its page is: nothing else needs it, and it takes as long as a hundred pages.</summary>
    internal Lazy<PaperMap?> LazyMap { get; init; } = new((PaperMap?)null);

    /// <summary>How many papers wait for a later day.</summary>
    public required int HeldBack { get; init; }

    /// <summary>The first day on which a waiting paper comes out; null when none waits.</summary>
    public DateOnly? NextEdition { get; init; }

    /// <summary>The published papers by slug.</summary>
    public required IReadOnlyDictionary<string, PaperEntry> PapersBySlug { get; init; }
}

/// <summary>A published paper in its place.</summary>
public sealed record PaperEntry
{
    /// <summary>The paper itself.</summary>
    public required Paper Paper { get; init; }

    /// <summary>The day of the edition that brought it.</summary>
    public required DateOnly Edition { get; init; }

    /// <summary>
    /// Its time in feeds: the one in its front matter, or midnight UTC of its day plus a second for each paper that
    /// stands below it that day, so that a reader that sorts by time keeps the order.
    /// </summary>
    public required DateTimeOffset FeedTime { get; init; }

    /// <summary>Its topics, in the curator's order; none twice.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>The most similar published papers, best first.</summary>
    public IReadOnlyList<RelatedPaper> Related { get; init; } = [];

    /// <summary>The slug of the next newer paper.</summary>
    public string? Newer { get; init; }

    /// <summary>The slug of the next older paper.</summary>
    public string? Older { get; init; }

    /// <summary>The site path of its page.</summary>
    public string Path => SiteUrls.Paper(Paper.Slug);

    /// <summary>The address of its code, the link of that name; null where none is known.</summary>
    public string? Code
    {
        get
        {
            foreach (var (name, address) in Paper.Links)
            {
                if (name == "code")
                    return address;
            }

            return null;
        }
    }
}

/// <summary>A paper that is like another.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Score">The cosine of the two TF-IDF vectors, 0 to 1.</param>
/// <param name="SharedTerms">The terms that say best what both papers are about, best first; at most three.</param>
public readonly record struct RelatedPaper(string Slug, double Score, IReadOnlyList<string> SharedTerms);

/// <summary>A topic with its published papers.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Papers">Its papers, newest first.</param>
public sealed record TopicEntry(Topic Topic, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>The site path of its page.</summary>
    public string Path => SiteUrls.Topic(Topic.Slug);
}

/// <summary>The papers of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Papers">Its papers, in the day's order.</param>
public sealed record Edition(DateOnly Day, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>The site path of its page.</summary>
    public string Path => SiteUrls.Edition(Day);
}
