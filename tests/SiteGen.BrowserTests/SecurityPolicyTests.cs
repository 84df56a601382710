using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The Content-Security-Policy allows all that pages do, and blocks injected markup on its own.</summary>
public sealed class SecurityPolicyTests(Chromium browser, DefaultSite site, PlainSite plain) : SiteTests(browser, site)
{
    private readonly Chromium _browser = browser;

    [Fact]
    public async Task No_page_violates_its_own_policy()
    {
        var pages = 0;
        foreach (var built in (BuiltSite[])[Site, plain])
        {
            await using var tab = await Tab.OpenAsync(_browser, built.Home, "/", Visit.Desk with { Tripwire = true });
            foreach (var (kind, path) in SamplePages.Paths)
            {
                await tab.Page.GotoAsync(
                    new Uri(built.Home, path.TrimStart('/')).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
                Findings.AssertNone((await Tripwire.TrippedAsync(tab.Page)).Select(t => $"{kind}: {t}"));
                pages++;
            }

            Findings.AssertNone(tab.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal)));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{pages} pages, 0 violations");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "script-src-elem inline")]
    [InlineData("<img src=x onerror=alert(1)>", "script-src-attr inline")]
    [InlineData("<a id=bad href=\"javascript:alert(1)\">x</a>", "script-src-elem inline")]
    [InlineData("<script src=\"https://evil.example/x.js\"></script>", "script-src-elem https://evil.example/x.js")]
    [InlineData("<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>", "script-src-elem inline")]
    [InlineData("<iframe src=\"https://evil.example/\"></iframe>", "frame-src https://evil.example")]
    [InlineData("<base href=\"https://evil.example/\">", "base-uri https://evil.example")]
    [InlineData("<style>body { display: none }</style>", "style-src-elem inline")]
    [InlineData("<p style=\"display: none\">x</p>", "style-src-attr inline")]
    [InlineData("<object data=\"https://evil.example/\"></object>", "object-src https://evil.example")]
    [InlineData("<form id=bad action=\"https://evil.example/\"><button>x</button></form>", "form-action https://evil.example")]
    public async Task The_policy_blocks_injected_markup(string markup, string violation)
    {
        await using var tab = await LookAsync("/about/", Visit.Desk with { Tripwire = true });
        await tab.Page.RouteAsync("**/topics/", async route =>
        {
            var response = await route.FetchAsync();
            var body = (await response.TextAsync()).Replace("<main", markup + "<main", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = response, Body = body });
        });

        await tab.Page.GotoAsync(Site.Home.AbsoluteUri + "topics/");
        await tab.Page.EvaluateAsync(
            "() => { const bad = document.getElementById('bad'); bad?.requestSubmit ? bad.requestSubmit() : bad?.click(); }");

        for (var patience = 50; patience > 0 && (await Tripwire.TrippedAsync(tab.Page)).Length == 0; patience--)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        var tripped = await Tripwire.TrippedAsync(tab.Page);
        Assert.StartsWith($"policy: {violation}", Assert.Single(tripped.Distinct()), StringComparison.Ordinal);
    }
}
