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
    // How many labels fit side by side: four-digit years in 18 rem, the narrowest page, and in 15 rem, the narrowest column, and
    // there also pairs of years.
    private const int MaxPageLabels = 8;
    private const int MaxColumnLabels = 5;
    private const int MaxPairLabels = 4;
    private const double BarShare = 0.76;

    // A chart of fewer bars has the bar width of a chart of this many.
    private const int MinSlots = YearCounts.MaxPairs;

    // A shape computes its members on demand: most authors have too few papers for a theme to draw the bars.
    private static readonly ModelShape<Bars> Shape = new("chart", isCacheable: false,
        new("first", b => FormatYears(b.All[0])),
        new("last", b => FormatYears(b.All[^1])),
        new("count", b => b.All.Sum(year => year.Count)),
        new("peak_year", b => FormatYears(b.Peak)),
        new("peak_count", b => b.Peak.Count),
        new("slot", b => FormatPercent(b.Slot)),
        new("width", b => FormatPercent(b.All.Count * b.Slot)),
        new("bars", CreateBars));

    /// <summary>Builds the chart, or returns null if the papers are from fewer than two years.</summary>
    /// <param name="papers">The papers, in any order.</param>
    /// <param name="inPairs">Whether the bars of many years are pairs of years, for a narrow column.</param>
    /// <param name="findUrl">Returns the URL of a list of the papers of a bar, or null if there is none.</param>
    public static ModelObject? Build(IEnumerable<PaperEntry> papers, bool inPairs, Func<YearCount, string?> findUrl)
    {
        var years = YearCounts.Count(papers, inPairs);
        return years.Count == 0 ? null : Shape.Create(new Bars(years, years.MaxBy(y => y.Count)!, findUrl));
    }

    private sealed record Bars(IReadOnlyList<YearCount> All, YearCount Peak, Func<YearCount, string?> FindUrl)
    {
        public double Slot => 100.0 / Math.Max(All.Count, MinSlots);

        public int MaxLabels => All[^1].First < All[^1].Last ? MaxPairLabels : All.Count <= MinSlots ? MaxColumnLabels : MaxPageLabels;
    }

    private static ScriptArray CreateBars(Bars bars)
    {
        var step = (Math.Max(bars.All.Count, MinSlots) + bars.MaxLabels - 1) / bars.MaxLabels;
        // Labels are counted from the newest year, so that it always has one.
        return ModelObject.CreateList(bars.All.Select((year, index) =>
            CreateBar(year, index, (bars.All.Count - 1 - index) % step == 0, bars)));
    }

    private static ModelObject CreateBar(YearCount year, int index, bool isLabelled, Bars bars)
    {
        var height = 100.0 * year.Count / bars.Peak.Count;
        return ModelObject.Create("bar",
            ("year", FormatYears(year)),
            ("label", isLabelled ? FormatYears(year) : null),
            ("count", year.Count),
            ("url", year.Count > 0 ? bars.FindUrl(year) : null),
            ("left", FormatPercent(index * bars.Slot)),
            ("x", FormatPercent((index + (1 - BarShare) / 2) * bars.Slot)),
            ("middle", FormatPercent((index + 0.5) * bars.Slot)),
            ("width", FormatPercent(BarShare * bars.Slot)),
            ("y", FormatPercent(100 - height)),
            ("height", FormatPercent(height)));
    }

    private static string FormatYears(YearCount years) => years switch
    {
        { IncludesEarlier: true } => string.Create(CultureInfo.InvariantCulture, $"\u2264\u00A0{years.Last:D4}"),
        _ when years.First < years.Last => string.Create(CultureInfo.InvariantCulture, $"{years.First:D4}\u2013{years.Last % 100:D2}"),
        _ => years.Last.ToString("D4", CultureInfo.InvariantCulture),
    };

    private static string FormatPercent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
