using System.Text;
using SiteGen.Content;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Http;

public sealed class ServiceClientTests
{
    [Fact]
    public async Task A_response_has_status_body_media_type_and_headers()
    {
        await using var server = new PlayServer().On(
            "/a", PlayAnswer.Text(201, "[1]", "Application/JSON; charset=utf-8").With("X-Page", "1").With("x-page", "2").With("Date", "no date"));
        using var client = TestClient.Create();
        var response = await client.GetAsync(TestClient.Get(server.At("/a?key=1")));
        Assert.Equal(201, response.Status);
        Assert.Equal("[1]", Encoding.UTF8.GetString(response.Body.Span));
        Assert.Equal("application/json", response.MediaType);
        Assert.Equal("1, 2", response.FindHeader("X-PAGE"));
        Assert.Equal("no date", response.FindHeader("date"));
        Assert.Null(response.FindHeader("ETag"));
        Assert.Equal(server.At("/a?key=1"), response.Address);
    }

    [Fact]
    public async Task A_request_names_the_program_and_what_it_accepts()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[]").With("Set-Cookie", "a=b"));
        using var client = TestClient.Create();
        var request = TestClient.Get(server.At("/a")) with { Headers = [new("If-None-Match", " \"x\" ")] };
        await client.GetAsync(request);
        await client.GetAsync(request);
        var headers = server.Requests[1].Headers;
        Assert.Equal($"SiteGen/{ProgramVersion.Number} (+https://papers.example/%28me%29/)", headers["User-Agent"]);
        Assert.Equal("application/json", headers["Accept"]);
        Assert.Equal("\"x\"", headers["If-None-Match"]);
        Assert.Equal("gzip, deflate, br", headers["Accept-Encoding"]);
        Assert.False(headers.ContainsKey("Cookie"));
        Assert.False(headers.ContainsKey("traceparent"));
    }

    [Fact]
    public async Task Json_is_posted_and_posted_again()
    {
        await using var server = new PlayServer().On("/batch", PlayAnswer.Empty(500), PlayAnswer.Json("[]"));
        using var client = TestClient.Create();
        await client.GetAsync(TestClient.Get(server.At("/batch")) with { Json = "{\"ids\":[1]}"u8.ToArray() });
        Assert.Equal(["POST /batch", "POST /batch"], server.Lines);
        Assert.Equal("{\"ids\":[1]}", server.Requests[1].Body);
        Assert.Equal("application/json", server.Requests[1].Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_compressed_body_is_decompressed(string encoding)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Json("[\"text\"]").Compressed(encoding));
        using var client = TestClient.Create();
        var response = await client.GetAsync(TestClient.Get(server.At("/a")));
        Assert.Equal("[\"text\"]", Encoding.UTF8.GetString(response.Body.Span));
        Assert.Equal(8, client.Statistics["play"].Bytes);
    }

    [Theory]
    [InlineData("application/json", "application/json", true)]
    [InlineData("application/atom+xml", "+xml", true)]
    [InlineData("text/plain", "text/", true)]
    [InlineData("application/jsonp", "application/json", false)]
    [InlineData("text/html", "+xml", false)]
    public async Task Only_the_media_types_of_the_request_are_accepted(string type, string accepted, bool isAccepted)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Text(200, "x", type));
        using var client = TestClient.Create();
        var request = TestClient.Get(server.At("/a")) with { MediaTypes = [accepted] };
        if (isAccepted)
            Assert.Equal(type, (await client.GetAsync(request)).MediaType);
        else
            Assert.Equal(ServiceFailure.Faulty, (await client.FailAsync(request)).Failure);
    }

    [Theory]
    [InlineData(304)]
    [InlineData(404)]
    public async Task An_accepted_status_is_returned_with_its_body(int status)
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Text(status, status == 304 ? "" : "none"));
        using var client = TestClient.Create();
        var response = await client.GetAsync(TestClient.Get(server.At("/a")) with { AcceptedStatuses = [304, 404] });
        Assert.Equal(status, response.Status);
        Assert.Equal(status == 304 ? 0 : 4, response.Body.Length);
    }

    [Fact]
    public async Task A_cancelled_request_ends_at_once()
    {
        await using var server = new PlayServer().On("/a", PlayAnswer.Hang());
        using var client = TestClient.Create();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(TestClient.Get(server.At("/a")), stop.Token));
        Assert.Equal(0, client.Statistics["Play"].Failures);
    }

    [Theory]
    [InlineData("https://user:pass@papers.example:8443/a?key=1#x", "https://papers.example:8443/a")]
    [InlineData("http://b\u00fccher.example/", "http://xn--bcher-kva.example/")]
    [InlineData("http://[::1]:80/\u202e", "http://[::1]/%E2%80%AE")]
    public void Messages_show_addresses_without_secrets(string address, string shown) =>
        Assert.Equal(shown, DisplayAddress.Format(new Uri(address)));
}
