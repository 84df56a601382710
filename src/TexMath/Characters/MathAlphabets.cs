using System.Text;

namespace TexMath.Characters;

/// <summary>
/// Maps letters to the mathematical alphabets of Unicode (blocks Mathematical Alphanumeric Symbols and Letterlike Symbols).
/// </summary>
internal static class MathAlphabets
{
    // In the order of each Greek alphabet of the block; the small letters end with the variants ∂ ϵ ϑ ϰ ϕ ϱ ϖ.
    private const string GreekCapitals = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇";
    private const string GreekSmall = "αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

    /// <summary>Returns the alphabet of a command that takes an argument (<c>\mathbb{R}</c>), or null.</summary>
    /// <param name="command">The name without backslash: <c>mathbb</c>, <c>mathcal</c>, …</param>
    public static MathAlphabet? FromCommand(string command) => command switch
    {
        "mathbb" or "Bbb" or "mathds" or "mathbbm" or "mathbbmss" => MathAlphabet.DoubleStruck,
        "mathcal" or "mathscr" => MathAlphabet.Script,
        "mathfrak" => MathAlphabet.Fraktur,
        "mathrm" or "mathup" or "symrm" => MathAlphabet.Roman,
        "mathbf" or "mathbfup" or "symbf" or "mbf" => MathAlphabet.Bold,
        "mathit" => MathAlphabet.Italic,
        "boldsymbol" or "bm" or "pmb" or "mathbfit" or "bold" => MathAlphabet.BoldItalic,
        "mathsf" => MathAlphabet.SansSerif,
        "mathtt" => MathAlphabet.Monospace,
        "mathnormal" => MathAlphabet.Default,
        _ => null,
    };

    /// <summary>Returns the alphabet of a command that applies to the end of its group (<c>{\cal O}</c>), or null.</summary>
    /// <param name="command">The name without backslash: <c>rm</c>, <c>cal</c>, …</param>
    public static MathAlphabet? FromDeclaration(string command) => command switch
    {
        "rm" or "rmfamily" or "upshape" or "mathroman" => MathAlphabet.Roman,
        "bf" or "bfseries" or "boldmath" => MathAlphabet.Bold,
        "it" or "em" or "itshape" or "sl" or "mit" => MathAlphabet.Italic,
        "cal" or "scr" => MathAlphabet.Script,
        "frak" => MathAlphabet.Fraktur,
        "sf" or "sffamily" => MathAlphabet.SansSerif,
        "tt" or "ttfamily" => MathAlphabet.Monospace,
        _ => null,
    };

    /// <summary>
    /// Returns text in the alphabet of a command; null unless the alphabet is one that plain text keeps: double-struck, script
    /// or Fraktur.
    /// </summary>
    /// <param name="command">The name without backslash: <c>mathbb</c>, <c>mathcal</c>, …</param>
    /// <param name="text">Any text; characters that the alphabet lacks are kept.</param>
    public static string? Convert(string command, string text) => (FromCommand(command) ?? FromDeclaration(command)) switch
    {
        MathAlphabet.DoubleStruck => Map(MathAlphabet.DoubleStruck, text),
        MathAlphabet.Script => Map(MathAlphabet.Script, text),
        MathAlphabet.Fraktur => Map(MathAlphabet.Fraktur, text),
        _ => null,
    };

    /// <summary>Returns text in an alphabet; characters that the alphabet lacks are kept.</summary>
    /// <param name="alphabet"><see cref="MathAlphabet.Default"/> and <see cref="MathAlphabet.Roman"/> leave the text unchanged.</param>
    /// <param name="text">Any text.</param>
    public static string Map(MathAlphabet alphabet, string text) => alphabet switch
    {
        MathAlphabet.Bold => Map(text, 0x1D400, 0x1D41A, "", digits: 0x1D7CE, greek: 0x1D6A8),
        MathAlphabet.Italic => Map(text, 0x1D434, 0x1D44E, "hℎıı", greek: 0x1D6E2),
        MathAlphabet.BoldItalic => Map(text, 0x1D468, 0x1D482, "", digits: 0x1D7CE, greek: 0x1D71C),
        MathAlphabet.DoubleStruck => Map(text, 0x1D538, 0x1D552, "CℂHℍNℕPℙQℚRℝZℤ", digits: 0x1D7D8),
        MathAlphabet.Script => Map(text, 0x1D49C, 0x1D4B6, "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"),
        MathAlphabet.Fraktur => Map(text, 0x1D504, 0x1D51E, "CℭHℌIℑRℜZℨ"),
        MathAlphabet.SansSerif => Map(text, 0x1D5A0, 0x1D5BA, "", digits: 0x1D7E2),
        MathAlphabet.Monospace => Map(text, 0x1D670, 0x1D68A, "", digits: 0x1D7F6),
        _ => text,
    };

    private static string Map(string text, int capitals, int small, string exceptions, int digits = 0, int greek = 0)
    {
        var mapped = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            var exception = exceptions.IndexOf(c, StringComparison.Ordinal);
            if (exception >= 0 && exception % 2 == 0)
                mapped.Append(exceptions[exception + 1]);
            else if (char.IsAsciiLetter(c))
                Append(mapped, char.IsAsciiLetterUpper(c) ? capitals + c - 'A' : small + c - 'a');
            else if (char.IsAsciiDigit(c) && digits > 0)
                Append(mapped, digits + c - '0');
            else if (greek > 0 && GreekIndex(c) is >= 0 and var index)
                Append(mapped, greek + index);
            else
                mapped.Append(c);
        }
        return mapped.ToString();
    }

    private static void Append(StringBuilder text, int codePoint) => text.Append(new Rune(codePoint).ToString());

    private static int GreekIndex(char c)
    {
        var capital = GreekCapitals.IndexOf(c, StringComparison.Ordinal);
        if (capital >= 0)
            return capital;
        var small = GreekSmall.IndexOf(c, StringComparison.Ordinal);
        return small < 0 ? -1 : GreekCapitals.Length + small;
    }
}
