using CsCheck;
using SiteGen.Text;

namespace SiteGen.Tests.Search;

/// <summary>The search script must fold words exactly as the build does.</summary>
public sealed class FoldingTests : IDisposable
{
    // Other ranges have letters that only some versions of Unicode define.
    private static readonly (int First, int Last)[] StableRanges =
    [
        (0, 0x052F), (0x0E00, 0x0FFF), (0x1E00, 0x20A0), (0x2100, 0x2B4F),
        (0x2E80, 0x2FD5), (0x3000, 0x9FFC), (0xAC00, 0xD7A3), (0xD800, 0xFFFF),
    ];

    private readonly ScriptedSearch _search = new([]);

    public void Dispose() => _search.Dispose();

    [Theory]
    [InlineData("Naïve Poincaré maps don't", "naive poincare maps dont")]
    [InlineData("The model’s Straße, O'Reilly's", "the model strasse oreilly")]
    [InlineData("Łukasz Ørsted Þór æ ﬁne", "lukasz orsted thor ae fine")]
    public void Accents_ligatures_and_apostrophes_are_folded(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', Words.Split(text)));
        Assert.Equal(words, _search.Split(text));
    }

    [Fact]
    public void Every_stable_character_folds_as_in_the_build()
    {
        var characters = StableRanges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1));
        var text = string.Join(' ', characters.Select(c => $"x{(char)c}y"));
        Assert.Equal(Words.Split(text), _search.Split(text).Split(' '));
    }

    [Fact]
    public void Any_text_folds_as_in_the_build() =>
        Gen.Char["aZé'’ -1ßİςǅ𝛼\ud835e\u0301"].Array[0, 12].Select(c => new string(c))
            .Sample(text => Assert.Equal(string.Join(' ', Words.Split(text)), _search.Split(text)), iter: 2000, threads: 1);
}
