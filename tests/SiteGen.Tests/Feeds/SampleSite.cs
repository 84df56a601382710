using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Markup;

namespace SiteGen.Tests.Feeds;

/// <summary>A small site below a path, with papers that are difficult to write as feeds and citations.</summary>
internal static class SampleSite
{
    public static readonly Topic Learning = new()
    {
        Slug = "continual-learning",
        Path = "content/topics/continual-learning.md",
        Title = "Continual & lifelong learning",
        Description = "Learning without forgetting.",
    };

    public static readonly Topic Vision = new() { Slug = "vision", Path = "content/topics/vision.md", Title = "Vision" };

    public static SiteUrls Urls { get; } = new(new Uri("https://lab.example.org/papers-feed/"));

    public static SiteSettings Settings { get; } = new()
    {
        Title = "Lab papers",
        BaseUrl = new Uri("https://lab.example.org/papers-feed/"),
        Description = "What we read.",
        Author = "Ada Lovelace",
    };

    /// <summary>A paper with all fields, mathematics in the title, links, and notes with a footnote and a relative link.</summary>
    public static Paper Full { get; } = Blank("full") with
    {
        Title = "Learning $\\ell_2$ & $R^n$ at 95% cost: a_b #1 {sic} ~ \\$5",
        Published = new PartialDate(2016, 11, 23),
        Authors =
        [
            new("Sylvestre-Alvise", "Rebuffi"),
            new("Ludwig", "van Beethoven"),
            new("Martin Luther", "King", "Jr."),
            new("", "Gemini Team"),
        ],
        Arxiv = "1611.07725",
        Doi = "10.1109/CVPR.2017.587",
        Venue = "CVPR 2017",
        Links = [new("code", "https://github.com/lab/code?a=1&b=2"), new("script", "javascript:alert(1)")],
        Abstract = "We show that p<q & *q* < r for $x_i$. See [the page](/topics/vision/).\n\nSecond <b>paragraph</b>.",
        AbstractLine = 20,
        Notes = "Read [this](other.html) first.[^1]\n\n### Why\n\nBecause.\n\n[^1]: A footnote.",
        NotesLine = 26,
    };

    public static Curator Anna { get; } = new() { Slug = "anna", Path = "content/curators/anna.md", Name = "Anna & co" };

    public static Introduction Introduction { get; } = new()
    {
        Slug = "2026-11-22",
        Path = "content/editions/2026-11-22.md",
        Day = new DateOnly(2026, 11, 22),
        Title = "Rooms & meetings",
        Curators = [new("anna", SourcePosition.Start)],
        Body = "Two papers on *rooms*, and [more](/topics/vision/).",
    };

    /// <summary>A paper with required fields only.</summary>
    public static Paper Bare { get; } = Blank("bare") with { Title = "Bare", Abstract = "" };

    public static Paper Journal { get; } = Blank("journal") with
    {
        Title = "Über «größere» Räume",
        Published = new PartialDate(2023, 2),
        Authors = [new("José", "Núñez")],
        Doi = "10.1000/a<b>(c)_d#e",
        Venue = "Transactions on Machine Learning Research",
        Abstract = "Abstract with an address: https://example.org/x.",
    };

    public static Paper Meeting { get; } = Blank("meeting") with
    {
        Title = "A paper of a meeting",
        Published = new PartialDate(2020),
        Authors = [new("Wei", "Li"), new("Jose", "Nunez")],
        Arxiv = "math/0306302",
        Venue = "Proceedings of the 37th International Conference on Machine Learning",
        Abstract = "Short.",
    };

    public static Paper Blank(string slug) => new()
    {
        Slug = slug,
        Path = $"content/papers/{slug}.md",
        Title = slug,
        Abstract = "Abstract.",
        Date = new FeedDate(new DateOnly(2026, 11, 23)),
    };

    public static PaperEntry Entry(Paper paper, DateTimeOffset? time = null, params Topic[] topics) => new()
    {
        Paper = paper,
        Edition = paper.Date.Day,
        FeedTime = time ?? new DateTimeOffset(paper.Date.Day, TimeOnly.MinValue, TimeSpan.Zero),
        Topics = topics,
        CitationKey = paper.Slug,
    };

    /// <summary>Four papers, newest first: two of a day and two of the day before.</summary>
    public static IReadOnlyList<PaperEntry> Entries()
    {
        var before = new FeedDate(new DateOnly(2026, 11, 22));
        var day = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        return
        [
            Entry(Full, day.AddSeconds(1), Learning, Vision),
            Entry(Bare, day),
            Entry(Journal with { Date = before }, day.AddDays(-1).AddSeconds(1), Learning),
            Entry(Meeting with { Date = before }, day.AddDays(-1), Vision),
        ];
    }

    public static SiteCatalog Catalog() => Catalog(Entries());

    public static SiteCatalog Catalog(IReadOnlyList<PaperEntry> entries, SiteSettings? settings = null) => TestCatalog.Build(
        settings ?? Settings, new DateOnly(2026, 11, 23), entries, [Learning, Vision],
        [new Page { Slug = "about", Path = "content/pages/about.md", Title = "About" }]);

    /// <summary>The same site with a curator, a pick, a reason and an introduction.</summary>
    public static SiteCatalog CuratedCatalog()
    {
        IReadOnlyList<Located<string>> by = [new("anna", SourcePosition.Start)];
        var why = new Located<string>("See *this*, $x<y$ & [that](/topics/vision/).", SourcePosition.Start);
        var (journal, meeting) = (Entries()[2], Entries()[3]);
        IReadOnlyList<PaperEntry> entries =
        [
            .. Entries().Take(2),
            journal with { Paper = journal.Paper with { Why = why, Curators = by } },
            meeting with { Paper = meeting.Paper with { IsPick = true, Curators = by } },
        ];
        return Catalog(entries) with
        {
            Curators = CuratorEntry.Collect([Anna], entries),
            Editions = Edition.Group(entries, [Introduction]),
        };
    }

    public static FeedBuilder Feeds(SiteCatalog catalog, DiagnosticBag? diagnostics = null) =>
        new(catalog, ShippedTheme.Strings, Urls, new MarkdownRenderer(Urls), diagnostics ?? new DiagnosticBag());

    /// <summary>Builds and writes all RSS feeds of a site.</summary>
    public static IEnumerable<(FeedChannel Channel, byte[] Xml)> AllRss(SiteCatalog catalog)
    {
        var feeds = Feeds(catalog);
        FeedChannel[] channels =
        [
            .. feeds.BuildGeneral(),
            .. catalog.Topics.Select(feeds.BuildTopic),
            .. catalog.Authors.All.Select(feeds.BuildAuthor),
        ];
        return channels.Select(channel => (channel, new RssWriter(Urls, "/assets/feed.0123456789.css").Write(channel)));
    }
}
