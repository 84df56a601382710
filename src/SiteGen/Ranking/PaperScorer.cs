using SiteGen.Text.Terms;

namespace SiteGen.Ranking;

/// <summary>Scores papers with a model, and says why.</summary>
internal sealed class PaperScorer
{
    private const int MaxReasonsFor = 4;
    private const int MaxReasonsAgainst = 2;
    private const int Decimals = 4;

    // How many papers tell what an abstract adds, and how many are too few to tell.
    private const int MaxSample = 200;
    private const int MinSample = 5;

    private readonly RankingModel _model;
    private readonly IReadOnlyList<RankedPaper> _papers;
    private readonly RankingMethod _method;
    private readonly IReadOnlyDictionary<(string Title, string Abstract), double> _ownShares;
    private readonly TellingTerms _terms;
    private readonly double _meanOfAbstract;

    /// <summary>Prepares scoring.</summary>
    /// <param name="model">The model.</param>
    /// <param name="papers">All papers.</param>
    /// <param name="method">How papers are ranked.</param>
    /// <param name="ownShares">What decisions add to the output for their own papers.</param>
    public PaperScorer(
        RankingModel model,
        IReadOnlyList<RankedPaper> papers,
        RankingMethod method,
        IReadOnlyDictionary<(string Title, string Abstract), double> ownShares)
    {
        (_model, _papers, _method, _ownShares) = (model, papers, method, ownShares);
        _terms = new TellingTerms(model.Vectors.Terms);
        _meanOfAbstract = MeasureAbstracts();
    }

    /// <summary>Scores a paper.</summary>
    /// <param name="paper">The index of the paper.</param>
    /// <param name="numbers">The numbers of written words; null to give no reasons.</param>
    public Rank Score(int paper, WordNumbers? numbers)
    {
        var authors = _model.Authors.List(paper, _model.AuthorWeights).ToList();
        var weighed = Weigh(_model.Vectors[paper]);
        var output = weighed.Sum(t => t.Weight) + authors.Sum(a => a.Weight)
            - _ownShares.GetValueOrDefault((_papers[paper].Title, _papers[paper].Abstract))
            + (AbstractBalance.HasAbstract(_papers[paper]) ? 0 : _meanOfAbstract);
        var score = _method == RankingMethod.Learned
            ? LogisticRegression.ToProbability(output + _model.Intercept)
            : Math.Clamp(output, 0, 1);
        return new Rank(Math.Round(score, Decimals), numbers is null ? [] : ListReasons(_papers[paper], weighed, authors, numbers));
    }

    // A title alone has fewer words that speak against a paper than a title with an abstract. The mean difference is added, so that
    // papers without an abstract neither gain nor lose by it.
    private double MeasureAbstracts()
    {
        int[] full = [.. Enumerable.Range(0, _papers.Count).Where(i => AbstractBalance.HasAbstract(_papers[i]))];
        if (full.Length < MinSample || full.Length == _papers.Count)
            return 0;
        var count = Math.Min(MaxSample, full.Length);
        return Enumerable.Range(0, count).Select(k => full[(int)((long)k * full.Length / count)]).Average(paper =>
        {
            var title = _model.Vectors.Read(new TermText(_papers[paper].Title, ""));
            return Weigh(_model.Vectors[paper]).Sum(t => t.Weight) - Weigh(title).Sum(t => t.Weight);
        });
    }

    private List<(int Term, double Weight)> Weigh(ReadOnlySpan<TermWeight> vector)
    {
        var weighed = new List<(int Term, double Weight)>(vector.Length);
        foreach (var (term, weight) in vector)
            weighed.Add((term, (double)weight * _model.TermWeights[term]));
        return weighed;
    }

    private List<RankReason> ListReasons(
        RankedPaper paper, List<(int Term, double Weight)> terms, List<(int Position, double Weight)> authors, WordNumbers numbers)
    {
        var spelling = new PhraseSpelling(paper.Title, paper.Abstract, numbers);
        var reasons = authors.Select(a => new RankReason(paper.Authors[a.Position], Round(a.Weight), IsAuthor: true)).ToList();
        reasons.AddRange(_terms.Select(terms.Where(t => t.Weight > 0), MaxReasonsFor, spelling).Select(ToReason));
        reasons.AddRange(_terms.Select(terms.Where(t => t.Weight < 0), MaxReasonsAgainst, spelling).Select(ToReason));
        return
        [
            .. reasons.Where(r => r.Weight > 0).OrderByDescending(r => r.Weight).Take(MaxReasonsFor),
            .. reasons.Where(r => r.Weight < 0).OrderBy(r => r.Weight).Take(MaxReasonsAgainst),
        ];

        static RankReason ToReason((string Text, double Weight) term) => new(term.Text, Round(term.Weight), IsAuthor: false);
    }

    private static double Round(double weight) => Math.Round(weight, Decimals);
}
