using System.Text;
using System.Text.RegularExpressions;
using TexMath;

namespace SiteGen.Text;

/// <summary>
/// Restores TeX and tags that a program has escaped: DBLP and Mendeley write <c>$\ell_2$</c> as
/// <c>{\textdollar}{\textbackslash}ell{\_}2{\textdollar}</c>, and Zotero <c>&lt;i&gt;</c> as
/// <c>{\textless}i{\textgreater}</c>.
/// </summary>
internal static partial class TexEscapes
{
    private const int MaxFormulaLength = 400;
    private const int MaxWordLength = 12;

    /// <summary>Restores the angle brackets of tags that <see cref="TexTags"/> knows.</summary>
    /// <param name="text">TeX; untrusted.</param>
    public static string RestoreTags(string text) =>
        text.Contains("textless", StringComparison.Ordinal) || text.Contains("$<$", StringComparison.Ordinal)
            ? EscapedTag().Replace(text, m => TexTags.IsKnown(m.Groups["name"].Value) ? $"<{m.Groups["tag"].Value.TrimEnd()}>" : m.Value)
            : text;

    /// <summary>Restores formulas between escaped dollars, and commands that are known.</summary>
    /// <param name="text">TeX; untrusted.</param>
    public static string Restore(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        return EscapedCommand().Replace(
            ProtectedWord().Replace(RestoreFormulas(text), "{${word}}"),
            m => TextMode.IsKnown(m.Groups["name"].Value) ? Unescape(m.Value) + (m.Groups["argument"].Success ? "" : "{}") : m.Value);
    }

    /// <summary>Removes the escapes from a formula.</summary>
    /// <param name="text">The formula, escaped as plain text.</param>
    public static string Unescape(string text) => Escaped().Replace(
        text, m => m.Groups.Cast<Group>().First(g => g.Success && g.Name.Length > 1).Name switch
        {
            "backslash" => "\\",
            "underscore" => "_",
            "caret" => "^",
            "open" => "{",
            "close" => "}",
            "less" => "<",
            "greater" => ">",
            "bar" => "|",
            "tilde" => "~",
            _ => m.Groups["other"].Value,
        });

    private static string RestoreFormulas(string text)
    {
        var dollars = EscapedDollar().Matches(text);
        if (dollars.Count < 2)
            return text;
        var restored = new StringBuilder(text.Length);
        var end = 0;
        for (var i = 0; i + 1 < dollars.Count; i++)
        {
            var start = dollars[i].Index + dollars[i].Length;
            if (ReadFormula(text[start..dollars[i + 1].Index]) is not { } formula)
                continue;
            restored.Append(text, end, dollars[i].Index - end).Append('$').Append(formula).Append('$');
            end = dollars[i + 1].Index + dollars[i + 1].Length;
            i++;
        }

        return restored.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>Returns the formula between two escaped dollars; null if they are amounts of money.</summary>
    private static string? ReadFormula(string content)
    {
        if (content.Length is 0 or > MaxFormulaLength || content.Contains("\n\n", StringComparison.Ordinal))
            return null;
        var formula = Unescape(content).Trim();
        var isWord = content.Length <= MaxWordLength && char.IsAsciiLetter(content[0]) && !content.Any(char.IsWhiteSpace);
        var isFormula = isWord || HasCommand().IsMatch(formula) || (HasScript().IsMatch(formula) && !char.IsWhiteSpace(content[^1]));
        return isFormula && !formula.Contains('$', StringComparison.Ordinal) && IsBalanced(formula) ? formula : null;
    }

    private static bool IsBalanced(string tex)
    {
        var depth = 0;
        for (var i = 0; i < tex.Length && depth >= 0; i++)
        {
            if (tex[i] == '\\')
                i++;
            else
                depth += tex[i] == '{' ? 1 : tex[i] == '}' ? -1 : 0;
        }

        return depth == 0 && !tex.EndsWith('\\');
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string Backslash = @"\{\\textbackslash(?:\{\})?\}|\\textbackslash(?:\{\}|\s)|\$\\backslash\s?\$";

    [GeneratedRegex(@"(?:\{\\textless(?:\{\})?\}|\\textless(?:\{\}|\s)|\{?\$<\$\}?)\s*"
        + @"(?<tag>/?(?:[a-z0-9]{1,5}:)?(?<name>[A-Za-z][A-Za-z0-9-]{0,30})(?:[^<>\\$]|\\[""_'&#]){0,300}?)"
        + @"(?:\{\\textgreater(?:\{\})?\}|\\textgreater(?:\{\}|\s|(?=\\|$|[^A-Za-z]))|\{?\$>\$\}?)", Options)]
    private static partial Regex EscapedTag();

    [GeneratedRegex(@"\{\\textdollar(?:\{\})?\}|\\textdollar(?:\{\}|\s)?|\{\\\{\}\{\\\$\}\{\\\}\}|\\\{\\\$\\?\}|\{\\\$\}|\\\$", Options)]
    private static partial Regex EscapedDollar();

    // Not \textbackslash{}: it may be a literal backslash, and SiteGen's own exports write it so.
    [GeneratedRegex(@"(?:\{\\textbackslash(?:\{\})?\}|\$\\backslash\s?\$)(?<name>[a-zA-Z]{2,})"
        + @"(?<argument>(?:\\\{|\{\\\{\})[^{}\\]{0,200}(?:\\\}|\{\\\}\}))?", Options)]
    private static partial Regex EscapedCommand();

    [GeneratedRegex("(?<backslash>" + Backslash + @")|(?<underscore>\{\\_\}|\\_|\{\\textunderscore(?:\{\})?\})"
        + @"|(?<caret>\{\\\^(?:\{\})?\}|\\\^\{\}|\\\^|\{\\textasciicircum(?:\{\})?\}|\\textasciicircum(?:\{\})?)"
        + @"|(?<open>\{\\\{\}|\\\{|\{\\textbraceleft(?:\{\})?\})|(?<close>\{\\\}\}|\\\}|\{\\textbraceright(?:\{\})?\})"
        + @"|(?<less>\{\\textless(?:\{\})?\})|(?<greater>\{\\textgreater(?:\{\})?\})|(?<bar>\{\\textbar(?:\{\})?\})"
        + @"|(?<tilde>\{\\textasciitilde(?:\{\})?\})|\{\\(?<other>[&%#])\}|\\(?<other>[&%#])", Options)]
    private static partial Regex Escaped();

    // Mendeley escapes the braces that protect the case of a word: {\{}S{\}}now.
    [GeneratedRegex(@"\{\\\{\}(?<word>[A-Za-z0-9][A-Za-z0-9 -]{0,60})\{\\\}\}", Options)]
    private static partial Regex ProtectedWord();

    [GeneratedRegex(@"\\[A-Za-z]", Options)]
    private static partial Regex HasCommand();

    [GeneratedRegex(@"[A-Za-z0-9)}\]]\s?[_^]", Options)]
    private static partial Regex HasScript();
}
