using System.Globalization;
using Scriban.Runtime;
using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

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

    // Most authors have too few papers for a theme to draw it: the bars are made when one does.
    private static readonly ModelShape<Years> Shape = new("chart", isCacheable: false,
        new("first", y => Text(y.All[0])),
        new("last", y => Text(y.All[^1])),
        new("count", y => y.All.Sum(year => year.Count)),
        new("peak_year", y => Text(y.Peak)),
        new("peak_count", y => y.Peak.Count),
        new("width", y => Percent(100.0 * y.All.Count / y.Slots)),
        new("bars", Bars));

    /// <summary>Makes the chart; null when the papers are of fewer than two years.</summary>
    /// <param name="papers">The papers, in any order.</param>
    public static ModelObject? Build(IEnumerable<PaperEntry> papers)
    {
        var years = YearCounts.Count(papers);
        if (years.Count == 0)
            return null;
        return Shape.Create(new Years(years, years.MaxBy(y => y.Count)!, Math.Max(years.Count, LeastSlots)));
    }

    private sealed record Years(IReadOnlyList<YearCount> All, YearCount Peak, int Slots);

    private static ScriptArray Bars(Years years) => ModelObject.CreateList(years.All.Select((year, place) =>
        Bar(year, place, labelled: (years.All.Count - 1 - place) % LabelStep(years.Slots) == 0, years.Slots, years.Peak.Count)));

    private static int LabelStep(int slots) => (slots + MostLabels - 1) / MostLabels;

    private static ModelObject Bar(YearCount year, int place, bool labelled, int slots, int peak)
    {
        var slot = 100.0 / slots;
        var height = 100.0 * year.Count / peak;
        return ModelObject.Create("bar",
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
        (year.IncludesEarlier ? "\u2264\u00A0" : "") + year.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
