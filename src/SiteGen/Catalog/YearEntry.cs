namespace SiteGen.Catalog;

/// <summary>The papers that were published in one year, or those of which nobody knows when.</summary>
/// <param name="Year">The year; null for papers without a date of their own.</param>
/// <param name="Papers">Its papers by date of publication, newest first; of one date in the order of the feed.</param>
public sealed record YearEntry(int? Year, IReadOnlyList<PaperEntry> Papers)
{
    // Less than any year.
    private const int Undated = 0;

    private static readonly Comparer<PaperEntry> NewestFirst =
        Comparer<PaperEntry>.Create((a, b) => (b.Paper.Published ?? default).CompareTo(a.Paper.Published ?? default));

    /// <summary>The site path of its page.</summary>
    public string Path => SiteUrls.Year(Year);

    /// <summary>Arranges papers by year: the newest first, those without a date last. A year without papers is left out.</summary>
    /// <param name="papers">The papers, in the order of the feed.</param>
    public static IReadOnlyList<YearEntry> Of(IReadOnlyList<PaperEntry> papers) =>
        [.. NumberedGroups.GreatestFirst(papers, p => p.Paper.Published?.Year ?? Undated)
            .Select(g => new YearEntry(g.Number == Undated ? null : g.Number, [.. g.Items.Order(NewestFirst)]))];
}
