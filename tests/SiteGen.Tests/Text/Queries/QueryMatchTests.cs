using SiteGen.Text.Queries;

namespace SiteGen.Tests.Text.Queries;

public sealed class QueryMatchTests
{
    private static readonly QueryDocument Paper = new()
    {
        Title = "Class-Incremental Learning with $\\ell_1$-Regularised Vision Transformers",
        Abstract = "Networks **forget**. We study catastrophic forgetting\nin C++ on GPT-4, over\u00adfitting and "
            + "α-divergence (50% of 3-D data); the models' Poincaré maps don’t forget. 类增量学习的研究. Pretraining helps CLIP.",
        Authors = ["Christoph H. Lampert", "Jean-Baptiste O'Brien", "Wei Zhang", "李伟明"],
        Venue = "NeurIPS 2025",
        Topics = ["continual-learning", "Continual learning", "cs.LG"],
        Year = 2025,
        Has = ["code", "arxiv"],
    };

    [Theory]
    [InlineData("class-incremental")]
    [InlineData("\"class incremental\"")]
    [InlineData("\"class incremental learn*\"")]
    [InlineData("INCREMENTAL classes")]
    [InlineData("network forgetting")]
    [InlineData("overfitting")]
    [InlineData("poincare dont model")]
    [InlineData("l1 OR missing")]
    [InlineData("$\\ell_1$")]
    [InlineData("alpha-divergence α")]
    [InlineData("c++")]
    [InlineData("GPT-4 gpt*")]
    [InlineData("3-d 50")]
    [InlineData("增量学习")]
    [InlineData("pre-training")]
    [InlineData("\"pre train*\"")]
    [InlineData("title:vision venue:neurips topic:cs.LG topic:continual-learning")]
    [InlineData("lampert learning NeurIPS")]
    [InlineData("year:2025 year:..2025 year:2025.. year:2020..2030 has:code has:ARXIV")]
    [InlineData("NOT survey")]
    [InlineData("-has:pdf -year:2024")]
    [InlineData("forget* NOT (survey OR review)")]
    public void A_document_matches(string text) => Assert.NotNull(Match(text));

    [Theory]
    [InlineData("survey")]
    [InlineData("class-learning")]
    [InlineData("\"incremental class\"")]
    [InlineData("network NOT forget*")]
    [InlineData("c")]
    [InlineData("c#")]
    [InlineData("gpt4")]
    [InlineData("title:forgetting")]
    [InlineData("abstract:vision")]
    [InlineData("venue:lampert")]
    [InlineData("\"transformers networks\"")]
    [InlineData("\"lampert jean\"")]
    [InlineData("学增")]
    [InlineData("year:2024")]
    [InlineData("year:2026..")]
    [InlineData("has:pdf")]
    [InlineData("forge")]
    [InlineData("tion")]
    public void A_document_does_not_match(string text) => Assert.Null(Match(text));

    [Theory]
    [InlineData("author:Lampert", true)]
    [InlineData("author:\"Christoph Lampert\"", true)]
    [InlineData("author:\"Lampert, Christoph\"", true)]
    [InlineData("author:\"C. Lampert\"", true)]
    [InlineData("author:\"C. H. Lampert\"", true)]
    [InlineData("author:\"Christoph Hubert Lampert\"", true)]
    [InlineData("author:\"Zhang Wei\"", true)]
    [InlineData("author:\"Jean O’Brien\"", true)]
    [InlineData("author:\"Christoph Lamp*\"", true)]
    [InlineData("author:\"Lampert, Chr*\"", true)]
    [InlineData("author:李伟", true)]
    [InlineData("author:(Lampert -Zhang)", false)]
    [InlineData("author:\"Christian Lampert\"", false)]
    [InlineData("author:\"D. Lampert\"", false)]
    [InlineData("author:\"Wei Lampert\"", false)]
    [InlineData("author:\"C. C. Lampert\"", false)]
    [InlineData("author:Lamperts", false)]
    [InlineData("author:李明", false)]
    public void An_author_is_found_by_family_name_and_given_names_or_initials(string text, bool isFound) =>
        Assert.Equal(isFound, Match(text) is not null);

    [Fact]
    public void An_initial_in_the_document_stands_for_a_given_name()
    {
        var document = new QueryDocument { Authors = ["C. H. Lampert"] };

        Assert.NotNull(Parse("author:\"Christoph Lampert\"").Match(document));
        Assert.Null(Parse("author:\"Jonas Lampert\"").Match(document));
    }

    [Theory]
    [InlineData("forget* l1 class-incremental", "Class-Incremental, ℓ₁, forget, forgetting")]
    [InlineData("(missing OR gpt-4 OR class) NOT survey", "Class, GPT-4")]
    [InlineData("NOT NOT lampert author:zhang 增量学习", "增量学习, Lampert, Wei Zhang")]
    [InlineData("\"catastrophic forgetting in\"", "catastrophic forgetting in")]
    [InlineData("topic:continual-learning", "continual-learning, Continual learning")]
    [InlineData("year:2025 -survey", "")]
    public void The_matched_words_are_as_the_document_writes_them(string text, string words) =>
        Assert.Equal(words, string.Join(", ", Match(text)!.Words));

    [Fact]
    public void The_matched_words_are_bounded()
    {
        var document = new QueryDocument { Abstract = string.Join(' ', Enumerable.Range(0, 50_000).Select(i => "x" + i)) };

        var words = Parse("x*").Match(document)!.Words;

        Assert.Equal(QueryMatch.MaxWords, words.Count);
        Assert.Equal("x0", words[0]);
        Assert.InRange(Parse("title:b OR x*").Match(new QueryDocument { Title = "x" + new string('y', 500) })!.Words[0].Length, 2, 100);
    }

    [Fact]
    public void An_empty_document_matches_only_exclusions()
    {
        var empty = new QueryDocument();

        Assert.Null(Parse("a* OR year:1000.. OR has:code OR author:b").Match(empty));
        Assert.NotNull(Parse("NOT a").Match(empty));
    }

    [Theory]
    [InlineData("study*", "studies")]
    [InlineData("studies", "study")]
    [InlineData("series", "series")]
    [InlineData("tree", "trees")]
    [InlineData("cache", "caches")]
    [InlineData("bias", "biases")]
    [InlineData("LLM", "LLMs")]
    [InlineData("k-means", "kmeans")]
    [InlineData("ＡＩ", "AI")]
    [InlineData("H2O", "H$_2$O")]
    [InlineData("teh-ran", "Tehrān")]
    [InlineData("カタカナ", "ｶﾀｶﾅ")]
    [InlineData("학습", "학습을")]
    [InlineData("nauka", "Наука")]
    public void Two_ways_to_write_a_word_are_equal(string query, string text) =>
        Assert.NotNull(Parse(query).Match(new QueryDocument { Title = text }));

    private static QueryMatch? Match(string text) => Parse(text).Match(Paper);

    private static Query Parse(string text)
    {
        var query = Query.Parse(text, out var error);
        Assert.Null(error);
        return query!;
    }
}
