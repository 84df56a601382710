using CsCheck;
using SiteGen.Search;
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
        Assert.Equal(Fold(text), _search.Split(text).Split(' '));
    }

    [Fact]
    public void Any_text_folds_as_in_the_build() =>
        Gen.Char["aZé'’ -1ßİςǅ𝛼\ud835e\u0301"].Array[0, 12].Select(c => new string(c))
            .Sample(text => Assert.Equal(string.Join(' ', Fold(text)), _search.Split(text)), iter: 2000, threads: 1);

    [Theory]
    [InlineData("基于BERT的图像识别", "基于 bert 的图 图像 像识 识别")]
    [InlineData("深 学习", "深 学习")]
    [InlineData("이미지 인식", "이미 미지 인식")]
    [InlineData("ニューラルネット", "ニュ ュー ーラ ラル ルネ ネッ ット")]
    public void Runs_without_spaces_become_pairs(string text, string pairs) => Assert.Equal(pairs, _search.Split(text));

    // The index also has the last character of each run, which no query needs.
    private static IEnumerable<string> Fold(string text) => Words.Split(text).SelectMany(SplitAsQuery);

    private static IEnumerable<string> SplitAsQuery(string word)
    {
        var parts = IndexWords.HasRuns(word) ? IndexWords.Split(word).ToList() : [word];
        return parts.Where((part, i) => i == 0 || part.Length > 1 || !IndexWords.HasRuns(part) || !EndsRun(parts[i - 1], part));
    }

    private static bool EndsRun(string before, string part) => before.Length > 1 && IndexWords.HasRuns(before) && before[^1] == part[0];
}
