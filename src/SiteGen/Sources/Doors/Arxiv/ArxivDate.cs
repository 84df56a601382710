using SiteGen.Content;
using SiteGen.Content.Identifiers;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>Reads arXiv's dates.</summary>
internal static class ArxivDate
{
    // arXiv began in August 1991.
    private const int FirstYear = 1991;

    private const int LastYear = 2100;

    /// <summary>Returns the day of a date or of a time in UTC; null for other texts and for absurd dates.</summary>
    /// <param name="text">The text, such as <c>2026-01-05</c> or <c>2026-01-05T14:57:58Z</c>.</param>
    public static PartialDate? Parse(string? text) =>
        text?.Trim() is { Length: >= 10 } trimmed
        && PartialDate.TryParse(trimmed[..10], out var date)
        && date.Year is >= FirstYear and <= LastYear
            ? date
            : null;

    /// <summary>
    /// Returns when a paper appeared, from its identifier and the date of its latest version. The identifier has the month in
    /// which arXiv announced the paper. A latest version of an earlier month is the first one, because later ones follow the
    /// announcement; any other date may be that of a later version, so only the month is returned.
    /// </summary>
    /// <param name="id">The identifier.</param>
    /// <param name="latest">The date of the latest version; null if the source names none.</param>
    public static PartialDate? FindPublished(string id, PartialDate? latest)
    {
        if (ArxivOrder.FindMonth(id) is not { } month)
            return latest;
        var announced = new PartialDate(month.Year, month.Month);
        var isFirst = latest is { Month: { } latestMonth, Day: not null } date
            && new DateOnly(date.Year, latestMonth, 1) < month
            && new DateOnly(date.Year, latestMonth, 1) >= month.AddMonths(-1);
        return isFirst ? latest : announced;
    }
}
