using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// The installed browser, started once and driven by Playwright. Without one, tests are skipped, or fail if the environment
/// variable <c>SITEGEN_REQUIRE_BROWSER</c> is 1.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
        "--disable-component-update", "--no-first-run",
        // Our pages send no request to another host. If one does, it must fail.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Creates the fixture; the browser starts with <see cref="InitializeAsync"/>.</summary>
    public Chromium() => Tabs = new TabPool(this);

    /// <summary>Windows that tests share.</summary>
    internal TabPool Tabs { get; }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
            return;
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments, Headless = true });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a window without the state of other tests.</summary>
    /// <param name="visit">The device of the reader.</param>
    internal async Task<IBrowserContext> OpenAsync(Visit visit)
    {
        var context = await Require().NewContextAsync(new()
        {
            ViewportSize = new() { Width = visit.Width, Height = visit.Height },
            ColorScheme = visit.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = visit.Scripts,
            HasTouch = visit.Touch,
            Locale = "en-GB",
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(15_000);
        if (visit.Tripwire)
            await Tripwire.StretchAsync(context);
        return context;
    }

    private IBrowser Require()
    {
        if (_browser is null && Environment.GetEnvironmentVariable("SITEGEN_REQUIRE_BROWSER") == "1")
            Assert.Fail("There is no browser; install chromium, for instance with apt-get install chromium.");
        Assert.SkipWhen(_browser is null, "There is no browser; install chromium to run this test.");
        return _browser!;
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
