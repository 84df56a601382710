using System.Globalization;
using System.Text;
using SiteGen.Content;

namespace SiteGen.Localization;

/// <summary>
/// A date pattern with the letters of UTS #35, part 4: <c>y</c> for the year, <c>M</c> <c>MM</c> <c>MMM</c> <c>MMMM</c> for the
/// month, <c>LLLL</c> for the month without a day beside it, <c>d</c> <c>dd</c> for the day, <c>EEE</c> <c>EEEE</c> for the weekday.
/// Other letters are written between single quotes: <c>d 'de' MMMM</c>.
/// </summary>
/// <param name="names">Returns a name by the key of its list, such as <c>months</c>, and its index from 0.</param>
public sealed class DatePattern(Func<string, int, string> names)
{
    /// <summary>Formats a date.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="date">The date; a missing month or day is 1.</param>
    public string Format(string pattern, PartialDate date)
    {
        var text = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < pattern.Length;)
        {
            var letter = pattern[i];
            if (letter == '\'')
            {
                isQuoted = !isQuoted;
                i++;
                continue;
            }

            var length = 1;
            while (!isQuoted && i + length < pattern.Length && pattern[i + length] == letter)
                length++;
            text.Append(isQuoted ? letter.ToString() : FormatField(letter, length, date) ?? pattern.Substring(i, length));
            i += length;
        }

        return text.ToString();
    }

    /// <summary>Returns what is wrong with a pattern; null if nothing is.</summary>
    /// <param name="pattern">The pattern.</param>
    public static string? FindFault(string pattern)
    {
        var isQuoted = false;
        foreach (var letter in pattern)
        {
            if (letter == '\'')
                isQuoted = !isQuoted;
            else if (!isQuoted && char.IsAsciiLetter(letter) && !"yMLdE".Contains(letter, StringComparison.Ordinal))
                return $"'{letter}' is not a field of dates; put other letters between single quotes";
        }

        return isQuoted ? "a single quote is not closed" : null;
    }

    private string? FormatField(char letter, int length, PartialDate date)
    {
        var (month, day) = (date.Month ?? 1, date.Day ?? 1);
        return (letter, length) switch
        {
            ('y', _) => date.Year.ToString("D4", CultureInfo.InvariantCulture),
            ('M' or 'L', 1) => month.ToString(CultureInfo.InvariantCulture),
            ('M' or 'L', 2) => month.ToString("D2", CultureInfo.InvariantCulture),
            ('M' or 'L', 3) => names("dates.months_short", month - 1),
            ('M', _) => names("dates.months", month - 1),
            ('L', _) => names("dates.months_alone", month - 1),
            ('d', 1) => day.ToString(CultureInfo.InvariantCulture),
            ('d', _) => day.ToString("D2", CultureInfo.InvariantCulture),
            ('E', < 4) => names("dates.weekdays_short", GetWeekday(date.Year, month, day)),
            ('E', _) => names("dates.weekdays", GetWeekday(date.Year, month, day)),
            _ => null,
        };
    }

    // Monday is 0, as in ISO 8601 and in the lists of names.
    private static int GetWeekday(int year, int month, int day) => ((int)new DateOnly(year, month, day).DayOfWeek + 6) % 7;
}
