using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Sources.Lookup;

namespace SiteGen.Tests.Sources.Lookup;

public sealed class TitleMatchTests
{
    [Theory]
    [InlineData("A Title of Four Words", "A title of four words.", true)]
    [InlineData("Bounds for $\\alpha$-divergences here", "Bounds for α-divergences here", true)]
    [InlineData("A Title of Four Words", "A Title of Four Words: The Sequel", false)]
    [InlineData("A Title of Four Words", "A Title of Five Words", false)]
    public void Titles_are_equal_after_folding(string title, string other, bool expected) =>
        Assert.Equal(expected, new TitleMatch(CreatePaper(title)).Choose([Record(other)]) is not null);

    [Fact]
    public void The_first_author_agrees_where_both_are_known()
    {
        var paper = CreatePaper("A Title of Four Words", "Ada Lovelace");

        Assert.Null(new TitleMatch(paper).Choose([Record("A Title of Four Words", "Grace Hopper")]));
        Assert.NotNull(new TitleMatch(paper).Choose([Record("A Title of Four Words", "A. Lovelace")]));
        Assert.NotNull(new TitleMatch(paper).Choose([Record("A Title of Four Words")]));
    }

    [Fact]
    public void Two_works_with_one_title_are_ambiguous_without_an_author()
    {
        PaperRecord[] hits = [Record("A Title of Four Words", "Grace Hopper"), Record("A Title of Four Words", "Ada Lovelace")];

        Assert.Null(new TitleMatch(CreatePaper("A Title of Four Words")).Choose(hits));
        Assert.Same(hits[1], new TitleMatch(CreatePaper("A Title of Four Words", "Ada Lovelace")).Choose(hits));
    }

    [Fact]
    public void Another_published_DOI_contradicts_and_that_of_a_preprint_does_not()
    {
        var paper = CreatePaper("A Title of Four Words") with { Doi = "10.1109/one" };

        Assert.Null(new TitleMatch(paper).Choose([Record("A Title of Four Words") with { Doi = "10.1109/two" }]));
        Assert.NotNull(new TitleMatch(paper).Choose([Record("A Title of Four Words") with { Doi = "10.48550/arXiv.2401.00001" }]));
        Assert.NotNull(new TitleMatch(paper).Choose([Record("A Title of Four Words") with { Doi = "10.1109/ONE" }]));
    }

    [Theory]
    [InlineData("Editorial", null, false)]
    [InlineData("Deep Learning", null, false)]
    [InlineData("Deep Learning", "Ada Lovelace", true)]
    [InlineData("Deep Residual Learning", null, true)]
    [InlineData("深度残差学习", null, true)]
    [InlineData("?!", "Ada Lovelace", false)]
    public void A_short_title_needs_an_author(string title, string? author, bool expected) =>
        Assert.Equal(expected, new TitleMatch(CreatePaper(title, author)).IsTelling);

    [Theory]
    [InlineData("A plain title", "A plain title")]
    [InlineData("Bounds for $\\alpha$-divergences: here", "Bounds for|divergences here")]
    [InlineData("Costs \\$5 and an Erdős–Rényi graph", "Costs 5 and an|graph")]
    [InlineData("$x$", "x")]
    [InlineData("深度残差学习", "深度残差学习")]
    public void Phrases_have_no_formulas_and_no_accents(string title, string expected) =>
        Assert.Equal(expected, string.Join('|', new TitleMatch(CreatePaper(title)).Phrases));

    [Theory]
    [InlineData("iCaRL: \"Incremental\" (Learning) AND/OR $x_1$", "iCaRL Incremental Learning AND OR x 1")]
    [InlineData("", "")]
    public void Words_have_no_syntax_of_searches(string title, string expected) =>
        Assert.Equal(expected, LookupPath.GetWords(title.Replace("$", "", StringComparison.Ordinal)));

    [Fact]
    public void Long_titles_are_cut_between_words()
    {
        var words = LookupPath.GetWords(string.Join(' ', Enumerable.Repeat("sesquipedalian", 40)));

        Assert.True(words.Length <= 250);
        Assert.EndsWith(" sesquipedalian", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1371/journal.pone.0033693", "10.1371/journal.pone.0033693")]
    [InlineData("10.1002/(SICI)1<1::A>3?x#y", "10.1002/%28SICI%291%3C1%3A%3AA%3E3%3Fx%23y")]
    [InlineData("10.1002/../../admin", "10.1002%2F..%2F..%2Fadmin")]
    public void A_DOI_stays_within_its_path(string doi, string expected) => Assert.Equal(expected, LookupPath.Escape(doi));

    private static Paper CreatePaper(string title, string? author = null) => new()
    {
        Slug = "x",
        Path = "content/papers/x.md",
        Title = title,
        Date = new FeedDate(new DateOnly(2026, 11, 20)),
        Abstract = "",
        Authors = author is null ? [] : [PersonName.Parse(author)],
    };

    private static PaperRecord Record(string title, string? author = null) =>
        new() { Title = title, Authors = author is null ? [] : [RecordAuthor.FromName(author)] };
}
