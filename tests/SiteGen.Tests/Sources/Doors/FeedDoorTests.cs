using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Doors;

public sealed class FeedDoorTests
{
    private const string Feed =
        "<rss version='2.0'><channel><title>J</title><item><title>T</title><link>https://example.org/1</link></item></channel></rss>";

    [Theory]
    [InlineData("text/xml")]
    [InlineData("application/rdf+xml")]
    [InlineData("application/octet-stream")]
    [InlineData("text/html; charset=utf-8")]
    public async Task A_feed_is_read_whatever_its_media_type(string mediaType)
    {
        await using var server = new PlayServer().On(
            "/rss", PlayAnswer.Text(200, Feed, mediaType).With("ETag", "\"1\"").With("Last-Modified", "yesterday"));
        var answer = await FetchAsync(server);
        Assert.Equal("T", Assert.Single(answer.Records).Title);
        Assert.Equal(("\"1\"", "yesterday"), (answer.ETag, answer.LastModified));
        Assert.Null(answer.Newest);
    }

    [Fact]
    public async Task An_unchanged_feed_is_not_sent_again()
    {
        await using var server = new PlayServer().On("/rss", PlayAnswer.Empty(304, ("ETag", "\"2\"")));
        var state = LibraryDoorTest.CreateState(etag: "\"1\"", lastModified: "Fri, 18 Sep 2026 10:00:00 GMT");
        var answer = await LibraryDoorTest.FetchAsync(new FeedDoor(), CreateSource(server), state);
        Assert.Empty(answer.Records);
        Assert.Equal(("\"2\"", "Fri, 18 Sep 2026 10:00:00 GMT"), (answer.ETag, answer.LastModified));
        Assert.Equal("\"1\"", server.Requests[0].Headers["If-None-Match"]);
        Assert.Equal("Fri, 18 Sep 2026 10:00:00 GMT", server.Requests[0].Headers["If-Modified-Since"]);
    }

    [Theory]
    [InlineData(403, "")]
    [InlineData(200, "")]
    [InlineData(200, "<?xml version='1.0'?>\n<!-- x -->\n")]
    public async Task A_web_page_instead_of_a_feed_is_a_refusal_that_is_not_repeated(int status, string prolog)
    {
        var page = PlayAnswer.Html(prolog + "<!DOCTYPE html><title>Just a moment...</title>") with { Status = status };
        await using var server = new PlayServer().On("/rss", page);
        var failure = await FailAsync(server);
        Assert.Contains("refused by the site", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        Assert.Equal(ServiceFailure.Refused, failure.Failure);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_document_type_is_refused_at_once()
    {
        await using var server = new PlayServer().On("/rss", PlayAnswer.Xml("<!DOCTYPE rss [<!ENTITY a 'b'>]>" + Feed));
        Assert.Contains("document type", (await FailAsync(server)).Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<rss><channel><item>")]
    [InlineData("<sitemap/>")]
    public async Task What_does_not_parse_is_asked_for_again_and_then_a_failure(string body)
    {
        await using var server = new PlayServer().On("/rss", PlayAnswer.Xml(body));
        Assert.Equal(ServiceFailure.Faulty, (await FailAsync(server)).Failure);
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData("rss10-nature-catalysis.rdf", 1)]
    [InlineData("rss10-biorxiv-plant-biology.rdf", 30)]
    [InlineData("atom-plos.xml", 1)]
    public async Task A_recorded_feed_comes_through_the_door(string file, int count)
    {
        await using var server = new PlayServer().On(
            "/rss", new PlayAnswer { Body = LibraryDoorTest.ReadRecording("feeds/" + file), MediaType = "text/xml" });
        Assert.Equal(count, (await FetchAsync(server)).Records.Count);
    }

    private static Task<DoorAnswer> FetchAsync(PlayServer server) => LibraryDoorTest.FetchAsync(new FeedDoor(), CreateSource(server));

    private static Task<ServiceException> FailAsync(PlayServer server) => LibraryDoorTest.FailAsync(new FeedDoor(), CreateSource(server));

    private static PaperSource CreateSource(PlayServer server) =>
        LibraryDoorTest.CreateSource(SourceKind.Feed, server.At("/rss?key=secret"));
}
