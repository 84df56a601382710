using SiteGen.Import.Topics;

namespace SiteGen.Tests.Import.Topics;

public sealed class WordFormTests
{
    [Theory]
    [InlineData("networks", "network")]
    [InlineData("classes", "class")]
    [InlineData("boxes", "box")]
    [InlineData("meshes", "mesh")]
    [InlineData("patches", "patch")]
    [InlineData("searches", "search")]
    [InlineData("caches", "cache")]
    [InlineData("biases", "bias")]
    [InlineData("boundaries", "boundary")]
    [InlineData("generalisations", "generalization")]
    [InlineData("optimisers", "optimizer")]
    [InlineData("labelled", "labeled")]
    [InlineData("neighbours", "neighbor")]
    public void Two_spellings_of_a_word_have_one_form(string one, string other) =>
        Assert.Equal(WordForm.Normalize(other), WordForm.Normalize(one));

    [Theory]
    [InlineData("bias")]
    [InlineData("analysis")]
    [InlineData("loss")]
    [InlineData("corpus")]
    [InlineData("gas")]
    public void A_singular_that_ends_in_s_is_unchanged(string word) => Assert.Equal(word, WordForm.Normalize(word));
}
