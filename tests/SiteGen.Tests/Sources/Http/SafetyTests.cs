using System.Diagnostics;
using System.Globalization;
using SiteGen.Network;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Http;

public sealed class SafetyTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    public async Task A_private_address_is_refused_unless_it_is_allowed(string host)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]"));
        using var client = new ServiceClient(TestClient.Options with { AllowPrivateAddresses = false });
        var e = await client.FailAsync(TestClient.Get(new Uri($"http://{host}:{server.Port}/a")));
        Assert.StartsWith("Play has an address in a private network, to which requests are not allowed (", e.Message, StringComparison.Ordinal);
        Assert.Equal(ServiceFailure.Unsafe, e.Failure);
        Assert.Empty(server.Requests);
        Assert.Equal(0, client.Statistics["Play"].Requests);
    }

    // The guard of the connection alone, because the name of this host would be refused before.
    [Fact]
    public async Task A_name_that_resolves_to_a_private_address_is_refused()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]"));
        using var handler = new SocketsHttpHandler { ConnectCallback = PublicConnection.ConnectAsync };
        using var client = new HttpClient(handler);
        var address = new Uri($"http://localhost:{server.Port}/a");
        var e = await Assert.ThrowsAsync<HttpRequestException>(
            () => client.GetAsync(address, TestContext.Current.CancellationToken));
        Assert.Equal(ServiceFailure.Unsafe, FailureRules.Find(e, TimeSpan.Zero)!.Kind);
        Assert.False(FailureRules.Find(e, TimeSpan.Zero)!.MayRepeat);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://papers.example/")]
    public async Task Only_http_and_https_are_requested(string address)
    {
        using var client = TestClient.Create();
        Assert.Equal(ServiceFailure.Unsafe, (await client.FailAsync(TestClient.Get(new Uri(address)))).Failure);
    }

    [Fact]
    public async Task A_relative_address_is_refused()
    {
        using var client = TestClient.Create();
        Assert.Equal(ServiceFailure.Unsafe, (await client.FailAsync(TestClient.Get(new Uri("/a", UriKind.Relative)))).Failure);
    }

    [Theory]
    [InlineData(301, "GET")]
    [InlineData(303, "GET")]
    [InlineData(308, "POST")]
    public async Task A_redirect_is_followed(int status, string method)
    {
        await using var server = new PlayServer()
            .On("/a/b", PlayAnswer.Redirect("c?x=1#part", status))
            .On("/a/c", PlayAnswer.Json("[]"));
        using var client = TestClient.Create();
        var response = await client.GetAsync(TestClient.Get(server.At("/a/b")) with { Json = "{}"u8.ToArray() });
        Assert.Equal(server.Address + "/a/c?x=1", response.Address.AbsoluteUri);
        Assert.Equal(["POST /a/b", $"{method} /a/c?x=1"], server.Lines);
        Assert.Equal(method == "POST" ? "{}" : "", server.Requests[1].Body);
    }

    [Fact]
    public async Task A_redirect_waits_for_the_gap_too()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Redirect("/b")).On("/b", PlayAnswer.Json("[]"));
        var clock = new QuickClock();
        using var client = TestClient.Create(clock);
        await client.GetAsync(TestClient.Get(server.At("/a")) with { Gap = TimeSpan.FromSeconds(3) });
        Assert.Equal([TimeSpan.FromSeconds(3)], clock.Pauses);
    }

    [Theory]
    [InlineData("/a", "redirects in a circle", ServiceFailure.Faulty)]
    [InlineData("http://", "redirects to an address that is none", ServiceFailure.Faulty)]
    [InlineData("ftp://papers.example/", "has an address that is neither http nor https", ServiceFailure.Unsafe)]
    public async Task A_redirect_that_leads_nowhere_is_not_followed(string location, string reason, ServiceFailure failure)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Redirect(location));
        using var client = TestClient.Create();
        var e = await client.FailAsync(TestClient.Get(server.At("/a")));
        Assert.Equal($"Play {reason} ({server.Address}/a)", e.Message);
        Assert.Equal(failure, e.Failure);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task At_most_five_redirects_are_followed()
    {
        await using var server = new PlayServer().On("/5", PlayAnswer.Json("[]")).On(
            _ => true, request => PlayAnswer.Redirect($"/{int.Parse(request.Path[1..], CultureInfo.InvariantCulture) + 1}"));
        using var client = TestClient.Create();
        Assert.Equal(server.At("/5"), (await client.GetAsync(TestClient.Get(server.At("/0")))).Address);
        var e = await client.FailAsync(TestClient.Get(server.At("/6")));
        Assert.StartsWith("Play redirects more than 5 times", e.Message, StringComparison.Ordinal);
        Assert.Equal(12, server.Requests.Count);
    }

    [Theory]
    [InlineData("https://api.example/a", "http://api.example/a", ServiceFailure.Unsafe)]
    [InlineData("https://api.example/a", "//other.example/b", null)]
    [InlineData("http://api.example/a", "https://api.example/a", null)]
    public void A_redirect_from_https_to_http_is_refused(string from, string location, ServiceFailure? failure)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = location };
        var response = new ServiceResponse(301, new Uri(from), headers, default);
        if (failure is null)
            Assert.Equal("https", RedirectRules.Resolve(response, [response.Address]).Scheme);
        else
            Assert.Equal(failure, Assert.Throws<RequestFailedException>(() => RedirectRules.Resolve(response, [response.Address])).Failure.Kind);
    }

    [Theory]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://router/", false)]
    [InlineData("https://api.example/", true)]
    public void The_target_of_a_redirect_is_checked(string address, bool isAllowed)
    {
        var failure = Record.Exception(() => RedirectRules.Check(new Uri(address), allowPrivate: false));
        Assert.Equal(isAllowed, failure is null);
        RedirectRules.Check(new Uri(address), allowPrivate: true);
    }

    [Theory]
    [InlineData("https://api.example/a", false, true)]
    [InlineData("https://API.example:443/a", false, true)]
    [InlineData("https://api.example/a", true, false)]
    [InlineData("http://api.example/a", false, false)]
    [InlineData("https://api.example:8443/a", false, false)]
    [InlineData("https://api.example.evil.example/a", false, false)]
    public void A_key_is_sent_to_the_host_that_it_was_made_for_only(string address, bool isRedirected, bool isSent)
    {
        var header = new ServiceHeader("x-api-key", "k-1") { SecretOf = "api.example" };
        Assert.Equal(isSent, header.MayBeSentTo(new Uri(address), isRedirected));
        Assert.True(new ServiceHeader("x", "y").MayBeSentTo(new Uri(address), isRedirected));
        Assert.DoesNotContain("k-1", header.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.example/b", false)]
    [InlineData("https://api.example:8443/b", true)]
    [InlineData("https://www.api.example/b", true)]
    public void A_redirect_to_another_host_is_remembered(string target, bool hasLeft)
    {
        var start = new HttpStep(new Uri("https://api.example/a"), HttpMethod.Get, HasLeftHost: false);
        var step = start.Follow(new Uri(target), 302);
        Assert.Equal(hasLeft, step.HasLeftHost);
        Assert.Equal(hasLeft, step.Follow(new Uri(step.Address, "/c"), 302).HasLeftHost);
        Assert.Equal(hasLeft, step.Follow(start.Address, 302).HasLeftHost);
    }

    [Fact]
    public async Task A_key_is_not_sent_to_a_server_that_replaces_the_service()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]"));
        using var client = TestClient.Create();
        var key = new ServiceHeader("x-api-key", "k-1") { SecretOf = "127.0.0.1" };
        await client.GetAsync(TestClient.Get(server.At("/a")) with { Headers = [key, new("x-plain", "1")] });
        Assert.False(server.Requests[0].Headers.ContainsKey("x-api-key"));
        Assert.Equal("1", server.Requests[0].Headers["x-plain"]);
    }

    [Theory]
    [InlineData("two\r\nX-Evil: 1")]
    [InlineData("schl\u00fcssel")]
    public async Task A_header_with_an_invalid_value_is_not_sent_and_not_shown(string value)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]"));
        using var client = TestClient.Create();
        var e = await client.FailAsync(TestClient.Get(server.At("/a")) with { Headers = [new("x-key", value)] });
        Assert.StartsWith("Play cannot be asked, because the value of the header x-key is invalid (", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_compressed_bomb_ends_at_the_limit(string encoding)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Bomb(200L * Megabyte, encoding));
        using var client = TestClient.Create();
        var e = await client.FailAsync(TestClient.Get(server.At("/a")));
        Assert.StartsWith("Play answered with a body of more than 20 MB (", e.Message, StringComparison.Ordinal);
        Assert.Equal(ServiceFailure.Faulty, e.Failure);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_of_the_maximum_size_is_read()
    {
        await using var server = new PlayServer()
            .On("/a", PlayAnswer.Json(new string('1', 1000)))
            .On("/b", PlayAnswer.Json(new string('1', 1001)));
        using var client = new ServiceClient(TestClient.Options with { MaxBodySize = 1000 });
        Assert.Equal(1000, (await client.GetAsync(TestClient.Get(server.At("/a")))).Body.Length);
        Assert.Equal(ServiceFailure.Faulty, (await client.FailAsync(TestClient.Get(server.At("/b")))).Failure);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(100, false)]
    [InlineData(999_999_999_999, false)]
    public async Task A_wrong_length_does_no_harm(long length, bool isRead)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[1]rest") with { ClaimedLength = length });
        using var client = TestClient.Create();
        if (isRead)
            Assert.Equal("[1]"u8.ToArray(), (await client.GetAsync(TestClient.Get(server.At("/a")))).Body.ToArray());
        else
            await client.FailAsync(TestClient.Get(server.At("/a")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_slow_answer_ends_at_the_time_limit(bool drips)
    {
        var answer = drips ? PlayAnswer.Json(new string('1', 10_000)) with { Drip = TimeSpan.FromMilliseconds(20) } : PlayAnswer.Hang();
        await using var server = new PlayServer().On("/a", answer);
        using var client = new ServiceClient(TestClient.Options with { RequestTimeout = TimeSpan.FromSeconds(0.3) });
        var watch = Stopwatch.StartNew();
        var e = await client.FailAsync(TestClient.Get(server.At("/a")));
        Assert.StartsWith("Play did not answer completely within 0.3 s four times (", e.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.1), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]").With("X-Long", new string('x', 40_000)));
        using var client = TestClient.Create();
        Assert.Equal(ServiceFailure.Unavailable, (await client.FailAsync(TestClient.Get(server.At("/a")))).Failure);
    }
}
