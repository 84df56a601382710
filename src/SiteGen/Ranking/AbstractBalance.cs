namespace SiteGen.Ranking;

/// <summary>
/// Keeps a model from learning that papers with an abstract are kept. The texts of papers that were passed over may be lost, and
/// journals' feeds have no abstracts, so that one kind of decisions can lack more of them than the other.
/// </summary>
internal static class AbstractBalance
{
    /// <summary>
    /// Returns the papers of decisions, with abstracts removed from one kind until both kinds lack the same share; which ones is
    /// evenly spaced.
    /// </summary>
    /// <param name="decisions">The decisions, of both kinds.</param>
    public static RankedPaper[] Apply(IReadOnlyList<Decision> decisions)
    {
        RankedPaper[] papers = [.. decisions.Select(d => d.Paper)];
        var target = Math.Max(GetShareWithout(decisions, isKept: true), GetShareWithout(decisions, isKept: false));
        foreach (var isKept in (bool[])[true, false])
        {
            int[] full = [.. Enumerable.Range(0, papers.Length).Where(i => decisions[i].IsKept == isKept && HasAbstract(papers[i]))];
            var total = decisions.Count(d => d.IsKept == isKept);
            var excess = Math.Min(full.Length, (int)Math.Round(target * total) - (total - full.Length));
            for (var k = 0; k < excess; k++)
            {
                var index = full[(int)((long)k * full.Length / excess)];
                papers[index] = papers[index] with { Abstract = "" };
            }
        }

        return papers;
    }

    /// <summary>Returns whether a paper has an abstract.</summary>
    /// <param name="paper">The paper.</param>
    public static bool HasAbstract(RankedPaper paper) => !string.IsNullOrWhiteSpace(paper.Abstract);

    private static double GetShareWithout(IReadOnlyList<Decision> decisions, bool isKept)
    {
        var ofKind = decisions.Where(d => d.IsKept == isKept).ToList();
        return ofKind.Count == 0 ? 0 : ofKind.Count(d => !HasAbstract(d.Paper)) / (double)ofKind.Count;
    }
}
