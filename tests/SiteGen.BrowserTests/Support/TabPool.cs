using System.Collections.Concurrent;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// Windows for tests that only look at a page. Tests take turns with them, because to open a window costs the browser several
/// times as much as to load a page.
/// </summary>
/// <param name="browser">The browser.</param>
internal sealed class TabPool(Chromium browser)
{
    private readonly ConcurrentDictionary<(Uri Home, Visit Visit), ConcurrentBag<Tab>> _idle = new();

    /// <summary>Loads a page in an idle window, or in a new one if all are in use. The window returns when the tab is disposed.</summary>
    public async Task<Tab> OpenAsync(Uri home, string path, Visit visit)
    {
        var idle = _idle.GetOrAdd((home, visit), _ => []);
        if (!idle.TryTake(out var tab))
            tab = await Tab.CreateAsync(browser, home, visit, idle.Add);
        await tab.GoToAsync(path);
        return tab;
    }
}
