using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>A page in its own window, with all errors that it caused.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _window;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Tab(IBrowserContext window, IPage page, Uri home)
    {
        _window = window;
        Page = page;
        page.Console += (_, message) =>
            Note(message.Type is "warning" or "error", $"console {message.Type}: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"script error: {error}");
        page.Request += (_, request) => Note(IsForeign(request.Url, home), $"request to another host: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Warnings and errors on the console, errors in scripts and requests to other hosts.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens an address and waits until the page has loaded.</summary>
    public static async Task<Tab> OpenAsync(Chromium browser, Uri home, string path, Visit visit)
    {
        var window = await browser.OpenAsync(visit);
        var tab = new Tab(window, await window.NewPageAsync(), home);
        await tab.Page.GotoAsync(new Uri(home, path.TrimStart('/')).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return tab;
    }

    /// <summary>Resets the focus, so that the next Tab key starts at the top even if the page focuses a field.</summary>
    public async Task StartAtTopAsync() => await Page.EvaluateAsync("""
        () => {
          document.body.tabIndex = -1;
          document.body.focus({ preventScroll: true });
          document.body.removeAttribute("tabindex");
        }
        """);

    public async ValueTask DisposeAsync() => await _window.DisposeAsync();

    private void Note(bool wrong, string complaint)
    {
        if (wrong)
            _complaints.Enqueue(complaint);
    }

    private static bool IsForeign(string address, Uri home) =>
        !address.StartsWith("data:", StringComparison.Ordinal) && new Uri(address).Authority != home.Authority;
}
