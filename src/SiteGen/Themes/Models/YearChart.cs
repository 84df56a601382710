using System.Globalization;
using Scriban.Runtime;
using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>
/// Builds a bar chart of papers by year, as templates see it: <c>chart</c>. All lengths are percentages of the drawing's width
/// and height, so that it scales with the page while its labels keep their size.
/// </summary>
internal static class YearChart
{
    // The number of four-digit years that fit side by side in 18 rem, the narrowest page.
    private const int MaxLabels = 8;
    private const double BarShare = 0.76;

    // A chart of fewer bars has the bar width of a chart of this many.
    private const int MinSlots = 12;

    // A shape computes its members on demand: most authors have too few papers for a theme to draw the bars.
    private static readonly ModelShape<Years> Shape = new("chart", isCacheable: false,
        new("first", y => FormatYear(y.All[0])),
        new("last", y => FormatYear(y.All[^1])),
        new("count", y => y.All.Sum(year => year.Count)),
        new("peak_year", y => FormatYear(y.Peak)),
        new("peak_count", y => y.Peak.Count),
        new("width", y => FormatPercent(100.0 * y.All.Count / y.Slots)),
        new("bars", CreateBars));

    /// <summary>Builds the chart, or returns null if the papers are from fewer than two years.</summary>
    /// <param name="papers">The papers, in any order.</param>
    public static ModelObject? Build(IEnumerable<PaperEntry> papers)
    {
        var years = YearCounts.Count(papers);
        if (years.Count == 0)
            return null;
        return Shape.Create(new Years(years, years.MaxBy(y => y.Count)!, Math.Max(years.Count, MinSlots)));
    }

    private sealed record Years(IReadOnlyList<YearCount> All, YearCount Peak, int Slots);

    // Labels are counted from the newest year, so that it always has one.
    private static ScriptArray CreateBars(Years years) => ModelObject.CreateList(years.All.Select((year, index) =>
        CreateBar(year, index, isLabelled: (years.All.Count - 1 - index) % GetLabelStep(years.Slots) == 0, years.Slots, years.Peak.Count)));

    private static int GetLabelStep(int slots) => (slots + MaxLabels - 1) / MaxLabels;

    private static ModelObject CreateBar(YearCount year, int index, bool isLabelled, int slots, int peak)
    {
        var slot = 100.0 / slots;
        var height = 100.0 * year.Count / peak;
        return ModelObject.Create("bar",
            ("year", FormatYear(year)),
            ("label", isLabelled ? FormatYear(year) : null),
            ("count", year.Count),
            ("x", FormatPercent((index + (1 - BarShare) / 2) * slot)),
            ("middle", FormatPercent((index + 0.5) * slot)),
            ("width", FormatPercent(BarShare * slot)),
            ("y", FormatPercent(100 - height)),
            ("height", FormatPercent(height)));
    }

    private static string FormatYear(YearCount year) =>
        (year.IncludesEarlier ? "\u2264\u00A0" : "") + year.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static string FormatPercent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
