using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Themes;

/// <summary>
/// A bar chart of papers by year as templates see it: <c>chart</c>. All measures are percentages of the drawing's width
/// and height, so that it grows with the page while its labels keep their size.
/// </summary>
internal static class YearChart
{
    // As many four-digit years as fit side by side into 18 rem, the narrowest page.
    private const int MostLabels = 8;
    private const double BarShare = 0.76;

    // Fewer bars do not get wider than this many would be.
    private const int LeastSlots = 12;

    /// <summary>Makes the chart; null when the papers are of fewer than two years.</summary>
    /// <param name="papers">The papers, in any order.</param>
    public static ModelObject? Of(IEnumerable<PaperEntry> papers)
    {
        var years = YearCounts.Of(papers);
        if (years.Count == 0)
            return null;
        var peak = years.MaxBy(y => y.Count)!;
        var slots = Math.Max(years.Count, LeastSlots);
        return ModelObject.Of("chart",
            ("first", Text(years[0])),
            ("last", Text(years[^1])),
            ("count", years.Sum(y => y.Count)),
            ("peak_year", Text(peak)),
            ("peak_count", peak.Count),
            ("width", Percent(100.0 * years.Count / slots)),
            ("bars", ModelObject.List(years.Select((year, place) =>
                Bar(year, place, labelled: (years.Count - 1 - place) % LabelStep(slots) == 0, slots, peak.Count)))));
    }

    private static int LabelStep(int slots) => (slots + MostLabels - 1) / MostLabels;

    private static ModelObject Bar(YearCount year, int place, bool labelled, int slots, int peak)
    {
        var slot = 100.0 / slots;
        var height = 100.0 * year.Count / peak;
        return ModelObject.Of("bar",
            ("year", Text(year)),
            ("label", labelled ? Text(year) : null),
            ("count", year.Count),
            ("x", Percent((place + (1 - BarShare) / 2) * slot)),
            ("middle", Percent((place + 0.5) * slot)),
            ("width", Percent(BarShare * slot)),
            ("y", Percent(100 - height)),
            ("height", Percent(height)));
    }

    private static string Text(YearCount year) =>
        (year.AndBefore ? "\u2264\u00A0" : "") + year.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
