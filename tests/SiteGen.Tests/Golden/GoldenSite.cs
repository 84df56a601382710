using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Build;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Golden;

/// <summary>A small site that has every kind of page, planned once for all tests of <see cref="GoldenPageTests"/>.</summary>
public sealed partial class GoldenSite : IDisposable
{
    private const string State = """
        {"sources": {"trees": {"state": "fresh", "tried": "2026-11-23T06:37:00Z", "succeeded": "2026-11-23T06:37:00Z",
        "batch": "2026-11-23", "newest": "2611.01234"}}}
        """;

    private const string Signals = """
        {"papers": {
        "full": {"upvotes": [["2026-11-22", 1], ["2026-11-23", 6]], "stars": [["2026-11-20", 40], ["2026-11-23", 61]]}
        }}
        """;

    private readonly TestSite _site = new($"""
        -- content/site.yaml --
        title: "Papers & more"
        description: "Papers on trees and networks."
        author: "Ada Lovelace"
        baseUrl: "https://lab.example/papers/"
        lists: {"{ items: 6 }"}
        authors: {"{ minPapers: 2 }"}
        -- content/sources/trees.yaml --
        from: "arxiv"
        categories: ["cs.DS"]
        -- content/sources/journal.yaml --
        from: "feed"
        address: "https://journal.example/rss?key=secret"
        -- content/sources/state.json --
        {State}
        -- content/signals.json --
        {Signals}
        -- content/topics/trees.md --
        ---
        title: "Trees"
        description: "Papers on decision trees."
        ---
        All about *trees*.
        -- content/topics/networks.md --
        ---
        title: "Networks & graphs"
        ---
        -- content/pages/about.md --
        ---
        title: "About"
        menu: 1
        aliases: ["/info/"]
        ---
        ## Why

        See [the topic](/topics/trees/) and $x^2$.
        -- content/curators/ada.md --
        ---
        name: "Ada Lovelace"
        link: "https://ada.example/"
        ---
        Reads about *trees*.
        -- content/curators/ben.md --
        ---
        name: "Ben & co"
        ---
        -- content/editions/2026-11-22.md --
        ---
        title: "Trees that learn"
        by: ["ada"]
        ---
        One paper, on *soft* trees.
        -- content/papers/full.md --
        ---
        title: "Soft trees in $O(n^2)$ & <more>"
        date: "2026-11-22"
        published: "2019-05"
        authors: ["Ada Lovelace", "Ludwig van Beethoven"]
        venue: "Journal of Trees"
        doi: "10.1000/trees.1"
        arxiv: "1905.00001"
        topics: ["trees", "networks"]
        pick: true
        why: "The *first* proof for $n^2$ steps."
        by: ["ada", "ben"]
        links:
          code: "https://github.com/lab/trees"
        ---

        We show that *soft* trees need $x < y$ steps.

        ## Notes

        Read section 3 first.
        {string.Concat(Enumerable.Range(1, 8).Select(WritePaper))}
        """);

    private readonly DiagnosticBag _diagnostics = new();
    private readonly SitePlan _plan;

    public GoldenSite() => _plan = SitePlan.Read(new SiteOptions { Source = _site.Root, Date = new DateOnly(2026, 11, 23) }, _diagnostics)!;

    /// <summary>Returns the first page of a kind.</summary>
    public string RenderFirst(string kind) => Render(PageKinds.All.Single(k => k.Name == kind).ListPages(_plan.Catalog).First().Path);

    /// <summary>Returns a page. Replaces hashes, which tell what an asset contains and not what the page is.</summary>
    public string Render(string path)
    {
        var page = Encoding.UTF8.GetString(_plan.Render(path)!);
        _plan.ReportErrors();
        Assert.Empty(_diagnostics.Sorted());
        return Hash().Replace(page, "HASH");
    }

    public void Dispose() => _site.Dispose();

    private static string WritePaper(int number) => $"""

        -- content/papers/p{number}.md --
        ---
        title: "Paper {number} about {(number % 2 == 0 ? "trees" : "networks")}"
        date: "2026-11-{10 + number}"
        published: "{2015 + number}"
        authors: ["Ada Lovelace"]
        topics: ["{(number % 2 == 0 ? "trees" : "networks")}"]
        ---

        We compare {number} methods on the {(number % 2 == 0 ? "splits of decision trees" : "layers of neural networks")}.
        """;

    [GeneratedRegex(@"(?<=/assets/[a-z-]+\.)[0-9a-f]{10}(?=\.)|(?<=/search/)[0-9a-f]{10}(?=/)")]
    private static partial Regex Hash();
}
