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
        var text = formula.Replace("_", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var lowered = char.IsAsciiDigit(text[i]) && output.Length > 0 && (char.IsLetter(output[^1]) || output[^1] is ')' or ']' or '.' || Lowered.Contains(output[^1], StringComparison.Ordinal));
            if (text[i] == '^')
                i = AppendRaised(output, text, i + 1);
            else
                output.Append(lowered ? Lowered[text[i] - '0'] : text[i]);
        }
        return output.ToString();
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
