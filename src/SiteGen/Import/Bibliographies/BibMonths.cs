namespace SiteGen.Import.Bibliographies;

/// <summary>The months as bibliographies write them.</summary>
internal static class BibMonths
{
    private static readonly string[] Names =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The macros that every BibTeX style defines, <c>jan</c> to <c>dec</c>, as a table that a file may add to.</summary>
    public static Dictionary<string, string> Macros() =>
        Names.ToDictionary(name => name, name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a month: its number, or a word that begins with its English name's first three letters.</summary>
    /// <param name="word">A number or a word.</param>
    /// <returns>1 to 12, or null.</returns>
    public static int? Parse(string word)
    {
        if (word.Length is 1 or 2 && word.All(char.IsAsciiDigit))
            return word.Aggregate(0, (sum, digit) => (sum * 10) + digit - '0') is var number and >= 1 and <= 12 ? number : null;
        var index = Array.FindIndex(Names, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }
}
