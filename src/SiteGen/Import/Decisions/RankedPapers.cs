using SiteGen.Content;
using SiteGen.Ranking;

namespace SiteGen.Import.Decisions;

/// <summary>Reduces papers to what the ranking sees of them.</summary>
internal static class RankedPapers
{
    /// <summary>Returns what the ranking sees of a paper with a file.</summary>
    /// <param name="paper">The paper.</param>
    public static RankedPaper From(Paper paper) => new(paper.Title, paper.Abstract, GetNames(paper.Authors));

    /// <summary>Returns what the ranking sees of an entry of a dump.</summary>
    /// <param name="entry">The entry.</param>
    public static RankedPaper From(ImportedPaper entry) => new(entry.Title, entry.Abstract, GetNames(entry.Authors));

    private static string[] GetNames(IReadOnlyList<PersonName> authors) => [.. authors.Select(a => a.Display)];
}
