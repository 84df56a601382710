using System.Text;

namespace SiteGen.Text.Tex;

/// <summary>Letters of the mathematical alphabets (Unicode, Mathematical Alphanumeric Symbols and Letterlike Symbols).</summary>
internal static class MathAlphabets
{
    /// <summary>The letters in the alphabet of a command, or null when the command names none.</summary>
    /// <param name="command">The name without backslash: <c>mathbb</c>, <c>mathcal</c>, …</param>
    /// <param name="text">Any text; characters that the alphabet lacks stay.</param>
    public static string? Convert(string command, string text) => command switch
    {
        "mathbb" or "Bbb" or "mathds" => Map(text, 0x1D538, 0x1D552, "CℂHℍNℕPℙQℚRℝZℤ"),
        "mathcal" or "cal" or "mathscr" => Map(text, 0x1D49C, 0x1D4B6, "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"),
        "mathfrak" or "frak" => Map(text, 0x1D504, 0x1D51E, "CℭHℌIℑRℜZℨ"),
        _ => null,
    };

    private static string Map(string text, int upper, int lower, string exceptions)
    {
        var mapped = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            var exception = exceptions.IndexOf(c, StringComparison.Ordinal);
            if (exception >= 0 && exception % 2 == 0)
                mapped.Append(exceptions[exception + 1]);
            else if (char.IsAsciiLetter(c))
                mapped.Append(new Rune(char.IsAsciiLetterUpper(c) ? upper + c - 'A' : lower + c - 'a').ToString());
            else
                mapped.Append(c);
        }
        return mapped.ToString();
    }
}
