namespace SiteGen.Import.Bibliographies;

/// <summary>Reads months as bibliographies write them.</summary>
internal static class BibMonths
{
    private static readonly string[] Names =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The beginnings of names of months in other languages, with the number of the month.</summary>
    private static readonly (string Start, int Month)[] OtherNames =
    [
        ("ene", 1), ("janv", 1), ("genn", 1), ("fév", 2), ("fev", 2), ("mär", 3), ("abr", 4), ("avr", 4), ("mai", 5), ("mag", 5),
        ("juin", 6), ("giu", 6), ("juil", 7), ("lug", 7), ("ago", 8), ("aoû", 8), ("set", 9), ("okt", 10), ("ott", 10), ("out", 10),
        ("dez", 12), ("dic", 12), ("déc", 12),
    ];

    /// <summary>
    /// Creates a table of the macros that BibTeX's standard styles define: the months, <c>jan</c> to <c>dec</c>, and some
    /// journals. The <c>@string</c>s of a file are added to it.
    /// </summary>
    public static Dictionary<string, string> CreateMacros()
    {
        var macros = new Dictionary<string, string>(JournalMacros.Standard, StringComparer.OrdinalIgnoreCase);
        foreach (var name in Names)
            macros[name] = name;
        return macros;
    }

    /// <summary>Whether a word is the name of a month, or begins like one.</summary>
    /// <param name="word">A word.</param>
    public static bool IsName(string word) => !char.IsAsciiDigit(word[0]) && Parse(word) is not null;

    /// <summary>Reads a month: its number, or a word that begins like its English name or one in another language.</summary>
    /// <param name="word">A number or a word.</param>
    /// <returns>1 to 12; null if the word is not a month.</returns>
    public static int? Parse(string word)
    {
        if (word.Length is 1 or 2 && word.All(char.IsAsciiDigit))
            return word.Aggregate(0, (sum, digit) => (sum * 10) + digit - '0') is var number and >= 1 and <= 12 ? number : null;
        var index = Array.FindIndex(Names, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
            return index + 1;
        var other = Array.FindIndex(OtherNames, name => word.StartsWith(name.Start, StringComparison.OrdinalIgnoreCase));
        return other < 0 ? null : OtherNames[other].Month;
    }
}
