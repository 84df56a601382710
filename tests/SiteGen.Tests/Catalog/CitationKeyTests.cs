using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Catalog;

public sealed class CitationKeyTests
{
    private static string[] Keys(params (string Authors, string Published, string Title)[] newestFirst) =>
        [.. CitationKeys.Assign([.. newestFirst.Select((paper, i) => new PaperEntry
        {
            Paper = new Paper
            {
                Slug = $"slug-{newestFirst.Length - i}",
                Path = "content/papers/x.md",
                Title = paper.Title,
                Date = new FeedDate(new DateOnly(2026, 11, 1)),
                Published = PartialDate.TryParse(paper.Published, out var date) ? date : null,
                Authors = [.. paper.Authors.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(PersonName.Parse)],
                Abstract = "",
            },
            Edition = new DateOnly(2026, 11, 1),
            FeedTime = DateTimeOffset.UnixEpoch,
            Topics = [],
            CitationKey = "",
        })]).Select(e => e.CitationKey)];

    [Theory]
    [InlineData("Sylvestre-Alvise Rebuffi; Christoph Lampert", "2016-11-23", "iCaRL: Incremental Classifier", "rebuffi2016icarl")]
    [InlineData("van den Berg, Jan", "2020", "The Lottery of Widgets", "vandenberg2020lottery")]
    [InlineData("José Núñez", "2021", "On the Über-Widgets", "nunez2021uber")]
    [InlineData("Gemini Team,", "2023", "Gemini", "geminiteam2023gemini")]
    [InlineData("Ann O'Able", "", "$\\ell_2$ Norms", "oablel2")]
    [InlineData("Иван Петров", "1999", "Виджеты", "petrov1999vidzhety")]
    [InlineData("", "2016", "Nobody's Widgets", "slug-1")]
    [InlineData("汪, 丽娜", "2016", "Widgets", "slug-1")]
    public void A_key_has_family_name_year_and_first_word(string authors, string published, string title, string key) =>
        Assert.Equal([key], Keys((authors, published, title)));

    [Fact]
    public void Papers_that_enter_the_feed_later_get_a_letter_and_change_no_key()
    {
        var paper = ("Ann Able", "2020", "Widgets");

        Assert.Equal(["able2020widgetsc", "able2020widgetsb", "able2020widgets"], Keys(paper, paper, paper));
        Assert.Equal(["able2020widgetsb", "able2020widgets"], Keys(paper, paper));
        var many = Keys([.. Enumerable.Repeat(paper, 30)]);
        Assert.Equal(30, many.Distinct().Count());
        Assert.Equal(["able2020widgetsaa", "able2020widgetsz"], many[3..5]);
    }

    [Fact]
    public void A_key_with_a_letter_is_never_that_of_another_paper() =>
        Assert.Equal(
            ["able2020wec", "able2020web", "able2020we"],
            Keys(("Ann Able", "2020", "We too"), ("Ann Able", "2020", "Web"), ("Ann Able", "2020", "We")));
}
