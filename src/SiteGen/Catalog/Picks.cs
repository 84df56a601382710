namespace SiteGen.Catalog;

/// <summary>Arranges lists in which picks come first.</summary>
public static class Picks
{
    /// <summary>Returns the picks, then the other papers, both in their order.</summary>
    /// <param name="papers">The papers.</param>
    public static IReadOnlyList<PaperEntry> First(IReadOnlyList<PaperEntry> papers) => papers.Any(p => p.Paper.IsPick)
        ? [.. papers.Where(p => p.Paper.IsPick), .. papers.Where(p => !p.Paper.IsPick)]
        : papers;
}
