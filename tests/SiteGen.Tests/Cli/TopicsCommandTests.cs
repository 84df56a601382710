using System.Text.Json;

namespace SiteGen.Tests.Cli;

/// <summary>What <c>sitegen topics</c> prints and writes.</summary>
public sealed class TopicsCommandTests : IDisposable
{
    private const string Topicless = """
        ---
        # A comment of the curator.
        title: "Hearing Voices"
        date: "2026-11-20"   # the day
        ---

        We study speech synthesis of rare voices.

        """;

    private readonly TestSite _site = new("""
        -- content/topics/speech.md --
        ---
        title: "Speech"
        description: "Sounds of people."
        match: ["speech synthesis"]
        ---
        -- content/topics/graphs.md --
        ---
        title: "Graphs"
        description: "Edges between things."
        match: ["graph matching"]
        ---
        """);

    public TopicsCommandTests()
    {
        for (var i = 0; i < 12; i++)
        {
            Write($"speech-{i}", "speech", $"Prosody {i}", "Phonemes and vocoders make prosody audible.");
            Write($"graphs-{i}", "graphs", $"Vertices {i}", "Isomorphic vertices and adjacency are hard to find.");
        }

        _site.Write("content/papers/topicless.md", Topicless);
        _site.Write("content/papers/phonemes.md", Paper("Phonemes of Birds", "", "Vocoders make the prosody of birds audible."));
        _site.Write("content/papers/about-nothing.md", Paper("Gardening", "", "Roses need water."));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_prints_the_topics_that_papers_may_lack_with_phrases_and_words_and_writes_nothing()
    {
        var before = _site.Snapshot("");
        var run = _site.Run("topics");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("content/papers/topicless.md\n  \"Hearing Voices\"\n  has no topic\n  + speech ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"speech synthesis\" (title 0, abstract 1)", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"content/papers/phonemes\.md\n.*\n  has no topic\n  \+ speech \d\.\d\d: words of its papers: .*prosody", run.Output);
        Assert.DoesNotContain("Gardening", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("+ graphs", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 papers without topics and 0 with some may get topics\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _site.Snapshot(""));
    }

    [Fact]
    public void With_apply_papers_without_topics_get_one_line_and_all_others_stay()
    {
        var other = _site.Read("content/papers/speech-1.md");
        var run = _site.Run("topics", "--apply");
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("2 files changed\n", run.Output, StringComparison.Ordinal);
        var lines = _site.Read("content/papers/topicless.md").Split('\n');
        Assert.Equal(Topicless.ReplaceLineEndings("\n").Split('\n'), lines.Where(line => line != "topics: [\"speech\"]"));
        Assert.Single(lines, "topics: [\"speech\"]");
        Assert.Equal(other, _site.Read("content/papers/speech-1.md"));
        Assert.StartsWith("0 papers without topics", _site.Run("topics").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_document_has_scores_phrases_and_words()
    {
        using var json = JsonDocument.Parse(_site.Run("topics", "--json").Output);
        var paper = json.RootElement.EnumerateArray().Single(p => p.GetProperty("slug").GetString() == "topicless");
        Assert.Equal(0, paper.GetProperty("topics").GetArrayLength());
        var proposed = Assert.Single(paper.GetProperty("proposed").EnumerateArray());
        Assert.Equal("speech", proposed.GetProperty("topic").GetString());
        Assert.Equal("speech synthesis", Assert.Single(proposed.GetProperty("phrases").EnumerateArray()).GetString());
        Assert.True(proposed.GetProperty("score").GetDouble() >= 2);
        Assert.Equal(JsonValueKind.Array, proposed.GetProperty("words").ValueKind);
    }

    [Fact]
    public void Mistakes_in_topics_are_reported_and_nothing_is_written()
    {
        _site.Write("content/topics/wrong.md", "---\ntitle: \"Wrong\"\nmatch: [\"a*b\"]\n---\n");
        var before = _site.Snapshot("");
        var run = _site.Run("topics", "--apply");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/topics/wrong.md:3:", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _site.Snapshot(""));
    }

    private void Write(string slug, string topic, string title, string text) =>
        _site.Write($"content/papers/{slug}.md", Paper(title, $"topics: [\"{topic}\"]\n", text));

    private static string Paper(string title, string more, string text) =>
        $"---\ntitle: \"{title}\"\ndate: \"2026-11-20\"\n{more}---\n\n{text}\n";
}
