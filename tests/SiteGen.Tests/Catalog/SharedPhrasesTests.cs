using SiteGen.Catalog.Similarity;
using SiteGen.Content;
using SiteGen.Tests.Themes;

namespace SiteGen.Tests.Catalog;

public sealed class SharedPhrasesTests
{
    private static readonly (string Title, string Text)[] Others =
    [
        ("Speech synthesis", "Voices of languages."), ("Kernel proofs", "Infinite width."), ("Tables", "Decision rules."),
        ("Graphs", "Edges and vertices."), ("Images", "Pixels in colour."), ("Video", "Frames in time."),
    ];

    [Fact]
    public void A_reason_is_the_longest_phrase_that_both_papers_have() => Assert.Equal(
        ["class-incremental learning"],
        Explain(
            ("Class-Incremental Learning Revisited", "We study class-incremental learning. Memories help."),
            ("Replay", "Buffers for class incremental learning are small.")));

    [Fact]
    public void A_reason_has_the_capitals_that_belong_to_its_words() => Assert.Equal(
        ["LoRA adapters", "instruction tuning"],
        Explain(
            ("LoRA Adapters for Instruction Tuning", "Cheap."),
            ("On LoRA adapters", "They serve instruction tuning.")));

    [Fact]
    public void A_title_in_capitals_is_no_reason_to_shout() => Assert.Equal(
        ["federated learning"],
        Explain(("FEDERATED LEARNING IN HOSPITALS", ""), ("Robust federated learning", "")));

    [Fact]
    public void No_word_is_named_twice()
    {
        var reasons = Explain(
            ("Novel class discovery", "Novel class discovery finds novel classes by class discovery."),
            ("Discovery of novel classes", "In novel class discovery, novel classes are found."));
        var words = reasons.SelectMany(r => r.Split(' ')).ToList();
        Assert.Equal(words.Distinct(StringComparer.OrdinalIgnoreCase), words);
        Assert.NotEmpty(words);
    }

    [Fact]
    public void Words_that_all_papers_use_are_no_reason() => Assert.Empty(
        Explain(
            ("Wrong labels", "We propose a small method. The results show that the wrong model is large."),
            ("A coffee machine", "We propose another small method, and wrong results show its large problems.")));

    [Fact]
    public void No_reason_begins_or_ends_inside_a_word_with_a_hyphen() => Assert.DoesNotContain(
        Explain(
            ("Source projects", "Open-source projects. We mine open-source projects."),
            ("Data source projects", "A resource-source projects report.")),
        reason => reason.StartsWith("source", StringComparison.Ordinal));

    [Fact]
    public void A_name_keeps_its_capital_at_the_beginning_of_a_sentence() => Assert.Equal(
        ["Bayesian optimization"],
        Explain(("Bayesian optimization", "Good Bayesian sense."), ("Faster Bayesian optimization", "")));

    [Fact]
    public void Phrases_do_not_span_punctuation() => Assert.DoesNotContain(
        "coffee judges",
        Explain(("On coffee. Judges drink", "It is coffee. Judges agree."), ("Coffee judges", "Many coffee judges met.")));

    [Fact]
    public void A_topic_in_common_is_a_reason_if_no_phrase_says_the_same()
    {
        var topic = new Topic { Slug = "cl", Path = "content/topics/cl.md", Title = "Continual learning" };
        Assert.Equal(
            ["replay buffers", "Continual learning"],
            Explain(("Replay buffers", "Memory."), ("Small replay buffers", "Storage."), topic));
        Assert.Equal(
            ["continual learning"],
            Explain(("Continual learning of images", ""), ("Continual learning of sounds", ""), topic));
    }

    [Fact, EndToEnd]
    public void The_page_of_a_paper_shows_the_reasons()
    {
        using var site = new TestSite($"""
            -- content/papers/one.md --
            {Paper("LLM judges at work", "Quoted verbatim, LLM judges agree over coffee.")}
            -- content/papers/two.md --
            {Paper("Which LLM judges well", "A verbatim coffee for LLM judges.")}
            {string.Join('\n', Others.Select((other, i) => $"-- content/papers/other-{i}.md --\n{Paper(other.Title, other.Text)}"))}
            """);
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Contains(">Both on LLM judges<", site.Read("_site/papers/one/index.html"), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Explain((string Title, string Text) one, (string Title, string Text) two, Topic? topic = null)
    {
        ComparedPaper[] papers = [.. new[] { one, two }.Select((p, i) => Entry(i, p, topic)), .. Others.Select((p, i) => Entry(i + 2, p, null))];
        return RelatedPapers.Find(papers, 1, 0, 1).Related[0] is [var related] && related.Slug == "p1" ? related.Reasons : [];
    }

    private static ComparedPaper Entry(int number, (string Title, string Text) paper, Topic? topic) =>
        new(ThemeSite.Paper($"p{number}") with { Title = paper.Title, Abstract = paper.Text }, topic is null ? [] : [topic]);

    private static string Paper(string title, string text) => $"---\ntitle: \"{title}\"\ndate: \"2026-11-20\"\n---\n\n{text}\n";
}
