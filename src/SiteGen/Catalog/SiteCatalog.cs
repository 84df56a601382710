using SiteGen.Catalog.Map;
using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>What a site publishes on a day, in every order in which pages and feeds show it.</summary>
public sealed record SiteCatalog
{
    /// <summary>The settings of the site.</summary>
    public required SiteSettings Settings { get; init; }

    /// <summary>The day of the build, in the time zone of the editions.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The published papers in feed order, newest first.</summary>
    public required IReadOnlyList<PaperEntry> Papers { get; init; }

    /// <summary>
    /// The papers that the pages of the home page list: those that lists show in full. Older ones are in their editions.
    /// </summary>
    public IReadOnlyList<PaperEntry> HomePapers
    {
        get
        {
            var count = Math.Max(Settings.ListSummaries, Settings.ListItems);
            return count < Papers.Count ? [.. Papers.Take(count)] : Papers;
        }
    }

    /// <summary>The published papers by slug.</summary>
    public required IReadOnlyDictionary<string, PaperEntry> PapersBySlug { get; init; }

    /// <summary>All topics by title, including those without papers.</summary>
    public required IReadOnlyList<TopicEntry> Topics { get; init; }

    /// <summary>The people and groups that have a page of their own.</summary>
    public AuthorIndex Authors { get; init; } = AuthorIndex.Empty;

    /// <summary>The pages of the list of authors; empty if the settings disable authors.</summary>
    public IReadOnlyList<ListPage<AuthorEntry>> AuthorPages => Settings.AuthorMinPapers == 0 ? [] : Authors.Paginate();

    /// <summary>The years of publication, newest first, then the papers without a date; empty if the settings disable years.</summary>
    public IReadOnlyList<YearEntry> Years { get; init; } = [];

    /// <summary>The people who choose papers, by name, including those who have chosen none yet.</summary>
    public IReadOnlyList<CuratorEntry> Curators { get; init; } = [];

    /// <summary>The images, by name.</summary>
    public IReadOnlyList<SiteImage> Images { get; init; } = [];

    /// <summary>The daily editions, newest first.</summary>
    public required IReadOnlyList<Edition> Editions
    {
        get;
        init => (field, Weeks, Months) = (value, Period.Group(PeriodKind.Week, value), Period.Group(PeriodKind.Month, value));
    }

    /// <summary>The weeks with editions, newest first.</summary>
    public IReadOnlyList<Period> Weeks { get; private init; } = [];

    /// <summary>The months with editions, newest first.</summary>
    public IReadOnlyList<Period> Months { get; private init; } = [];

    /// <summary>The papers that trend; null if no published paper has signals.</summary>
    public TrendingLists? Trending { get; init; }

    /// <summary>The Markdown pages, by slug.</summary>
    public required IReadOnlyList<Page> Pages
    {
        get;
        init => (field, Sections) = (value, PageSections.Build(value));
    }

    /// <summary>The sections of <see cref="Pages"/>.</summary>
    public PageSections Sections { get; private init; } = PageSections.Build([]);

    /// <summary>Whether the site has a map: the settings enable it, and there are enough papers.</summary>
    public bool HasMap => Settings.Map && MapBuilder.CountMapped(Papers.Count) > 0;

    /// <summary>The map of the papers; null if there are too few papers for one.</summary>
    public PaperMap? Map { get => LazyMap.Value; init => LazyMap = new(value); }

    /// <summary>The map, built on first use: only its own page needs it, and it takes as long as a hundred pages.</summary>
    internal Lazy<PaperMap?> LazyMap { get; init; } = new((PaperMap?)null);

    /// <summary>The sources that the site watches, by name; empty for a site that is filled by hand.</summary>
    public IReadOnlyList<WatchedSource> Sources { get; init; } = [];

    /// <summary>The day of the newest batch that a source brought; null if none did.</summary>
    public DateOnly? NewestBatch => Sources.Max(s => s.State?.Batch);

    /// <summary>The number of papers that are held back until a later day.</summary>
    public required int HeldBack { get; init; }

    /// <summary>The first day on which a held-back paper is published; null if none is held back.</summary>
    public DateOnly? NextEdition { get; init; }
}
