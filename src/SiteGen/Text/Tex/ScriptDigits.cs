using System.Text;

namespace SiteGen.Text.Tex;

/// <summary>Raised and lowered digits and signs in Unicode.</summary>
internal static class ScriptDigits
{
    private const string Plain = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    /// <summary>The text raised, or null when Unicode lacks one of its characters.</summary>
    /// <param name="text">The text.</param>
    public static string? Raise(string text) => Convert(text, Raised);

    /// <summary>The text lowered, or null when Unicode lacks one of its characters.</summary>
    /// <param name="text">The text.</param>
    public static string? Lower(string text) => Convert(text, Lowered);

    /// <summary>
    /// A chemical formula as mhchem sets it: a number after an element or a bracket is lowered, <c>^</c> raises:
    /// <c>CH_2Cl_2</c> → CH₂Cl₂, <c>^28Si</c> → ²⁸Si.
    /// </summary>
    /// <param name="formula">The formula with its scripts as text.</param>
    public static string Chemical(string formula)
    {
        var text = formula.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '^')
                i = AppendRaised(output, text, i + 1);
            else if (char.IsAsciiDigit(text[i]) && IsIndex(output))
                output.Append(Lowered[text[i] - '0']);
            else if (text[i] != '_' || i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]))
                output.Append(text[i]);
        }
        return output.ToString();
    }

    /// <summary>Whether a number counts what stands before it: an element or a group, but not the letter of a script.</summary>
    private static bool IsIndex(StringBuilder before)
    {
        if (before.Length == 0)
            return false;
        var last = before[^1];
        var isScriptLetter = before.Length > 1 && before[^2] == '_';
        return (char.IsLetter(last) && !isScriptLetter) || last is ')' or ']' or '.' || Lowered.Contains(last, StringComparison.Ordinal);
    }

    private static int AppendRaised(StringBuilder output, string text, int at)
    {
        while (at < text.Length && Plain.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var index)
        {
            output.Append(Raised[index]);
            at++;
        }
        return at - 1;
    }

    private static string? Convert(string text, string signs)
    {
        var converted = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var index = Plain.IndexOf(c, StringComparison.Ordinal);
            if (index < 0)
                return null;
            converted.Append(signs[index]);
        }
        return converted.ToString();
    }
}
