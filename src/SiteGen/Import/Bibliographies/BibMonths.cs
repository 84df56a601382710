namespace SiteGen.Import.Bibliographies;

/// <summary>Reads months as bibliographies write them.</summary>
internal static class BibMonths
{
    private static readonly string[] Names =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// Creates a table of the macros that every BibTeX style defines, <c>jan</c> to <c>dec</c>. The <c>@string</c>s of a
    /// file are added to it.
    /// </summary>
    public static Dictionary<string, string> CreateMacros() =>
        Names.ToDictionary(name => name, name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a month: its number, or a word that begins with the first three letters of its English name.</summary>
    /// <param name="word">A number or a word.</param>
    /// <returns>1 to 12; null if the word is not a month.</returns>
    public static int? Parse(string word)
    {
        if (word.Length is 1 or 2 && word.All(char.IsAsciiDigit))
            return word.Aggregate(0, (sum, digit) => (sum * 10) + digit - '0') is var number and >= 1 and <= 12 ? number : null;
        var index = Array.FindIndex(Names, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }
}
