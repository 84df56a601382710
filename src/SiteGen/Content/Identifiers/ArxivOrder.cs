using System.Globalization;

namespace SiteGen.Content.Identifiers;

/// <summary>
/// The order in which arXiv assigned identifiers: <c>9912.00001</c> comes before <c>0001.0001</c>. Identifiers of the old form
/// (<c>math/0306302</c>) come first; other texts are compared as texts.
/// </summary>
internal sealed class ArxivOrder : IComparer<string>
{
    // arXiv began in August 1991.
    private const int FirstYear = 91;

    /// <summary>The only instance.</summary>
    public static ArxivOrder Instance { get; } = new();

    /// <summary>Returns the month of an identifier; null for a text that is none.</summary>
    /// <param name="id">An identifier without version.</param>
    public static DateOnly? FindMonth(string id)
    {
        var digits = id.AsSpan(id.IndexOf('/') + 1);
        if (digits.Length < 4
            || !int.TryParse(digits[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(digits[2..4], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || month is < 1 or > 12)
            return null;
        return new DateOnly(year >= FirstYear ? 1900 + year : 2000 + year, month, 1);
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (one, other) = (GetKey(x), GetKey(y));
        var byMonth = one.Month.CompareTo(other.Month);
        if (byMonth != 0)
            return byMonth;
        return one.Number != other.Number ? one.Number.CompareTo(other.Number) : string.CompareOrdinal(x, y);
    }

    private static (int Month, long Number) GetKey(string? id)
    {
        if (id is null || FindMonth(id) is not { } month)
            return (0, 0);
        var isOld = id.Contains('/', StringComparison.Ordinal);
        var digits = isOld ? id.AsSpan(id.IndexOf('/') + 5) : id.AsSpan(Math.Min(5, id.Length));
        var hasNumber = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return (month.DayNumber, hasNumber && !isOld ? number : 0);
    }
}
