namespace SiteGen.Content;

/// <summary>A day as ISO 8601 writes it: <c>2026-11-23</c>.</summary>
public static class IsoDay
{
    // Hyphens in quotes: at a bare one .NET asks, by the rules of a language, whether it begins the word GMT, and to have
    // these rules at hand takes it longer than to read a hundred papers.
    internal const string Format = "yyyy'-'MM'-'dd";

    /// <summary>Reads <c>YYYY-MM-DD</c>; false for anything else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day that was read.</param>
    public static bool TryParse(string? text, out DateOnly day)
    {
        var isDay = TryParts(text, out var year, out var month, out var number) && number > 0;
        day = isDay ? new DateOnly(year, month, number) : default;
        return isDay;
    }

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; false for anything else, impossible dates included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12; 0 where there is none.</param>
    /// <param name="day">1 to 31; 0 where there is none.</param>
    // Not by .NET, which for a date without a day asks what the time is where the machine stands.
    internal static bool TryParts(ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        if (text.Length is not (4 or 7 or 10) || !TryDigits(text[..4], out year) || year == 0)
            return false;
        if (text.Length == 4)
            return true;
        if (text[4] != '-' || !TryDigits(text[5..7], out month) || month is 0 or > 12)
            return false;
        return text.Length == 7
            || (text[7] == '-' && TryDigits(text[8..10], out day) && day > 0 && day <= DateTime.DaysInMonth(year, month));
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
