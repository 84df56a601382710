using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Folds text to ASCII, including letters that compatibility decomposition (Unicode NFKD) leaves: other Latin letters, Greek
/// words (see <see cref="GreekText"/>) and single Greek letters by name, Cyrillic letters by a simple romanization close to
/// BGN/PCGN. The tables have lower-case keys.
/// </summary>
internal static class Transliteration
{
    private static readonly string?[] LatinLetters = Table(
        "ß ss, ø o, đ d, ð d, þ th, ł l, ħ h, ŧ t, æ ae, œ oe, ı i, ȷ j, ĸ k, ŋ n, ƒ f, ə e, ɛ e, ɔ o, ɖ d, ʻ, ʼ, ʹ, ʾ, ʿ");

    private static readonly string?[] OtherLetters = Table(
        "α alpha, β beta, γ gamma, δ delta, ε epsilon, ζ zeta, η eta, θ theta, ι iota, κ kappa, λ lambda, μ mu, ν nu, ξ xi, "
        + "ο omicron, π pi, ρ rho, σ sigma, ς sigma, τ tau, υ upsilon, φ phi, χ chi, ψ psi, ω omega, "
        + "а a, б b, в v, г g, д d, е e, ж zh, з z, и i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, "
        + "ц ts, ч ch, ш sh, щ shch, ъ, ы y, ь, э e, ю yu, я ya, є ye, ґ g, ђ dj, ј j, љ lj, њ nj, ћ c, џ dz, ѕ dz, "
        + "і i, ә a, ғ gh, қ q, ң ng, ө o, ұ u, ү u, һ h");

    /// <summary>The replacements of <see cref="FoldLatin"/>, indexed by decomposed lower-case letter; null for no replacement.</summary>
    public static IReadOnlyList<string?> FoldedLetters => LatinLetters;

    /// <summary>
    /// Converts text to lower case without accents and replaces Latin letters outside ASCII. Letters of other scripts only
    /// lose their accents.
    /// </summary>
    /// <param name="text">Any text without lone surrogates.</param>
    public static string FoldLatin(string text) => Fold(text, letter => Find(LatinLetters, letter));

    /// <summary>Does the same as <see cref="FoldLatin"/>, and also replaces Greek and Cyrillic letters by ASCII letters.</summary>
    /// <param name="text">Any text without lone surrogates.</param>
    public static string FoldToAscii(string text)
    {
        var folded = FoldLatin(text);
        if (Ascii.IsValid(folded))
            return folded;
        return Fold(
            GreekText.HasWords(folded) ? GreekText.Romanize(folded) : folded,
            letter => Find(LatinLetters, letter) ?? Find(OtherLetters, letter));
    }

    private static string Fold(string text, Func<char, string?> replace)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAscii(text[at]))
            {
                folded.Append(char.ToLowerInvariant(text[at++]));
                continue;
            }

            // ASCII characters are starters that do not decompose, so a run between two of them can be normalized alone.
            var start = at;
            while (at < text.Length && !char.IsAscii(text[at]))
                at++;
            FoldRun(folded, text[start..at], replace);
        }

        return folded.ToString();
    }

    private static void FoldRun(StringBuilder folded, string run, Func<char, string?> replace)
    {
        foreach (var c in run.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var lower = char.ToLowerInvariant(c);
            if (lower > '\x7f' && replace(lower) is { } letters)
                folded.Append(letters);
            else
                folded.Append(lower);
        }
    }

    private static string? Find(string?[] table, char letter) => letter < table.Length ? table[letter] : null;

    // The table is indexed by letter.
    private static string?[] Table(string pairs)
    {
        var rows = pairs.Split(", ");
        var last = '\0';
        foreach (var row in rows)
            last = row[0] > last ? row[0] : last;
        var table = new string?[last + 1];
        foreach (var row in rows)
            table[row[0]] = row.Length > 2 ? row[2..] : "";
        return table;
    }
}
