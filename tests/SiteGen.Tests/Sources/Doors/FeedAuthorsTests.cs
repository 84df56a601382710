using SiteGen.Sources.Doors.Feeds;

namespace SiteGen.Tests.Sources.Doors;

public sealed class FeedAuthorsTests
{
    [Theory]
    [InlineData("Ann One", "Ann One")]
    [InlineData("by Ann One, Bob Two", "Ann One; Bob Two")]
    [InlineData("A. One, B. Two and C. Three", "A. One; B. Two; C. Three")]
    [InlineData("Ann One, Bob Two, & Cleo Three", "Ann One; Bob Two; Cleo Three")]
    [InlineData("Ann One, Bob Two, et al.", "Ann One; Bob Two")]
    [InlineData("One, A., Two, B. C., van Three, D.-E.", "A. One; B. C. Two; D.-E. van Three")]
    [InlineData("One, A., The Example Consortium", "A. One; The Example Consortium")]
    [InlineData("One, Ann; Two, Bob", "Ann One; Bob Two")]
    [InlineData("van der One, Ann Maria; Two, Bob", "Ann Maria van der One; Bob Two")]
    [InlineData("He, Kaiming", "Kaiming He")]
    [InlineData("Martin Luther King, Jr., Ann One", "Martin Luther King Jr.; Ann One")]
    [InlineData("mail@example.org (Ann One)", "Ann One")]
    [InlineData("Jos&eacute; One, &lt;b&gt;Bob&lt;/b&gt; Two", "José One; Bob Two")]
    public void Names_in_one_text_are_split(string creator, string expected) =>
        Assert.Equal(expected, string.Join("; ", FeedAuthors.Split([creator]).Select(a => a.Display)));

    [Theory]
    [InlineData("Ann AuthorBob WriteraDepartment of Biology, Example University, Example, CA 90000")]
    [InlineData("One, Two, Three")]
    [InlineData("One, A., Two, Three, B.")]
    [InlineData("A., One, B., Two")]
    [InlineData("Ann One1,2, Bob Two1")]
    [InlineData("One, Ann, Two, Bob; Three, Cleo")]
    [InlineData("")]
    public void Names_that_cannot_be_split_safely_are_left_out(string creator) => Assert.Empty(FeedAuthors.Split([creator]));

    [Fact]
    public void Elements_of_their_own_are_one_author_each()
    {
        var authors = FeedAuthors.Split(["One, Ann", "Bob Two", "The Sample Institute", "Bob Two"]);
        Assert.Equal(["Ann One", "Bob Two", "The Sample Institute"], authors.Select(a => a.Display));
        Assert.Equal("One", authors[0].Family);
    }

    [Fact]
    public void One_element_that_cannot_be_split_spoils_the_list() => Assert.Empty(FeedAuthors.Split(["Ann One", "Two, Three, Four"]));
}
