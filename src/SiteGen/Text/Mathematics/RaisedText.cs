using System.Text;

namespace SiteGen.Text.Mathematics;

/// <summary>Raised and lowered letters, digits and signs in Unicode.</summary>
internal static class RaisedText
{
    private const string RaisedPlain = "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ′⊤";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ′ᵀ";
    private const string LoweredPlain = "0123456789+-−=()aehijklmnoprstuvxβγρφχ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";

    /// <summary>The text raised, or null when Unicode lacks one of its characters.</summary>
    /// <param name="text">The text.</param>
    public static string? Raise(string text) => Convert(text, RaisedPlain, Raised);

    /// <summary>The text lowered, or null when Unicode lacks one of its characters.</summary>
    /// <param name="text">The text.</param>
    public static string? Lower(string text) => Convert(text, LoweredPlain, Lowered);

    private static string? Convert(string text, string plain, string signs)
    {
        var converted = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var index = plain.IndexOf(c, StringComparison.Ordinal);
            if (index < 0)
                return null;
            converted.Append(signs[index]);
        }
        return converted.ToString();
    }
}
