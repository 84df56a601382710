using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>The identity of a title, whichever source wrote it.</summary>
public static class TitleKey
{
    /// <summary>
    /// Folds what two sources write differently in one title: compatibility forms (Unicode NFKC), case, TeX
    /// (<c>$\alpha$</c> = <c>α</c>), dashes, quotes, the spaces beside punctuation, a final dot. Words, digits, accents
    /// and the other signs stay, so that <c>C</c>, <c>C++</c> and <c>C#</c> are three things.
    /// </summary>
    /// <param name="title">A title, as TeX or as plain text.</param>
    /// <returns>A key to compare ordinally, not to print; empty for an empty title.</returns>
    public static string Fold(string title)
    {
        var plain = TexProse.ToPlain(title).Normalize(NormalizationForm.FormKC);
        var key = new StringBuilder(plain.Length);
        var space = false;
        foreach (var c in plain)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format || IsScriptSign(c))
                continue;
            var folded = FoldCharacter(c);
            if (space && key.Length > 0 && !IsPunctuation(folded) && !IsPunctuation(key[^1]))
                key.Append(' ');
            space = false;
            if (folded != '-' || key.Length == 0 || key[^1] != '-')
                key.Append(folded);
        }
        return key.ToString().TrimEnd('.');
    }

    private static char FoldCharacter(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '`' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        '\u2212' => '-',
        _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => '-',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>The signs of a script in TeX, which Unicode's raised and lowered digits lose when they are folded.</summary>
    private static bool IsScriptSign(char c) => c is '^' or '_' or '{' or '}';

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
