using System.Buffers;
using System.Text;
using SiteGen.Text;
using SiteGen.Text.Mathematics;

namespace SiteGen.Feeds;

/// <summary>
/// Writes text as the value of a BibTeX field: the characters that TeX reads as commands are escaped, letters stay
/// UTF-8. The result always has balanced braces, without which BibTeX would read on into the next entry.
/// </summary>
internal static class TexText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&%$#_{}~^\\");
    private static readonly SearchValues<char> Breaking = CharSet.Of(c => c is '{' or '}' or '\\' || char.IsWhiteSpace(c));

    /// <summary>Plain text.</summary>
    /// <param name="text">The text; no part of it is TeX.</param>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var bracesMatch = BracesMatch(text);
        var tex = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            tex.Append(Escape(c, bracesMatch));
        return tex.ToString();
    }

    /// <summary>A title: formulas between single dollars stay TeX, the text around them is escaped.</summary>
    /// <param name="title">Plain text with TeX between single dollars.</param>
    public static string Title(string title)
    {
        if (!title.AsSpan().ContainsAny(Special))
            return title;
        var tex = new StringBuilder(title.Length + 16);
        foreach (var (text, isMath) in TitleText.Split(title))
        {
            // BibTeX counts braces even behind a backslash, so a formula without balance cannot stay as it is. Nor can one
            // that is not understood: whoever typesets the entry would run its commands (\input, \write18).
            if (isMath && BracesMatch(text) && Formula.Parse(text).ToMathMl(display: false) is not null)
                tex.Append('$').Append(text).Append('$');
            else
                tex.Append(Escape(isMath ? $"${text}$" : text));
        }

        return tex.ToString();
    }

    /// <summary>
    /// An address or a DOI, which BibTeX styles print as they stand: only what would break the field or the entry is
    /// percent-encoded.
    /// </summary>
    /// <param name="address">The address.</param>
    public static string Verbatim(string address)
    {
        if (!address.AsSpan().ContainsAny(Breaking))
            return address;
        var tex = new StringBuilder(address.Length);
        foreach (var c in address)
            tex.Append(c is '{' or '}' or '\\' || char.IsWhiteSpace(c) ? Uri.HexEscape(c <= 0xFF ? c : ' ') : c.ToString());
        return tex.ToString();
    }

    private static string Escape(char c, bool bracesMatch) => c switch
    {
        '&' or '%' or '$' or '#' or '_' => $"\\{c}",
        '{' => bracesMatch ? "\\{" : "\\textbraceleft{}",
        '}' => bracesMatch ? "\\}" : "\\textbraceright{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '\\' => "\\textbackslash{}",
        _ => c.ToString(),
    };

    private static bool BracesMatch(string text)
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
