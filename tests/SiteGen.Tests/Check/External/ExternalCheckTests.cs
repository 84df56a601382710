using Microsoft.AspNetCore.Http;
using SiteGen.Build;
using SiteGen.Check.External;
using SiteGen.Content;

namespace SiteGen.Tests.Check.External;

public sealed class ExternalCheckTests : IDisposable
{
    private readonly TestSite _site = new("-- content/site.yaml --\ntitle: \"T\"\nbaseUrl: \"http://localhost:8080/\"\n");
    private readonly QuickClock _clock = new();

    public void Dispose() => _site.Dispose();

    private async Task<IReadOnlyList<string>> CheckAsync(params string[] links)
    {
        _site.Write(
            "content/pages/links.md",
            "---\ntitle: \"Links\"\n---\n\n" + string.Join("\n", links.Select(link => $"- [x]({link})")) + "\n");
        // Long enough for the first response on a busy machine.
        var options = new ExternalOptions { Clock = _clock, Timeout = TimeSpan.FromMilliseconds(4_500) };
        var report = await SiteChecker.CheckAsync(
            new CheckOptions { Source = _site.Root, External = options },
            null,
            CancellationToken.None);
        Assert.Equal(links.Select(link => link.Split('#')[0]).Distinct().Count(), report.Links);
        return [.. report.Build.Diagnostics.Select(d => $"{d.Position.Line} {d.Rule}: {d.Message}")];
    }

    private static Task Answer(HttpContext context, int status, string? location = null)
    {
        context.Response.StatusCode = status;
        if (location is not null)
            context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    private static Task<LinkServer> ServerAsync() => LinkServer.StartAsync(context => context.Request.Path.Value switch
    {
        "/moved" => Answer(context, 301, "/ok"),
        "/moved-for-good" => Answer(context, 308, "/moved"),
        "/elsewhere-today" => Answer(context, 302, "/moved"),
        "/moved-to-nothing" => Answer(context, 301, "/gone"),
        "/to-mail" => Answer(context, 302, "mailto:a@b.example"),
        "/loop" => Answer(context, 302, "/loop"),
        "/missing" => Answer(context, 404),
        "/gone" => Answer(context, 410),
        "/get-only" => Answer(context, HttpMethods.IsHead(context.Request.Method) ? 405 : 200),
        "/no-programs" => Answer(context, 403),
        "/trouble" => Answer(context, 500),
        _ => Answer(context, 200),
    });

    // A separate server, because it notices that the client has given up only after other requests may have arrived.
    private static Task<LinkServer> SlowServerAsync() => LinkServer.StartAsync(context =>
        Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    [Fact]
    public async Task Each_kind_of_response_is_reported_at_the_line_of_the_link()
    {
        await using var server = await ServerAsync();
        await using var slow = await SlowServerAsync();
        string[] paths =
        [
            "/ok", "/moved", "/moved-for-good", "/elsewhere-today", "/moved-to-nothing", "/to-mail", "/loop", "/missing", "/gone",
            "/get-only", "/no-programs", "/trouble",
        ];
        var a = server.Address;
        Assert.Equal(
            [
                $"6 moved: \"{a}/moved\" has moved permanently to \"{a}/ok\"; use that address",
                $"7 moved: \"{a}/moved-for-good\" has moved permanently to \"{a}/ok\"; use that address",
                $"9 dead-link: \"{a}/moved-to-nothing\" is gone (410); remove the link, or replace it with the new address",
                $"10 dead-link: \"{a}/to-mail\" redirects to something that is not a web address; "
                    + "remove the link, or replace it with the new address",
                $"11 unreachable: \"{a}/loop\" redirects more than 5 times; this may be temporary, so check again another day",
                $"12 dead-link: \"{a}/missing\" is gone (404); remove the link, or replace it with the new address",
                $"13 dead-link: \"{a}/gone\" is gone (410); remove the link, or replace it with the new address",
                $"15 not-checked: \"{a}/no-programs\" was not checked, because it answers programs with 403; open it in a browser",
                $"16 unreachable: \"{a}/trouble\" answers with 500; this may be temporary, so check again another day",
                $"17 unreachable: \"{slow.Address}/slow\" did not answer within 4.5 s; this may be temporary, so check again another day",
            ],
            await CheckAsync([.. paths.Select(p => a + p), slow.Address + "/slow"]));
        Assert.Equal(1, server.MaxConcurrentRequests);
        Assert.Equal(["HEAD /get-only", "GET /get-only"], server.Requests.Where(r => r.EndsWith("/get-only", StringComparison.Ordinal)));
        Assert.Equal(6, server.Requests.Count(r => r == "HEAD /loop"));
    }

    [Fact]
    public async Task The_client_names_itself_and_pauses_after_each_request()
    {
        await using var server = await ServerAsync();
        Assert.Empty(
            await CheckAsync(
                server.Address + "/a", server.Address + "/b", server.Address + "/b#part", server.Address + "/elsewhere-today"));
        Assert.Equal($"SiteGen/{ProgramVersion.Number} (checks the links of http://localhost:8080/)", server.Headers.UserAgent);
        Assert.False(server.Headers.ContainsKey("Cookie"));
        Assert.Equal(["HEAD /a", "HEAD /b", "HEAD /elsewhere-today", "HEAD /moved", "HEAD /ok"], server.Requests);
        Assert.Equal(4, _clock.Pauses.Count);
        Assert.All(_clock.Pauses, pause => Assert.InRange(pause, TimeSpan.FromMilliseconds(999), TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task The_check_waits_as_long_as_a_host_asks_for()
    {
        var answers = new Queue<int>([429, 503, 200]);
        await using var server = await LinkServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "30";
            return Answer(context, answers.Dequeue());
        });
        Assert.Empty(await CheckAsync(server.Address + "/a"));
        Assert.Equal([TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)], _clock.Pauses);
    }

    [Fact]
    public async Task A_host_that_asks_for_too_long_a_pause_gets_no_more_requests()
    {
        await using var server = await LinkServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return Answer(context, 429);
        });
        const string Reason = "was not checked, because its host asks for a longer pause than a check waits; open it in a browser";
        var messages = await CheckAsync(server.Address + "/a", server.Address + "/b");
        Assert.Equal(
            [$"5 not-checked: \"{server.Address}/a\" {Reason}", $"6 not-checked: \"{server.Address}/b\" {Reason}"],
            messages);
        Assert.Single(server.Requests);
        Assert.Empty(_clock.Pauses);
    }

