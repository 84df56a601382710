using System.Text;

namespace TexMath.Characters;

/// <summary>Superscript and subscript characters of Unicode.</summary>
internal static class UnicodeScripts
{
    private const string SuperscriptSource = "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ′⊤";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ′ᵀ";
    private const string SubscriptSource = "0123456789+-−=()aehijklmnoprstuvxβγρφχ";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";

    /// <summary>Returns the text in superscript characters, or null if Unicode lacks one of them.</summary>
    /// <param name="text">The text.</param>
    public static string? ToSuperscript(string text) => Convert(text, SuperscriptSource, Superscripts);

    /// <summary>Returns the text in subscript characters, or null if Unicode lacks one of them.</summary>
    /// <param name="text">The text.</param>
    public static string? ToSubscript(string text) => Convert(text, SubscriptSource, Subscripts);

    private static string? Convert(string text, string source, string target)
    {
        var converted = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var index = source.IndexOf(c, StringComparison.Ordinal);
            if (index < 0)
                return null;
            converted.Append(target[index]);
        }
        return converted.ToString();
    }
}
