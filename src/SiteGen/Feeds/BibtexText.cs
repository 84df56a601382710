using System.Buffers;
using System.Text;
using SiteGen.Text;
using TexMath;

namespace SiteGen.Feeds;

/// <summary>
/// Escapes text for the value of a BibTeX field: the special characters of TeX are escaped, all others stay UTF-8. Braces in
/// the result are always balanced, because BibTeX would otherwise read on into the next entry.
/// </summary>
internal static class BibtexText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&%$#_{}~^\\");
    private static readonly SearchValues<char> Breaking = CharSet.Create(BreaksField);

    /// <summary>Escapes plain text.</summary>
    /// <param name="text">Text without TeX.</param>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var isBalanced = HasBalancedBraces(text);
        var tex = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            tex.Append(Escape(c, isBalanced));
        return tex.ToString();
    }

    /// <summary>Escapes a title: formulas between single dollars stay TeX, the other text is escaped.</summary>
    /// <param name="title">Plain text with TeX between single dollars.</param>
    public static string EscapeTitle(string title)
    {
        if (!title.AsSpan().ContainsAny(Special))
            return title;
        var tex = new StringBuilder(title.Length + 16);
        foreach (var (text, isMath) in TitleText.Split(title))
        {
            if (isMath && IsSafeFormula(text))
                tex.Append('$').Append(text).Append('$');
            else
                tex.Append(Escape(isMath ? $"${text}$" : text));
        }

        return tex.ToString();
    }

    /// <summary>
    /// Encodes a URL or a DOI, which BibTeX styles print verbatim: only characters that would break the field or the entry
    /// are percent-encoded.
    /// </summary>
    /// <param name="address">The URL or DOI.</param>
    public static string EncodeVerbatim(string address)
    {
        if (!address.AsSpan().ContainsAny(Breaking))
            return address;
        var tex = new StringBuilder(address.Length);
        foreach (var c in address)
            tex.Append(BreaksField(c) ? Uri.HexEscape(c <= 0xFF ? c : ' ') : c.ToString());
        return tex.ToString();
    }

    private static bool BreaksField(char c) => c is '{' or '}' or '\\' || char.IsWhiteSpace(c);

    // BibTeX counts braces even after a backslash, so a formula must be balanced. It must also be one that the formula parser
    // understands, because typesetting the entry runs its commands (\input, \write18).
    private static bool IsSafeFormula(string tex) =>
        HasBalancedBraces(tex) && Formula.Parse(tex).ToMathMl(display: false) is not null;

    private static string Escape(char c, bool isBalanced) => c switch
    {
        '&' or '%' or '$' or '#' or '_' => $"\\{c}",
        '{' => isBalanced ? "\\{" : "\\textbraceleft{}",
        '}' => isBalanced ? "\\}" : "\\textbraceright{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '\\' => "\\textbackslash{}",
        _ => c.ToString(),
    };

    private static bool HasBalancedBraces(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }
}
