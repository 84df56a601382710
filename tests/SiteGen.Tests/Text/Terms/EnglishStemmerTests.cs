using SiteGen.Text.Terms;

namespace SiteGen.Tests.Text.Terms;

public class EnglishStemmerTests
{
    [Theory]
    [InlineData("network networks")]
    [InlineData("study studies studied studying")]
    [InlineData("embed embeds embedding embeddings embedded")]
    [InlineData("code codes coding coded")]
    [InlineData("learn learns learned learning")]
    [InlineData("class classes")]
    [InlineData("modeling modelling modeled modelled model models")]
    [InlineData("regularize regularise regularized regularised regularizing regularising")]
    [InlineData("behaviour behavior behaviours")]
    [InlineData("organisation organizations")]
    [InlineData("cache caches cached caching")]
    [InlineData("distill distilling distilled")]
    [InlineData("share shared sharing")]
    [InlineData("analyze analyse analysed analyzing")]
    public void Forms_of_a_word_have_one_stem(string forms) =>
        Assert.Single(forms.Split(' ').Select(EnglishStemmer.Stem).Distinct());

    [Theory]
    [InlineData("class", "classifier", "classification")]
    [InlineData("analysis", "analyst")]
    [InlineData("need", "need")]
    [InlineData("general", "generate", "generative")]
    [InlineData("bias", "biology")]
    [InlineData("string", "strong")]
    [InlineData("corpus", "corpora")]
    public void Different_words_keep_different_stems(params string[] words) =>
        Assert.Equal(words.Distinct().Count(), words.Select(EnglishStemmer.Stem).Distinct().Count());

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ing")]
    [InlineData("bed")]
    [InlineData("aaaa")]
    [InlineData("10")]
    [InlineData("2000")]
    [InlineData("深層学習")]
    public void Short_words_numbers_and_other_scripts_are_kept(string word) => Assert.Equal(word, EnglishStemmer.Stem(word));
}
