using System.Text.Json;
using SiteGen.Content;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

public sealed class CslJsonWriterTests
{
    private static readonly CslJsonWriter Writer = new(SampleSite.Urls);

    [Fact]
    public void The_list_matches_the_golden_file() => GoldenFile.Verify("feeds/papers.json", Writer.Write(SampleSite.Entries()));

    [Fact]
    public void An_empty_list_is_an_empty_array() => Assert.Equal("[]\n"u8.ToArray(), Writer.Write([]));

    [Fact]
    public async Task Writing_lists_in_parallel_gives_the_same_bytes()
    {
        var entries = SampleSite.Entries();
        var alone = entries.Select(entry => Writer.Write([entry])).ToList();

        var cancellation = TestContext.Current.CancellationToken;
        var tasks = Enumerable.Range(0, 200).Select(i => Task.Run(() => Writer.Write([entries[i % entries.Count]]), cancellation));
        var together = await Task.WhenAll(tasks);

        Assert.All(together.Index(), list => Assert.Equal(alone[list.Index % entries.Count], list.Item));
    }

    [Fact]
    public void Types_follow_the_venue()
    {
        using var json = JsonDocument.Parse(Writer.Write(SampleSite.Entries()));

        Assert.Equal(
            ["article", "article", "article-journal", "paper-conference"],
            json.RootElement.EnumerateArray().Select(item => item.GetProperty("type").GetString()));
    }

    [Theory]
    [InlineData("2016-11-23", "[[2016,11,23]]")]
    [InlineData("2016-11", "[[2016,11]]")]
    [InlineData("2016", "[[2016]]")]
    public void Dates_have_only_their_known_parts(string published, string parts)
    {
        Assert.True(PartialDate.TryParse(published, out var date));

        var item = Item(SampleSite.Blank("x") with { Published = date });

        Assert.Equal(parts, JsonSerializer.Serialize(item.GetProperty("issued").GetProperty("date-parts")));
    }

    [Fact]
    public void Names_keep_their_parts_and_groups_are_literal()
    {
        var authors = Item(SampleSite.Full).GetProperty("author");

        Assert.Equal(
            [
                """{"family":"Rebuffi","given":"Sylvestre-Alvise"}""",
                """{"family":"van Beethoven","given":"Ludwig"}""",
                """{"family":"King","given":"Martin Luther","suffix":"Jr."}""",
                """{"literal":"Gemini Team"}""",
            ],
            authors.EnumerateArray().Select(author => JsonSerializer.Serialize(author)));
    }

    [Fact]
    public void A_name_of_control_characters_is_left_out() =>
        Assert.False(Item(SampleSite.Blank("x") with { Authors = [new("\b", "\0")] }).TryGetProperty("author", out _));

    [Fact]
    public void Unknown_values_are_left_out() =>
        Assert.Equal(["id", "type", "title", "URL"], Item(SampleSite.Bare).EnumerateObject().Select(member => member.Name));

    private static JsonElement Item(Paper paper)
    {
        using var json = JsonDocument.Parse(Writer.Write([SampleSite.Entry(paper)]));
        return json.RootElement[0].Clone();
    }
}
