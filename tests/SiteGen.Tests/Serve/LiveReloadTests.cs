using System.Text;
using System.Text.Json;
using SiteGen.Serve;
using SiteGen.Themes;

namespace SiteGen.Tests.Serve;

public sealed class LiveReloadTests
{
    [Fact]
    public async Task Events_tell_a_browser_the_version_of_the_site_and_the_errors()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", "<body>Hello</body>"));
        await using var stream = await server.Client.GetStreamAsync(new Uri(LiveReload.EventsPath, UriKind.Relative), Cancellation);
        using var reader = new StreamReader(stream);

        var first = await NextEventAsync(reader);
        server.Write("content/index.html", "BROKEN");
        var failed = await NextEventAsync(reader);
        server.Write("content/index.html", "<body>Changed</body>");
        var second = await NextEventAsync(reader);

        Assert.Equal("", first.Errors);
        Assert.Equal((first.Version, "content/index.html:3:8: error: this is <broken>"), failed);
        Assert.Equal("", second.Errors);
        Assert.NotEqual(first.Version, second.Version);
        Assert.Contains(
            $"data-version=\"{second.Version}\"",
            await server.Client.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_listens_to_the_events_that_the_server_sends()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", "<body>Hello</body>"));

        var script = await server.Client.GetStringAsync(new Uri(LiveReload.ScriptPath, UriKind.Relative), Cancellation);

        Assert.Contains($"new EventSource(\"{LiveReload.EventsPath}\")", script, StringComparison.Ordinal);
        Assert.Contains("addEventListener(\"site\"", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<body>a</body></html>", "<body>a[script]</body></html>")]
    [InlineData("<body><code>&lt;/body></code></body>", "<body><code>&lt;/body></code>[script]</body>")]
    [InlineData("no body", "no body[script]")]
    [InlineData("", "[script]")]
    public void The_script_is_inserted_before_the_end_of_the_body_or_of_the_page(string page, string expected)
    {
        var injected = Encoding.UTF8.GetString(LiveReload.Inject(Encoding.UTF8.GetBytes(page), "v"));

        Assert.Equal(
            expected,
            injected.Replace("<script src=\"/_sitegen/live.js\" data-version=\"v\"></script>\n", "[script]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "script-src 'self' https://a.example; connect-src 'self'",
        "script-src 'self' https://a.example; connect-src 'self'")]
    [InlineData("default-src 'none'", "connect-src 'self' ; script-src 'self' ; default-src 'none'")]
    [InlineData("script-src https://a.example; x", "connect-src 'self' ; script-src 'self' https://a.example; x")]
    public void The_policy_of_a_page_allows_the_script_even_in_a_theme_without_scripts(string policy, string expected)
    {
        const string Meta = SecurityPolicy.MetaStart;
        var page = Encoding.UTF8.GetString(
            LiveReload.Inject(Encoding.UTF8.GetBytes($"<head>{Meta}{policy}\"><title>script-src x</title></head>"), "v"));

        Assert.StartsWith($"<head>{Meta}{expected}\"><title>script-src x</title></head>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_the_default_theme_has_the_policy_where_the_server_looks_for_it() =>
        Assert.Contains(
            SecurityPolicy.MetaStart + "{{ security_policy }}\">",
            Repository.Read("themes/default/partials/head.html"),
            StringComparison.Ordinal);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<(string Version, string Errors)> NextEventAsync(StreamReader reader)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var line = await reader.ReadLineAsync(patience.Token);
            Assert.NotNull(line);
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
                continue;
            using var data = JsonDocument.Parse(line["data: ".Length..]);
            return (data.RootElement.GetProperty("version").GetString()!, data.RootElement.GetProperty("errors").GetString()!);
        }
    }
}
