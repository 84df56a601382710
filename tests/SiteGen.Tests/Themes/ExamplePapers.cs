using SiteGen.Catalog;
using SiteGen.Catalog.Map;
using SiteGen.Content;

namespace SiteGen.Tests.Themes;

/// <summary>Papers and topics with everything that a page can show.</summary>
internal static class ExamplePapers
{
    public static ThemeSite Site()
    {
        var site = new ThemeSite();
        site.Topics.Add(ThemeSite.Topic("vision") with { Title = "Computer vision", Description = "Images.", Body = "About *images*." });
        site.Topics.Add(ThemeSite.Topic("learning") with { Title = "Learning & memory" });
        site.Papers.AddRange([Full, ThemeSite.Paper("two") with { Topics = [In("vision")] }, Bare, Older]);
        site.Curators.Add(new Curator
        {
            Slug = "ada",
            Path = "content/curators/ada.md",
            Name = "Ada & co",
            Link = "https://ada.example/",
            Body = "Reads *much*.",
        });
        site.Introductions.Add(new Introduction
        {
            Slug = "2026-11-23",
            Path = "content/editions/2026-11-23.md",
            Day = new DateOnly(2026, 11, 23),
            Title = "Memory & time",
            Curators = [In("ada")],
            Body = "Three papers on *memory*.",
        });
        site.Pages.Add(new Page { Slug = "subscribe", Path = "content/pages/subscribe.md", Title = "Subscribe", Menu = 30, Body = "Take a [feed](/feed.xml)." });
        site.Pages.Add(new Page { Slug = "about", Path = "content/pages/about.md", Title = "About", Menu = 40, Body = "## Why\n\nBecause." });
        return site;
    }

    /// <summary>A map with all that one can have; too small for the builder of maps to make.</summary>
    public static PaperMap Map(SiteCatalog catalog)
    {
        var points = catalog.Papers.Select((_, i) => new MapPoint(i, 100 * (i + 1), 200)).ToList();
        return new PaperMap
        {
            Topics =
            [
                new MapTopic(catalog.Topics[0].Topic, points[..2], new MapLabel(["Computer", "vision"], 150, 180, 15), null),
                new MapTopic(null, points[2..], null, null),
            ],
            Points = points,
            Edges = [(0, 1)],
            Distance = 32,
            LeftOut = 0,
        };
    }

    public static TrendingLists Trending(SiteCatalog catalog)
    {
        var series = new SignalSeries([new SignalPoint(catalog.Day, 7)], []);
        var signals = catalog.Papers.ToDictionary(p => p.Paper.Slug, _ => series, StringComparer.Ordinal);
        return new TrendingLists(new TrendingRanking(catalog.Papers, new PaperSignals(signals)), catalog.Day);
    }

    public static Paper Full => ThemeSite.Paper("icarl") with
    {
        Title = "iCaRL: Learning in $O(n^2)$ & <more>",
        Published = new PartialDate(2016, 11, 23),
        Authors = [new("Sylvestre-Alvise", "Rebuffi"), new("Ludwig", "van Beethoven"), new("Martin Luther", "King", "Jr."), new("", "Gemini Team"), new("", "Plato"), new("A.", "Fifth"), new("B.", "Sixth"), new("C.", "Seventh")],
        Arxiv = "1611.07725",
        Doi = "10.1109/CVPR.2017.587",
        Venue = "CVPR 2017",
        Topics = [In("vision"), In("learning")],
        Links = [new("code", "https://github.com/srebuffi/iCaRL"), new("project-page", "https://icarl.example/?a=1&b=2")],
        Image = In("icarl.png"),
        ImageAlt = "A curve & a line",
        IsPick = true,
        Why = new Located<string>("It *remembers* $x<y$ examples.", SourcePosition.Start),
        Curators = [In("ada")],
        Abstract = "A *major* open problem is $x<y$.\n\nThe code is [here](https://github.com/srebuffi/iCaRL), and [more](/topics/vision/).",
        Notes = "Read section 3.\n\n# In practice\n\n- Try it.",
        NotesLine = 15,
        Extra = new ExtraValue.Map([new("upvotes", new ExtraValue.Scalar("12"))]),
    };

    private static Paper Bare => ThemeSite.Paper("bare") with { Abstract = "", Published = new PartialDate(2020) };

    private static Paper Older => ThemeSite.Paper("older") with
    {
        Date = new FeedDate(new DateOnly(2026, 10, 31)),
        Published = new PartialDate(2019, 2),
        Topics = [In("vision"), In("learning")],
        Venue = "ICML",
        Doi = "10.1/x",
        Authors = [new("Ludwig", "van Beethoven"), new("", "Gemini Team")],
    };

    private static Located<string> In(string topic) => new(topic, SourcePosition.Start);
}
