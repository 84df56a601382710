using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>Keys that are equal for equal titles from different sources.</summary>
public static class TitleKey
{
    /// <summary>
    /// Folds the differences between sources: compatibility forms (Unicode NFKC), case, TeX (<c>$\alpha$</c> = <c>α</c>),
    /// dashes, quotation marks, spaces next to punctuation, a final period. Words, digits, accents and other characters are
    /// kept, so <c>C</c>, <c>C++</c> and <c>C#</c> differ.
    /// </summary>
    /// <param name="title">A title, in TeX or plain text.</param>
    /// <returns>A key for ordinal comparison, not for display; empty for an empty title.</returns>
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
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format || IsScriptMark(c))
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

    /// <summary>Whether a character marks a script in TeX. NFKC has no such marks for superscript and subscript digits.</summary>
    private static bool IsScriptMark(char c) => c is '^' or '_' or '{' or '}';

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
