using SiteGen.Text.Terms;

namespace SiteGen.Ranking;

/// <summary>
/// Ranks papers by what a person kept and passed over: a logistic regression on the terms and authors of the papers, trained anew
/// each time, because that takes less than a second and leaves nothing to keep in step. With fewer than <see cref="MinDecisions"/>
/// decisions, or none of one kind, papers are ranked by their similarity to what is kept.
/// </summary>
public static class PaperRanker
{
    /// <summary>The minimum number of decisions to learn from.</summary>
    public const int MinDecisions = 10;

    /// <summary>The minimum number of kept papers to rank by similarity. One or two, such as an example, say too little.</summary>
    public const int MinKept = 3;

    // Of each kind, the newest: interests change, and the time grows with the square of the number.
    private const int MaxDecisions = 400;

    // More texts hardly add to what is known about related words.
    private const int MaxBackground = 1000;

    private const double Cost = 3;

    /// <summary>
    /// Ranks candidates. The result depends on the arguments only, not on the machine or the number of threads. The score of a
    /// candidate that is a decision, too, is computed without what it taught itself.
    /// </summary>
    /// <param name="decisions">The decisions, oldest first.</param>
    /// <param name="candidates">The papers to rank.</param>
    /// <param name="explains">Whether to give reasons.</param>
    public static RankingResult Rank(IReadOnlyList<Decision> decisions, IReadOnlyList<RankedPaper> candidates, bool explains = true)
    {
        var kept = decisions.Count(d => d.IsKept);
        var method = decisions.Count >= MinDecisions && kept > 0 && kept < decisions.Count ? RankingMethod.Learned
            : kept >= MinKept ? RankingMethod.Similarity
            : RankingMethod.None;
        var ranks = candidates.Count == 0 ? []
            : method == RankingMethod.None ? [.. candidates.Select(_ => new Rank(0.5, []))]
            : Rank(SelectNewest(decisions), candidates, method, explains);
        return new RankingResult(method, kept, decisions.Count - kept, ranks);
    }

    private static Decision[] SelectNewest(IReadOnlyList<Decision> decisions)
    {
        var left = new Dictionary<bool, int> { [true] = MaxDecisions, [false] = MaxDecisions };
        return [.. decisions.Reverse().Where(decision => left[decision.IsKept]-- > 0).Reverse()];
    }

    private static Rank[] Rank(
        Decision[] decisions, IReadOnlyList<RankedPaper> candidates, RankingMethod method, bool explains)
    {
        var learned = method == RankingMethod.Learned ? AbstractBalance.Apply(decisions) : [.. decisions.Select(d => d.Paper)];
        RankedPaper[] papers = [.. learned, .. candidates];
        var vectors = TextVectors.Build([.. papers.Select(p => new TermText(p.Title, p.Abstract))]);
        var authors = new AuthorFeatures(papers);
        int[] examples = [.. Enumerable.Range(0, decisions.Length)];
        var kernel = new SmoothedKernel(vectors, examples, [.. examples, .. SelectBackground(decisions.Length, candidates.Count)]);
        var products = kernel.ComputeProducts();
        authors.AddProducts(products);
        var factors = method == RankingMethod.Learned ? Train(decisions, products) : ComputeCentroid(decisions);
        var model = new RankingModel(
            vectors, authors, kernel.ComputeTermWeights(factors), authors.ComputeWeights(factors), Intercept: factors.Sum());
        var scorer = new PaperScorer(model, papers, method, MeasureOwnShares(decisions, factors, products));
        var ranks = new Rank[candidates.Count];
        Parallel.For(0, ranks.Length, () => explains ? new WordNumbers(vectors.Terms) : null, (i, _, numbers) =>
        {
            ranks[i] = scorer.Score(decisions.Length + i, numbers);
            return numbers;
        }, _ => { });
        return ranks;
    }

    // Evenly spaced, because candidates often come sorted by day or source.
    private static IEnumerable<int> SelectBackground(int first, int count)
    {
        var selected = Math.Min(count, MaxBackground);
        return Enumerable.Range(0, selected).Select(i => first + (int)((long)i * count / selected));
    }

    private static double[] Train(Decision[] decisions, double[][] products) => LogisticRegression.Train(
        products, [.. decisions.Select(d => d.IsKept)], [.. decisions.Select(d => Cost * d.Weight)]);

    // The mean of what is kept (Rocchio 1971).
    private static double[] ComputeCentroid(Decision[] decisions)
    {
        var total = decisions.Where(d => d.IsKept).Sum(d => d.Weight);
        return [.. decisions.Select(d => d.IsKept ? d.Weight / (double)total : 0)];
    }

    // What each decision adds to its own output, which a leave-one-out estimate takes away (Jaakkola and Haussler 1999).
    private static Dictionary<(string Title, string Abstract), double> MeasureOwnShares(
        Decision[] decisions, double[] factors, double[][] products)
    {
        var shares = new Dictionary<(string, string), double>();
        for (var i = 0; i < decisions.Length; i++)
            shares[(decisions[i].Paper.Title, decisions[i].Paper.Abstract)] = factors[i] * products[i][i];
        return shares;
    }
}
