namespace SiteGen.BrowserTests.Support;

/// <summary>Base class of tests of a built site.</summary>
/// <param name="browser">The browser.</param>
/// <param name="site">The site.</param>
public abstract class SiteTests(Chromium browser, BuiltSite site)
{
    /// <summary>The site.</summary>
    protected BuiltSite Site { get; } = site;

    /// <summary>Opens a page of the site in a window that other tests use too. For tests that store nothing in the browser.</summary>
    /// <param name="path">Its path below the base: <c>/papers/x/</c>.</param>
    /// <param name="visit">The device of the reader; <see cref="Visit.Desk"/> if null.</param>
    internal Task<Tab> LookAsync(string path, Visit? visit = null) => browser.Tabs.OpenAsync(Site.Home, path, visit ?? Visit.Desk);

    /// <summary>Opens a page of the site in a new window, which has neither a cache nor stored choices.</summary>
    /// <param name="path">Its path below the base: <c>/papers/x/</c>.</param>
    /// <param name="visit">The device of the reader; <see cref="Visit.Desk"/> if null.</param>
    internal Task<Tab> OpenAsync(string path, Visit? visit = null) => Tab.OpenAsync(browser, Site.Home, path, visit ?? Visit.Desk);
}
