namespace SiteGen.Text.Terms;

/// <summary>A term of a paper and its frequency.</summary>
/// <param name="Term">The index of the term.</param>
/// <param name="Count">The number of occurrences in the paper; one in the title counts several times.</param>
internal readonly record struct TermCount(int Term, int Count)
{
    /// <summary>Compares counts by their terms.</summary>
    public static IComparer<TermCount> ByTerm { get; } = Comparer<TermCount>.Create((a, b) => a.Term.CompareTo(b.Term));
}
