using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Class-incremental learning", "class incremental learning")]
    [InlineData("wav2vec 2.0, GPT4", "wav2vec 2 0 gpt4")]
    [InlineData("The model's naïve Poincaré maps don't", "the model naive poincare maps dont")]
    [InlineData("models’ Straße α", "models strasse α")]
    [InlineData("", "")]
    [InlineData("—…", "")]
    public void Text_is_split_into_normalized_words(string text, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Words.Split(text));
}
