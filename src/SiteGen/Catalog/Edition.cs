using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>The papers of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Papers">The papers, in feed order.</param>
public sealed record Edition(DateOnly Day, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>What curators say about the papers; null if they have written nothing.</summary>
    public Introduction? Introduction { get; init; }

    /// <summary>The site path of the edition's page.</summary>
    public string Path => SiteUrls.Edition(Day);

    /// <summary>Groups papers by day.</summary>
    /// <param name="papers">The papers, in feed order.</param>
    /// <param name="introductions">The introductions of all days.</param>
    /// <returns>The editions, newest first.</returns>
    public static IReadOnlyList<Edition> Group(IReadOnlyList<PaperEntry> papers, IReadOnlyList<Introduction> introductions)
    {
        var byDay = introductions.ToDictionary(i => i.Day);
        return [.. papers.GroupBy(p => p.Edition)
            .Select(day => new Edition(day.Key, [.. day]) { Introduction = byDay.GetValueOrDefault(day.Key) })];
    }
}
