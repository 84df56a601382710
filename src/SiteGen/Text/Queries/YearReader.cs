using System.Globalization;

namespace SiteGen.Text.Queries;

/// <summary>Reads the value of <c>year:</c>.</summary>
internal static class YearReader
{
    private const int YearLength = 4;

    /// <summary>Returns the range of <c>2024</c>, <c>2024..</c>, <c>..2024</c> or <c>2020..2024</c>; null for other text.</summary>
    /// <param name="text">The value.</param>
    public static YearRangeNode? Read(string text)
    {
        var parts = text.Split("..");
        if (parts.Length > 2 || !TryRead(parts[0], out var from) || !TryRead(parts[^1], out var to) || (from ?? to) is null)
            return null;
        return new YearRangeNode(from, to);
    }

    // Without a year, the range is open.
    private static bool TryRead(string text, out int? year)
    {
        var isYear = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && text.Length == YearLength;
        year = isYear ? value : null;
        return isYear || text.Length == 0;
    }
}
