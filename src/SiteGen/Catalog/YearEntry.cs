namespace SiteGen.Catalog;

/// <summary>The papers that were published in one year, or those without a publication date.</summary>
/// <param name="Year">The year; null for papers without a publication date.</param>
/// <param name="Papers">The papers by publication date, newest first; papers of the same date in feed order.</param>
public sealed record YearEntry(int? Year, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>The site path of the year's page.</summary>
    public string Path => SiteUrls.Year(Year);

    /// <summary>Groups papers by year of publication: newest year first, papers without a date last.</summary>
    /// <param name="papers">The papers, in feed order.</param>
    public static IReadOnlyList<YearEntry> GroupByYear(IReadOnlyList<PaperEntry> papers) =>
        [.. papers
            .GroupBy(p => p.Paper.Published?.Year)
            .OrderByDescending(year => year.Key ?? int.MinValue)
            .Select(year => new YearEntry(year.Key, [.. year.OrderByDescending(p => p.Paper.Published ?? default)]))];
}
