using System.Net;
using Microsoft.AspNetCore.Connections;
using SiteGen.Serve;

namespace SiteGen.Tests.Serve;

public sealed class SiteServerTests
{
    private const string Page = "<html><body>Hello</body></html>";

    [Fact]
    public async Task A_page_is_served_with_the_reload_script_and_its_file_is_unchanged()
    {
        await using var server = await RunningServer.StartAsync(("content/papers/x/index.html", Page));

        using var answer = await server.Client.GetAsync(Relative("/papers/x/"), Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Matches(
            "^<html><body>Hello<script src=\"/_sitegen/live.js\" data-version=\"[0-9a-f]{8}-1\"></script>\n</body></html>$",
            text);
        Assert.Equal(Page, await File.ReadAllTextAsync(Path.Combine(server.Build.Builds[0].Output, "papers/x/index.html"), Cancellation));
    }

    [Fact]
    public async Task The_build_gets_the_local_address_drafts_and_a_folder_of_its_own()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));
        await server.GetUntilAsync("/", text => text.Contains("Hello", StringComparison.Ordinal));

        var options = Assert.Single(server.Build.Builds);
        Assert.Null(options.BaseUrl);
        Assert.Equal(server.Address, options.Origin);
        Assert.Equal($"http://localhost:{server.Address.Port}/", options.Origin?.AbsoluteUri);
        Assert.True(options.Drafts);
        Assert.True(options.Import);
        Assert.StartsWith(Path.Combine(server.Source, ".sitegen"), options.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feed.xml", "application/xml; charset=utf-8")]
    [InlineData("/feeds.opml", "text/x-opml; charset=utf-8")]
    [InlineData("/papers.bib", "application/x-bibtex; charset=utf-8")]
    [InlineData("/papers.ris", "application/x-research-info-systems; charset=utf-8")]
    [InlineData("/feed.json", "application/json; charset=utf-8")]
    [InlineData("/site.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("/assets/logo.svg", "image/svg+xml; charset=utf-8")]
    [InlineData("/assets/site.css", "text/css; charset=utf-8")]
    [InlineData("/picture.png", "image/png")]
    [InlineData("/unknown.zzz", "application/octet-stream")]
    public async Task Each_file_has_its_media_type_and_is_sent_byte_for_byte(string path, string type)
    {
        await using var server = await RunningServer.StartAsync(("content" + path, "é\n</body>"));

        using var answer = await server.Client.GetAsync(Relative(path), Cancellation);

        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("é\n</body>"u8.ToArray(), await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task An_address_without_its_final_slash_redirects_to_the_page()
    {
        await using var server = await RunningServer.StartAsync(("content/papers/über/index.html", Page));

        using var answer = await server.Client.GetAsync(Relative("/papers/%C3%BCber?q=1"), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/papers/%C3%BCber/?q=1", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_site_is_served_below_the_path_of_its_base_address()
    {
        await using var server = await RunningServer.StartAsync(
            new FakeBuild { BasePath = "/my%20papers/" },
            ("content/index.html", Page),
            ("content/x/index.html", Page),
            ("content/404.html", "<p>own</p>"));
        await server.GetUntilAsync("/my%20papers/", text => text.Contains("Hello", StringComparison.Ordinal));

        (string, string)[] redirects =
            [("/", "/my%20papers/"), ("/my%20papers", "/my%20papers/"), ("/my%20papers/x?q=1", "/my%20papers/x/?q=1")];
        foreach (var (path, target) in redirects)
        {
            using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.Equal((HttpStatusCode.Redirect, target), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        }

        (string, string)[] missing =
            [("/x/", "outside this site, which begins at <a href=\"/my%20papers/\">"), ("/my%20papers/none/", "<p>own</p>")];
        foreach (var (path, expected) in missing)
        {
            using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(expected, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_address_gets_status_404_and_the_404_page_of_the_site()
    {
        await using var server = await RunningServer.StartAsync(("content/404.html", "<body>Nothing here</body>"));

        using var answer = await server.Client.GetAsync(Relative("/no/such/page/"), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Nothing here", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_404_page_the_server_sends_a_plain_one_with_the_address_escaped()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));

        using var answer = await server.Client.GetAsync(Relative("/%3Cscript%3E"), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("&lt;script&gt;", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_HEAD_request_gets_the_length_and_no_body()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));
        using var request = new HttpRequestMessage(HttpMethod.Head, "/");

        using var answer = await server.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > Page.Length);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task Only_GET_and_HEAD_for_local_host_names_are_allowed()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));
        using var post = await server.Client.PostAsync(Relative("/"), null, Cancellation);
        using var stranger = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        using var refused = await server.Client.SendAsync(stranger, Cancellation);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_change_rebuilds_the_site_without_importing()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));
        await server.GetUntilAsync("/", text => text.Contains("Hello", StringComparison.Ordinal));

        server.Write("content/index.html", "<body>Changed</body>");

        await server.GetUntilAsync("/", text => text.Contains("Changed", StringComparison.Ordinal));
        Assert.False(server.Build.Builds[^1].Import);
        await Eventually(() => server.Served.Count > 1);
        Assert.Equal([], server.Served[0].Changed);
        Assert.Equal(["content/index.html"], server.Served[1].Changed);
    }

    [Fact]
    public async Task A_new_dump_is_imported_before_the_rebuild()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));
        await server.GetUntilAsync("/", text => text.Contains("Hello", StringComparison.Ordinal));

        server.Write("content/dumps/more.txt", "A title");

        await server.GetUntilAsync("/dumps/more.txt", text => text == "A title");
        Assert.Contains(server.Build.Builds.Skip(1), b => b.Import);
    }

    [Fact]
    public async Task A_themes_folder_that_appears_later_is_watched_too()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));
        await server.GetUntilAsync("/", text => text.Contains("Hello", StringComparison.Ordinal));

        server.Write("themes/mine/page.html", "one");
        await Eventually(() => server.Build.Builds.Count == 2);
        server.Write("themes/mine/page.html", "two, longer");

        await Eventually(() => server.Build.Builds.Count == 3);
    }

    [Fact]
    public async Task Output_and_temporary_files_of_editors_start_no_build()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));
        await server.GetUntilAsync("/", text => text.Contains("Hello", StringComparison.Ordinal));

        server.Write("_site/index.html", "output");
        server.Write("content/.index.html.swp", "editor");
        server.Write("content/index.html~", "editor");
        server.Write("content/#index.html#", "editor");
        server.Write("content/4913", "editor");
        server.Write("content/index.html___jb_tmp___", "editor");
        server.Write("content/sedJx3Kq1", "temporary");
        File.Delete(Path.Combine(server.Source, "content/sedJx3Kq1"));
        await Task.Delay(800, Cancellation);

        Assert.Single(server.Build.Builds);
    }

    [Fact]
    public async Task A_failed_build_leaves_the_last_good_site_up()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));
        await server.GetUntilAsync("/", text => text.Contains("Hello", StringComparison.Ordinal));

        server.Write("content/index.html", "BROKEN");
        await Eventually(() => server.Build.Builds.Count == 2);

        var text = await server.Client.GetStringAsync(Relative("/"), Cancellation);
        Assert.Contains("Hello", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_errors_of_a_failed_first_build_are_a_page_until_they_are_corrected()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", "BROKEN"));

        using var answer = await server.Client.GetAsync(Relative("/papers/x/"), Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("content/index.html:3:8: error: this is &lt;broken&gt;", text, StringComparison.Ordinal);
        Assert.Contains(LiveReload.ScriptPath, text, StringComparison.Ordinal);
        server.Write("content/index.html", Page);
        await server.GetUntilAsync("/", page => page.Contains("Hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_in_use_throws_an_exception_of_its_own()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", Page));
        var options = new ServeOptions { Source = server.Source, Port = server.Address.Port };

        await Assert.ThrowsAsync<AddressInUseException>(() => SiteServer.StartAsync(options, new FakeBuild().Build, _ => { }));
    }

    [Fact]
    public async Task The_built_site_is_deleted_when_the_server_stops()
    {
        string output;
        var server = await RunningServer.StartAsync(("content/index.html", Page));
        await using (server)
        {
            await server.GetUntilAsync("/", text => text.Contains("Hello", StringComparison.Ordinal));
            output = server.Build.Builds[0].Output;
            Assert.True(Directory.Exists(output));
        }

        Assert.False(Directory.Exists(output));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private static async Task Eventually(Func<bool> condition)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < deadline, "It never happened");
            await Task.Delay(25, Cancellation);
        }
    }
}
