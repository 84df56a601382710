namespace SiteGen.BrowserTests.Support;

/// <summary>What tests of a built site share.</summary>
/// <param name="browser">The browser.</param>
/// <param name="site">The site.</param>
public abstract class SiteTests(Chromium browser, BuiltSite site)
{
    /// <summary>The site.</summary>
    protected BuiltSite Site { get; } = site;

    /// <summary>Opens a page of the site in a window of its own.</summary>
    /// <param name="path">Its path below the base: <c>/papers/x/</c>.</param>
    /// <param name="visit">What the reader's device is like; a desk by day when null.</param>
    internal Task<Tab> OpenAsync(string path, Visit? visit = null) => Tab.OpenAsync(browser, Site.Home, path, visit ?? Visit.Desk);
}
