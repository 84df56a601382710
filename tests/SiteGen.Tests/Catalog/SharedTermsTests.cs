using SiteGen.Catalog.Similarity;
using SiteGen.Tests.Themes;

namespace SiteGen.Tests.Catalog;

public sealed class SharedTermsTests
{
    [Theory]
    [InlineData("llm", "Prompting LLMs", "", "LLM")]
    [InlineData("llm", "Prompting", "An LLM writes.", "LLM")]
    [InlineData("layernorm", "On LayerNorm", "", "LayerNorm")]
    [InlineData("prompt", "Prompting LLMs", "Prompts are texts.", "prompt")]
    [InlineData("federated", "FEDERATED LEARNING AT SCALE", "", "federated")]
    [InlineData("art", "The ARTS", "", "art")]
    public void A_term_has_the_spelling_of_the_paper(string term, string title, string text, string expected) =>
        Assert.Equal(expected, TermSpelling.Restore(title, text, term));

    [Fact]
    public void Plurals_count_as_their_singular()
    {
        var paper = ThemeSite.Paper("x") with { Title = "Classes", Abstract = "The 3 boxes of $classes$, patches, hashes, caches, class" };
        var counter = new TermCounter();
        Assert.Equal([4, 1, 1, 1, 1], counter.Count(paper, titleWeight: 3).Select(c => c.Count));
        Assert.Equal(["class", "box", "patch", "hash", "cache"], counter.Terms);
    }

    [Fact, EndToEnd]
    public void A_page_names_repeated_shared_terms_first()
    {
        using var site = new TestSite($"""
            -- content/papers/one.md --
            {Paper("LLMs as judges", "Judges drink coffee. Quoted verbatim, judges agree.")}
            -- content/papers/two.md --
            {Paper("Which LLM judges well", "A verbatim coffee for judges.")}
            -- content/papers/three.md --
            {Paper("Speech synthesis", "Voices of languages.")}
            -- content/papers/four.md --
            {Paper("Kernel proofs", "Infinite width.")}
            -- content/papers/five.md --
            {Paper("Tables", "Decision rules.")}
            -- content/papers/six.md --
            {Paper("Graphs", "Edges and vertices.")}
            -- content/papers/seven.md --
            {Paper("Images", "Pixels in colour.")}
            -- content/papers/eight.md --
            {Paper("Video", "Frames in time.")}
            """);
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Contains(">Both on judge, LLM and coffee<", site.Read("_site/papers/one/index.html"), StringComparison.Ordinal);
    }

    private static string Paper(string title, string text) => $"---\ntitle: \"{title}\"\ndate: \"2026-11-20\"\n---\n\n{text}\n";
}
