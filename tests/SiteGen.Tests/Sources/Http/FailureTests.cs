using System.Net;
using System.Net.Sockets;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Http;

public sealed class FailureTests
{
    private static async Task<(ServiceException Exception, int Requests)> FailAsync(PlayAnswer answer, Func<ServiceResponse, string?>? validate = null)
    {
        await using var server = new PlayServer().On("/a", answer);
        using var client = TestClient.Create();
        var e = await client.FailAsync(TestClient.Get(server.At("/a?key=secret")) with { Validate = validate });
        Assert.EndsWith($" ({server.Address}/a)", e.Message, StringComparison.Ordinal);
        Assert.Equal(server.Requests.Count, client.Statistics["Play"].Requests);
        Assert.Equal(server.Requests.Count, client.Statistics["Play"].Failures);
        return (e, server.Requests.Count);
    }

    [Theory]
    [InlineData(406, "406 Not Acceptable")]
    [InlineData(408, "408 Request Timeout")]
    [InlineData(429, "429 Too Many Requests")]
    [InlineData(500, "500 Internal Server Error")]
    [InlineData(503, "503 Service Unavailable")]
    [InlineData(599, "599")]
    public async Task A_temporary_failure_is_tried_four_times(int status, string text)
    {
        var (e, requests) = await FailAsync(PlayAnswer.Empty(status));
        Assert.StartsWith($"Play answered {text} four times (", e.Message, StringComparison.Ordinal);
        Assert.Equal((ServiceFailure.Unavailable, status, false, 4), (e.Failure, e.Status, e.IsRefusal, requests));
    }

    [Theory]
    [InlineData(400, "400 Bad Request")]
    [InlineData(401, "401 Unauthorized")]
    [InlineData(403, "403 Forbidden")]
    [InlineData(404, "404 Not Found")]
    [InlineData(304, "304 Not Modified")]
    [InlineData(302, "302 Found")]
    public async Task A_refusal_is_tried_once(int status, string text)
    {
        var (e, requests) = await FailAsync(PlayAnswer.Empty(status));
        Assert.StartsWith($"Play answered {text} (", e.Message, StringComparison.Ordinal);
        Assert.Equal((ServiceFailure.Refused, status, true, 1), (e.Failure, e.Status, e.IsRefusal, requests));
    }

    [Fact]
    public async Task A_page_where_data_was_expected_is_a_temporary_failure()
    {
        var (e, requests) = await FailAsync(PlayAnswer.Html());
        Assert.StartsWith("Play answered text/html where JSON was expected four times (", e.Message, StringComparison.Ordinal);
        Assert.Equal((ServiceFailure.Faulty, 200, 4), (e.Failure, e.Status, requests));
        (e, _) = await FailAsync(new PlayAnswer { MediaType = "<b>\u00e9" });
        Assert.StartsWith("Play answered with an invalid media type where", e.Message, StringComparison.Ordinal);
        (e, _) = await FailAsync(new PlayAnswer());
        Assert.StartsWith("Play answered without a media type where", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_the_caller_finds_faulty_is_a_temporary_failure()
    {
        var (e, requests) = await FailAsync(PlayAnswer.Json("[]"), response => response.Body.Length == 2 ? "no entries" : null);
        Assert.StartsWith("Play answered with a faulty body (no entries) four times (", e.Message, StringComparison.Ordinal);
        Assert.Equal((ServiceFailure.Faulty, 4), (e.Failure, requests));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(10)]
    public async Task A_broken_connection_is_a_temporary_failure(int after)
    {
        var (e, requests) = await FailAsync(PlayAnswer.Cut(Math.Max(after, 0)) with { CutAfter = after });
        Assert.Matches("^Play (broke the connection|did not answer like a web server) four times", e.Message);
        Assert.Equal((ServiceFailure.Unavailable, 4), (e.Failure, requests));
    }

    [Fact]
    public async Task A_broken_compressed_body_is_a_temporary_failure()
    {
        foreach (var encoding in (string[])["gzip", "deflate", "br"])
        {
            var (e, requests) = await FailAsync(PlayAnswer.Json("no such thing").With("Content-Encoding", encoding));
            Assert.StartsWith("Play answered with a body that cannot be decompressed four times", e.Message, StringComparison.Ordinal);
            Assert.Equal((ServiceFailure.Unavailable, 4), (e.Failure, requests));
        }
    }

    [Fact]
    public async Task A_request_succeeds_when_a_later_try_does()
    {
        await using var server = new PlayServer().On(
            "/a", PlayAnswer.Html(), PlayAnswer.Empty(503), PlayAnswer.Cut(3), PlayAnswer.Json("[]"));
        using var client = TestClient.Create();
        Assert.Equal(200, (await client.GetAsync(TestClient.Get(server.At("/a")))).Status);
        var statistics = client.Statistics["Play"];
        Assert.Equal((4, 3, TimeSpan.Zero), (statistics.Requests, statistics.Failures, statistics.Waited));
    }

    [Fact]
    public async Task A_host_that_cannot_be_connected_to_is_a_temporary_failure()
    {
        // Bound, so that no other program listens there, and not listening.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        using var client = TestClient.Create();
        var e = await client.FailAsync(TestClient.Get(new Uri($"http://127.0.0.1:{port}/")));
        Assert.StartsWith("Play could not be connected to four times (", e.Message, StringComparison.Ordinal);
        Assert.Equal(4, client.Statistics["Play"].Failures);
    }

    [Fact]
    public async Task A_dead_host_is_tried_twice_and_in_the_end_not_at_all()
    {
        await using var server = new PlayServer().On("/dead", PlayAnswer.Empty(500)).On("/gone", PlayAnswer.Empty(404));
        await using var standIn = new PlayServer().On("/b", PlayAnswer.Json("[]"));
        using var client = TestClient.Create();
        var request = TestClient.Get(server.At("/dead"));
        await client.FailAsync(request);
        Assert.Contains(" 500 Internal Server Error twice (", (await client.FailAsync(request)).Message, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Count);

        // An answer shows that the host is alive.
        await client.FailAsync(TestClient.Get(server.At("/gone")));
        for (var i = 0; i < 5; i++)
            await client.FailAsync(request);
        Assert.Equal(7 + 4 + (4 * 2), server.Requests.Count);
        var e = await client.FailAsync(TestClient.Get(server.At("/gone")));
        Assert.Equal(7 + 4 + (4 * 2), server.Requests.Count);
        Assert.Equal((ServiceFailure.Closed, 500), (e.Failure, e.Status));
        Assert.EndsWith("; it gets no more requests in this run", e.Message, StringComparison.Ordinal);

        // Another host of the same service is asked instead.
        await client.GetAsync(TestClient.Get(standIn.At("/b")));
    }
}
