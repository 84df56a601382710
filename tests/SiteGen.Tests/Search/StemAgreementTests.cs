using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Text.Queries;
using SiteGen.Text.Terms;

namespace SiteGen.Tests.Search;

/// <summary>The search script must stem words exactly as the build does.</summary>
public sealed class StemAgreementTests
{
    private static readonly string[] Endings =
        ["", "s", "es", "ed", "ing", "ising", "isation", "our", "ours", "y", "ies", "e", "ss", "che", "eed"];

    [Fact]
    public void Every_word_of_the_papers_has_the_same_stem_and_singular()
    {
        var content = ContentReader.Read(Repository.PathOf("."), 2, new DiagnosticBag());
        var words = content.Papers.SelectMany(p => Words.Split(p.Title + " " + p.Abstract)).Distinct(StringComparer.Ordinal).ToList();
        Assert.InRange(words.Count, 3000, 100_000);
        Check([.. words, .. words.Take(400).SelectMany(word => Endings.Select(ending => word + ending)).Distinct(StringComparer.Ordinal)]);
    }

    private static void Check(List<string> words)
    {
        using var search = new ScriptedSearch([]);
        var text = string.Join(' ', words);
        Assert.Equal(words.Select(EnglishStemmer.Stem), search.Stem(text).Split(' '));
        Assert.Equal(words.Select(EnglishPlural.ToSingular), search.Singular(text).Split(' '));
    }
}
