using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>A page in its own window, with all errors that it caused.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly Uri _home;
    private readonly Visit _visit;
    private readonly Action<Tab>? _giveBack;

    private Tab(IPage page, Uri home, Visit visit, Action<Tab>? giveBack)
    {
        (_home, _visit, _giveBack) = (home, visit, giveBack);
        Page = page;
        page.Console += (_, message) =>
            Note(message.Type is "warning" or "error", $"console {message.Type}: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"script error: {error}");
        page.Request += (_, request) => Note(IsForeign(request.Url, home), $"request to another host: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Warnings and errors on the console, errors in scripts and requests to other hosts.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens an address in a new window and waits until the page has loaded.</summary>
    public static async Task<Tab> OpenAsync(Chromium browser, Uri home, string path, Visit visit)
    {
        var tab = await CreateAsync(browser, home, visit, giveBack: null);
        await tab.GoToAsync(path);
        return tab;
    }

    /// <summary>Opens a new window with an empty page.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="home">The address of the home page.</param>
    /// <param name="visit">The device of the reader.</param>
    /// <param name="giveBack">Receives the tab when a test has finished with it; if null, the window is closed.</param>
    public static async Task<Tab> CreateAsync(Chromium browser, Uri home, Visit visit, Action<Tab>? giveBack)
    {
        var window = await browser.OpenAsync(visit);
        return new Tab(await window.NewPageAsync(), home, visit, giveBack);
    }

    /// <summary>Loads a page of the site and forgets the complaints of the previous one.</summary>
    /// <param name="path">Its path below the base: <c>/papers/x/</c>.</param>
    public async Task GoToAsync(string path)
    {
        _complaints.Clear();
        await Page.GotoAsync(new Uri(_home, path.TrimStart('/')).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
    }

    /// <summary>Resets the focus, so that the next Tab key starts at the top even if the page focuses a field.</summary>
    public async Task StartAtTopAsync() => await Page.EvaluateAsync("""
        () => {
          document.body.tabIndex = -1;
          document.body.focus({ preventScroll: true });
          document.body.removeAttribute("tabindex");
        }
        """);

    public async ValueTask DisposeAsync()
    {
        if (_giveBack is null)
        {
            await Page.Context.DisposeAsync();
            return;
        }

        // The next test finds the window as new ones are. What a test changed in the page ends with the page.
        await Page.SetViewportSizeAsync(_visit.Width, _visit.Height);
        await Page.UnrouteAllAsync();
        await Page.EmulateMediaAsync(new() { Media = Media.Null, ColorScheme = _visit.Dark ? ColorScheme.Dark : ColorScheme.Light });
        _giveBack(this);
    }

    private void Note(bool wrong, string complaint)
    {
        if (wrong)
            _complaints.Enqueue(complaint);
    }

    private static bool IsForeign(string address, Uri home) =>
        !address.StartsWith("data:", StringComparison.Ordinal) && new Uri(address).Authority != home.Authority;
}