    [Fact]
    public async Task A_host_gets_one_request_at_a_time_even_if_other_hosts_redirect_to_it()
    {
        await using var target = await LinkServer.StartAsync(async context => await Task.Delay(30, context.RequestAborted));
        // 127.0.0.1 and localhost are two hosts, and both redirect to the third.
        await using var other = await LinkServer.StartAsync(context => Answer(context, 302, target.Address + context.Request.Path));
        var local = other.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        Assert.Empty(await CheckAsync([.. Enumerable.Range(0, 4).SelectMany(i => (string[])[$"{local}/l{i}", $"{target.Address}/t{i}"])]));
        Assert.Equal(8, target.Requests.Count);
        Assert.Equal(1, target.MaxConcurrentRequests);
    }

    [Fact]
    public async Task A_cached_link_is_followed_again_only_when_it_is_outdated()
    {
        await using var server = await ServerAsync();
        string[] links = [server.Address + "/ok", server.Address + "/moved", server.Address + "/missing", server.Address + "/trouble"];
        var first = await CheckAsync(links);
        var known = server.Requests.Count;
        Assert.Equal(first, await CheckAsync(links));
        Assert.Equal(["HEAD /trouble"], server.Requests.Skip(known));

        _clock.Advance(TimeSpan.FromDays(2));
        await CheckAsync(links);
        Assert.Equal(["GET /missing", "HEAD /missing", "HEAD /trouble"], server.Requests.Skip(known + 1).Order(StringComparer.Ordinal));

        _clock.Advance(TimeSpan.FromDays(13));
        known = server.Requests.Count;
        await CheckAsync(links);
        Assert.Contains("HEAD /ok", server.Requests.Skip(known));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\": 1, \"links\": [{\"address\":")]
    [InlineData("[]")]
    [InlineData("{\"version\": 1}")]
    [InlineData("{\"version\": 1, \"links\": [{\"address\": 5, \"checked\": \"x\", \"outcome\": \"good\"}]}")]
    [InlineData("{\"version\": 9, \"links\": []}")]
    public async Task A_cache_that_cannot_be_read_is_ignored(string text)
    {
        await using var server = await ServerAsync();
        _site.Write(".sitegen/links.json", text);
        Assert.Empty(await CheckAsync(server.Address + "/ok"));
        Assert.Equal(["HEAD /ok"], server.Requests);
        Assert.Equal($$"""
            {
              "version": 1,
              "links": [
                {
                  "address": "{{server.Address}}/ok",
                  "checked": "2026-11-23T12:00:00Z",
                  "outcome": "good"
                }
              ]
            }

            """.ReplaceLineEndings("\n"), _site.Read(".sitegen/links.json"));
    }

    [Fact]
    public async Task A_cancelled_check_saves_its_answers()
    {
        using var stop = new CancellationTokenSource();
        await using var server = await LinkServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/b")
                await stop.CancelAsync();
        });
        _site.Write(
            "content/pages/links.md",
            $"---\ntitle: \"Links\"\n---\n\n<{server.Address}/a> <{server.Address}/b> <{server.Address}/c>\n");
        var options = new CheckOptions { Source = _site.Root, External = new ExternalOptions { Clock = _clock } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SiteChecker.CheckAsync(options, null, stop.Token));
        Assert.Contains("/a\"", _site.Read(".sitegen/links.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("/c", string.Concat(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_connection_is_unreachable()
    {
        string address;
        await using (var server = await ServerAsync())
            address = server.Address;
        Assert.Equal(
            [$"5 unreachable: \"{address}/x\" cannot be connected to; this may be temporary, so check again another day"],
            await CheckAsync(address + "/x"));
    }

    [Fact]
    public void An_unknown_host_is_dead_only_if_another_host_has_answered()
    {
        Assert.Equal(new LinkState(LinkOutcome.Dead, "has an unknown host"), LinkState.UnknownHost.Judge(isOnline: true));
        Assert.Equal(LinkOutcome.Unreachable, LinkState.UnknownHost.Judge(isOnline: false).Outcome);
        Assert.Equal(LinkState.Good, LinkState.Good.Judge(isOnline: false));
    }

    [Fact]
    public async Task An_unknown_host_is_resolved_once_and_not_cached()
    {
        // No name server knows names below .invalid (RFC 2606). Without any name server, the name cannot be resolved now.
        var messages = await CheckAsync("http://unknown.invalid/a", "http://unknown.invalid/b");
        Assert.Equal([5, 6], messages.Select(m => m[0] - '0'));
        Assert.All(messages, m => Assert.Matches("^. unreachable: .* has (an unknown host|a host that cannot be resolved now)", m));
        Assert.DoesNotContain("unknown", _site.Read(".sitegen/links.json"), StringComparison.Ordinal);
    }
}
