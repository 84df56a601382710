using System.Globalization;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Http;

public sealed class PolitenessTests
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(3);

    private readonly QuickClock _clock = new();

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    [Fact]
    public async Task The_requests_of_a_service_are_sent_one_by_one_with_gaps_to_all_of_its_hosts()
    {
        await using var first = new PlayServer().On("/a", PlayAnswer.Json("[]"));
        await using var second = new PlayServer().On("/a", PlayAnswer.Json("[]"));
        using var client = TestClient.Create();
        Uri[] addresses = [first.At("/a"), second.At("/a"), first.At("/a")];
        var gap = TimeSpan.FromMilliseconds(60);
        var requests = addresses.Select(address => client.GetAsync(TestClient.Get(address) with { Gap = gap })).ToList();
        await Task.WhenAll(requests);
        Assert.InRange(client.Statistics["Play"].Waited, Seconds(0.1), Seconds(0.122));
        Assert.True(first.Requests[1].Started - first.Requests[0].Ended >= 2 * gap);
        Assert.Equal(1, first.MaxConcurrentRequests);
    }

    [Fact]
    public async Task Two_services_do_not_wait_for_each_other()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Hang()).On("/b", PlayAnswer.Json("[]"));
        using var client = TestClient.Create();
        using var stop = new CancellationTokenSource();
        await using var other = new PlayServer().On("/b", PlayAnswer.Json("[]"));
        var slow = client.SendAsync(TestClient.Get(server.At("/a")), stop.Token);
        await client.GetAsync(TestClient.Get(other.At("/b")) with { Service = "Other" });
        Assert.False(slow.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
    }

    [Fact]
    public async Task The_first_request_does_not_wait_and_the_second_one_does()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]"));
        using var client = TestClient.Create(_clock);
        await client.GetAsync(TestClient.Get(server.At("/a")) with { Gap = Gap });
        Assert.Empty(_clock.Pauses);
        _clock.Advance(Seconds(1));
        await client.GetAsync(TestClient.Get(server.At("/a")) with { Gap = Gap });
        Assert.Equal([Seconds(2)], _clock.Pauses);
        await client.GetAsync(TestClient.Get(server.At("/a")));
        Assert.Single(_clock.Pauses);
    }

    [Fact]
    public async Task Failures_are_followed_by_ten_twenty_and_forty_gaps()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Empty(500));
        using var client = TestClient.Create(_clock);
        await client.FailAsync(TestClient.Get(server.At("/a")) with { Gap = Gap });
        Assert.Equal(3, _clock.Pauses.Count);
        foreach (var (pause, seconds) in _clock.Pauses.Zip([30, 60, 120]))
            Assert.InRange(pause, Seconds(seconds), Seconds(seconds * 1.1) + Seconds(0.001));
        await client.FailAsync(TestClient.Get(server.At("/a")) with { Gap = Gap });
        Assert.Equal(Gap, _clock.Pauses[3]);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "0", 3)]
    [InlineData("Retry-After", "Mon, 23 Nov 2026 12:00:50 GMT", 50)]
    [InlineData("Retry-After", "Mon, 23 Nov 2026 11:00:00 GMT", 3)]
    [InlineData("Retry-After", "300", 300)]
    [InlineData("RateLimit", "\"api\";r=0;t=187", 187)]
    [InlineData("RateLimit", "\"pages\";r=9;t=250, \"api\"; r=0; t=12", 12)]
    public async Task A_service_that_asks_for_a_pause_gets_it(string name, string value, int seconds)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Empty(429, (name, value)), PlayAnswer.Json("[]"));
        using var client = TestClient.Create(_clock);
        await client.GetAsync(TestClient.Get(server.At("/a")) with { Gap = Gap });
        Assert.Equal([Seconds(seconds)], _clock.Pauses);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public async Task A_pause_that_cannot_be_read_is_ignored(string value)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Empty(503, ("Retry-After", value)), PlayAnswer.Json("[]"));
        using var client = TestClient.Create(_clock);
        await client.GetAsync(TestClient.Get(server.At("/a")) with { Gap = Gap });
        Assert.InRange(Assert.Single(_clock.Pauses), Seconds(30), Seconds(33.001));
    }

    [Theory]
    [InlineData(429, "Retry-After", "301", "asks for a pause of 6 minutes")]
    [InlineData(503, "Retry-After", "99999999999999999999", "asks for a pause of more than a day")]
    [InlineData(429, "Retry-After", "Mon, 23 Nov 2026 18:00:00 GMT", "asks for a pause of 360 minutes")]
    [InlineData(429, "RateLimit", "\"api\";r=0;t=3600", "asks for a pause of 60 minutes")]
    [InlineData(403, "X-RateLimit-Remaining", "0", "allows no more requests at present")]
    public async Task A_host_that_asks_for_too_long_a_pause_gets_no_more_requests(int status, string name, string value, string reason)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Empty(status, (name, value)));
        using var client = TestClient.Create(_clock);
        // This holds for requests without gaps too.
        foreach (var gap in (TimeSpan[])[Gap, TimeSpan.Zero])
        {
            var e = await client.FailAsync(TestClient.Get(server.At("/a")) with { Gap = gap });
            Assert.Equal($"Play {reason}, so it gets no more requests in this run ({server.Address}/a)", e.Message);
            Assert.Equal((ServiceFailure.Closed, status), (e.Failure, e.Status));
        }

        Assert.Single(server.Requests);
        Assert.Empty(_clock.Pauses);
    }

    [Fact]
    public async Task A_pause_also_delays_the_next_request_of_the_service()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Empty(429, ("Retry-After", "60")));
        await using var other = new PlayServer().On("/b", PlayAnswer.Json("[]").With("Backoff", "30"));
        using var client = TestClient.Create(_clock);
        await client.FailAsync(TestClient.Get(server.At("/a")) with { Gap = Gap });
        await client.GetAsync(TestClient.Get(other.At("/b")) with { Gap = Gap });
        await client.GetAsync(TestClient.Get(other.At("/b")) with { Gap = Gap });
        Assert.Equal([60, 60, 60, 60, 30], _clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task A_good_answer_may_ask_for_too_long_a_pause()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]").With("Backoff", "3600"));
        using var client = TestClient.Create(_clock);
        await client.GetAsync(TestClient.Get(server.At("/a")) with { Gap = Gap });
        var e = await client.FailAsync(TestClient.Get(server.At("/a")) with { Gap = Gap });
        Assert.Contains("a pause of 60 minutes", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Without_a_gap_nothing_waits()
    {
        await using var server = new PlayServer().On(
            "/a", PlayAnswer.Empty(500), PlayAnswer.Empty(429, ("Retry-After", "200")), PlayAnswer.Json("[]").With("Backoff", "200"));
        using var client = TestClient.Create(_clock);
        await client.GetAsync(TestClient.Get(server.At("/a")));
        await client.GetAsync(TestClient.Get(server.At("/a")));
        Assert.Equal(4, server.Requests.Count);
        Assert.Empty(_clock.Pauses);
    }

    [Fact]
    public async Task A_run_ends_with_its_number_of_requests()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]")).On("/b", PlayAnswer.Redirect("/a"));
        using var client = new ServiceClient(TestClient.Options with { MaxRequests = 3 });
        await client.GetAsync(TestClient.Get(server.At("/b")));
        await client.GetAsync(TestClient.Get(server.At("/a")));
        var e = await client.FailAsync(TestClient.Get(server.At("/a")) with { Service = "Other" });
        Assert.Equal($"Other was not asked, because the 3 requests of this run are used up ({server.Address}/a)", e.Message);
        Assert.Equal(ServiceFailure.BudgetSpent, e.Failure);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_run_does_not_begin_a_wait_that_ends_after_its_time()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]")).On("/dead", PlayAnswer.Empty(500));
        using var client = new ServiceClient(TestClient.Options with { Clock = _clock, TimeBudget = TimeSpan.FromSeconds(90) });
        var e = await client.FailAsync(TestClient.Get(server.At("/dead")) with { Gap = Gap });
        Assert.Equal(
            "Play answered 500 Internal Server Error and was not asked again, because the time of this run (1.5 minutes) is used up "
                + $"({server.Address}/dead)",
            e.Message);
        Assert.Equal((ServiceFailure.BudgetSpent, 500), (e.Failure, e.Status));
        Assert.InRange(Assert.Single(_clock.Pauses), Seconds(30), Seconds(33.001));
        await client.GetAsync(TestClient.Get(server.At("/a")));
        _clock.Advance(Seconds(70));
        Assert.Equal(ServiceFailure.BudgetSpent, (await client.FailAsync(TestClient.Get(server.At("/a")))).Failure);
    }

    [Fact]
    public void A_pause_is_read_in_any_culture()
    {
        var now = DateTimeOffset.Parse("2026-11-23T12:00:00Z", CultureInfo.InvariantCulture);
        Assert.Equal(Seconds(5), ServicePause.ParseRetryAfter(" 5 ", now));
        Assert.Null(ServicePause.ParseRetryAfter("", now));
        Assert.Null(ServicePause.ParseRateLimit("limit=100, remaining=0, reset=50"));
    }
}
