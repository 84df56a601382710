using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Messages of <c>sitegen mail</c>, as a mail program shows their HTML part.</summary>
public sealed class MailTests(Chromium browser)
{
    private const string LongWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    private static readonly (string Path, string Text)[] Content =
    [
        ("content/topics/trees.md", "---\ntitle: \"Trees\"\n---\n"),
        ("content/curators/ada.md", "---\nname: \"Ada Lovelace\"\n---\n"),
        ("content/editions/2026-11-23.md", """
            ---
            title: "On trees"
            by: ["ada"]
            ---
            ## A heading

            See [one](/papers/one/) and *more*.

            - An item
            """),
        ("content/signals.json", """{"papers": {"two": {"upvotes": [["2026-11-21", 1], ["2026-11-23", 7]], "stars": []}}}"""),
        ("content/papers/one.md", $"""
            ---
            title: "{LongWord}: $O(n^2)$"
            authors: ["Ada Lovelace", "{LongWord}"]
            date: "2026-11-23"
            pick: true
            why: "Because of [this](https://example.org/), and {LongWord}."
            by: ["ada"]
            arxiv: "2302.01190"
            venue: "A journal"
            topics: ["trees"]
            ---
            {LongWord} and more.
            """),
        ("content/papers/two.md", "---\ntitle: \"Two\"\nauthors: [\"Ada Lovelace\"]\ndate: \"2026-11-23\"\n---\nAn abstract.\n"),
    ];

    /// <summary>Themes, messages and widths: that of a window beside a list of messages, and of a small phone.</summary>
    public static TheoryData<string, string, int> Messages => new MatrixTheoryData<string, string, int>(
        ["default", "plain"], ["day-light", "day-dark", "week-light", "week-dark"], [600, 320]);

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_can_be_read_and_fits(string theme, string message, int width)
    {
        var settings = ("content/site.yaml", $"title: \"Papers\"\nbaseUrl: \"https://lab.example/\"\ntheme: \"{theme}\"\n");
        await using var served = await ServedSource.StartAsync([settings, .. Content]);
        using var client = new HttpClient { BaseAddress = served.Address };
        var html = await client.GetStringAsync(new Uri($"/-/mail/{message}.html", UriKind.Relative), TestContext.Current.CancellationToken);
        await using var tab = await Tab.CreateAsync(browser, served.Address, Visit.Desk with { Width = width }, giveBack: null);
        // Not at its address, where the policy allows no scripts, so that axe would wait for ever.
        await tab.Page.SetContentAsync(html);

        Assert.Equal(message.StartsWith("day", StringComparison.Ordinal) ? 3 : 2, await tab.Page.Locator("h2").CountAsync());
        Findings.AssertNone((await Axe.ViolationsAsync(tab.Page)).Where(finding => !IsOfWholePages(finding)));
        Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
        Findings.AssertNone(tab.Complaints);
    }

    // A mail program shows a message inside a page of its own, which has the landmarks.
    private static bool IsOfWholePages(string finding) =>
        finding.StartsWith("landmark-one-main:", StringComparison.Ordinal) || finding.StartsWith("region:", StringComparison.Ordinal);
}
