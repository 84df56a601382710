using System.Text;

namespace TexMath.Characters;

/// <summary>Superscript and subscript digits for prose: exponents, isotopes, chemical formulas.</summary>
internal static class ScriptDigits
{
    private const string Sources = "0123456789+-=()n";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    /// <summary>Returns the text in superscript characters, or null if one of its characters is not a digit or operator.</summary>
    /// <param name="text">The text.</param>
    public static string? ToSuperscript(string text) => Convert(text, Superscripts);

    /// <summary>Returns the text in subscript characters, or null if one of its characters is not a digit or operator.</summary>
    /// <param name="text">The text.</param>
    public static string? ToSubscript(string text) => Convert(text, Subscripts);

    /// <summary>
    /// Formats a chemical formula as the package mhchem does: a number after an element or a bracket becomes a subscript, and
    /// <c>^</c> begins a superscript: <c>CH_2Cl_2</c> → CH₂Cl₂, <c>^28Si</c> → ²⁸Si.
    /// </summary>
    /// <param name="formula">The formula as plain text, with <c>_</c> and <c>^</c>.</param>
    public static string FormatChemical(string formula)
    {
        var text = formula.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '^')
                i = AppendSuperscript(output, text, i + 1);
            else if (char.IsAsciiDigit(text[i]) && IsSubscript(output))
                output.Append(Subscripts[text[i] - '0']);
            else if (text[i] != '_' || i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]))
                output.Append(text[i]);
        }
        return output.ToString();
    }

    /// <summary>Whether a number is a subscript: it follows an element or a group, but not a letter that is a subscript itself.</summary>
    private static bool IsSubscript(StringBuilder before)
    {
        if (before.Length == 0)
            return false;
        var last = before[^1];
        var isSubscriptLetter = before.Length > 1 && before[^2] == '_';
        return (char.IsLetter(last) && !isSubscriptLetter)
            || last is ')' or ']' or '.'
            || Subscripts.Contains(last, StringComparison.Ordinal);
    }

    private static int AppendSuperscript(StringBuilder output, string text, int at)
    {
        while (at < text.Length && Sources.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var index)
        {
            output.Append(Superscripts[index]);
            at++;
        }
        return at - 1;
    }

    private static string? Convert(string text, string target)
    {
        var converted = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var index = Sources.IndexOf(c, StringComparison.Ordinal);
            if (index < 0)
                return null;
            converted.Append(target[index]);
        }
        return converted.ToString();
    }
}
