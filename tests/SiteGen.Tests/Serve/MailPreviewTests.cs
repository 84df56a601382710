using System.Net;
using MimeKit;

namespace SiteGen.Tests.Serve;

/// <summary>The messages at <c>/-/mail/</c> of the server.</summary>
public sealed class MailPreviewTests
{
    private static readonly (string Path, string Text)[] Site =
    [
        ("content/site.yaml", TestSite.Settings + "\n"),
        ("content/papers/one.md", "---\ntitle: \"A < B\"\ndate: \"2026-11-23\"\n---\nText.\n"),
    ];

    [Theory]
    [InlineData("/-/mail/", "Newest edition", "day-light.html")]
    [InlineData("/-/mail/day-dark", "Dark", "day-dark.html")]
    [InlineData("/-/mail/week-light", "Newest week", "week-light.html")]
    public async Task The_newest_message_is_shown_in_two_widths(string path, string current, string frame)
    {
        await using var server = await RunningServer.StartAsync(Site);
        var html = await server.Client.GetStringAsync(Relative(path), Cancellation);
        Assert.Matches($"aria-current=\"true\">{current}</a>", html);
        Assert.Equal(2, html.Split($"src=\"/-/mail/{frame}\"").Length - 1);
        Assert.Contains("A &lt; B</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/_sitegen/live.js\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_itself_loads_nothing_and_has_the_colours_that_were_chosen()
    {
        await using var server = await RunningServer.StartAsync(Site);
        using var light = await server.Client.GetAsync(Relative("/-/mail/day-light.html"), Cancellation);
        Assert.Contains("default-src 'none'", light.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await light.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("@media (max-width: 0)", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{server.Client.BaseAddress}papers/papers/one/\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        var dark = await server.Client.GetStringAsync(Relative("/-/mail/day-dark.html"), Cancellation);
        Assert.Contains("@media (min-width: 0)", dark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plain_part_and_a_file_for_mail_programs_are_there()
    {
        await using var server = await RunningServer.StartAsync(Site);
        var text = await server.Client.GetStringAsync(Relative("/-/mail/day-text"), Cancellation);
        Assert.Contains("\nA &lt; B\n", text, StringComparison.Ordinal);
        using var file = await server.Client.GetAsync(Relative("/-/mail/week.eml"), Cancellation);
        Assert.Equal("message/rfc822", file.Content.Headers.ContentType?.ToString());
        var message = await MimeMessage.LoadAsync(await file.Content.ReadAsStreamAsync(Cancellation), Cancellation);
        Assert.Equal("Week 48: A < B", message.Subject);
    }

    [Fact]
    public async Task A_change_shows_after_the_next_build()
    {
        await using var server = await RunningServer.StartAsync(Site);
        await server.GetUntilAsync("/-/mail/", html => html.Contains("A &lt; B", StringComparison.Ordinal));
        server.Write("content/papers/one.md", "---\ntitle: \"Another\"\ndate: \"2026-11-23\"\n---\nText.\n");
        await server.GetUntilAsync("/-/mail/", html => html.Contains(": Another</h1>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_in_a_template_is_shown()
    {
        await using var server = await RunningServer.StartAsync([
            ("content/site.yaml", TestSite.Settings + "\ntheme: \"mine\"\n"),
            Site[1],
            ("themes/mine/theme.yaml", "extends: \"default\"\n"),
            ("themes/mine/mail/message.html", "{{ mail.nothing }}\n")]);
        using var answer = await server.Client.GetAsync(Relative("/-/mail/"), Cancellation);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("themes/mine/mail/message.html", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/-/mail/month-light")]
    [InlineData("/-/mail/day-text.html")]
    [InlineData("/-/mail/day-light.html\n")]
    [InlineData("/-/mail/../mail")]
    public async Task Other_addresses_do_not_exist(string path)
    {
        await using var server = await RunningServer.StartAsync(Site);
        using var answer = await server.Client.GetAsync(Relative(path.Replace("\n", "%0A", StringComparison.Ordinal)), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_site_without_papers_has_no_message()
    {
        await using var server = await RunningServer.StartAsync(Site[0]);
        using var answer = await server.Client.GetAsync(Relative("/-/mail/"), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
