using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Romanizes Greek words by ELOT 743 (ISO 843, transcription): <c>μηχανική μάθηση</c> becomes <c>michaniki mathisi</c>.
/// </summary>
internal static class GreekText
{
    // A run of this many letters is a word. Formulas have single letters, or products of two.
    private const int ShortestWord = 3;

    // Before a vowel or a voiced consonant, υ after another vowel is v; otherwise it is f.
    private const string Voiced = "αεηιουωβγδζλμνρ";

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['α'] = "a",
        ['β'] = "v",
        ['γ'] = "g",
        ['δ'] = "d",
        ['ε'] = "e",
        ['ζ'] = "z",
        ['η'] = "i",
        ['θ'] = "th",
        ['ι'] = "i",
        ['κ'] = "k",
        ['λ'] = "l",
        ['μ'] = "m",
        ['ν'] = "n",
        ['ξ'] = "x",
        ['ο'] = "o",
        ['π'] = "p",
        ['ρ'] = "r",
        ['σ'] = "s",
        ['ς'] = "s",
        ['τ'] = "t",
        ['υ'] = "y",
        ['φ'] = "f",
        ['χ'] = "ch",
        ['ψ'] = "ps",
        ['ω'] = "o",
    };

    /// <summary>Returns whether a text has Greek words, not only letters such as those of formulas.</summary>
    /// <param name="folded">Text in lower case, without accents.</param>
    public static bool HasWords(string folded)
    {
        var run = 0;
        foreach (var c in folded)
        {
            run = Letters.ContainsKey(c) ? run + 1 : 0;
            if (run == ShortestWord)
                return true;
        }

        return false;
    }

    /// <summary>Replaces the Greek letters of a text.</summary>
    /// <param name="folded">Text in lower case, without accents.</param>
    public static string Romanize(string folded)
    {
        var latin = new StringBuilder(folded.Length + 8);
        for (var at = 0; at < folded.Length; at++)
        {
            var next = at + 1 < folded.Length ? folded[at + 1] : ' ';
            if (RomanizePair(folded, at, next) is { } pair)
            {
                latin.Append(pair);
                at++;
            }
            else
            {
                latin.Append(Letters.TryGetValue(folded[at], out var letter) ? letter : folded[at].ToString());
            }
        }

        return latin.ToString();
    }

    private static string? RomanizePair(string text, int at, char next) => (text[at], next) switch
    {
        ('ο', 'υ') => "ou",
        ('α', 'υ') => "a" + RomanizeUpsilon(text, at + 2),
        ('ε', 'υ') => "e" + RomanizeUpsilon(text, at + 2),
        ('η', 'υ') => "i" + RomanizeUpsilon(text, at + 2),
        ('γ', 'γ') => "ng",
        ('γ', 'ξ') => "nx",
        ('γ', 'χ') => "nch",
        ('μ', 'π') when at == 0 || !Letters.ContainsKey(text[at - 1]) => "b",
        _ => null,
    };

    private static string RomanizeUpsilon(string text, int after) =>
        after < text.Length && Voiced.Contains(text[after], StringComparison.Ordinal) ? "v" : "f";
}
