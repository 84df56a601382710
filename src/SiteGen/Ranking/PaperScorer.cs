using SiteGen.Text.Terms;

namespace SiteGen.Ranking;

/// <summary>Scores papers with a model, and says why.</summary>
/// <param name="model">The model.</param>
/// <param name="papers">All papers.</param>
/// <param name="method">How papers are ranked.</param>
internal sealed class PaperScorer(RankingModel model, IReadOnlyList<RankedPaper> papers, RankingMethod method)
{
    private const int MaxReasonsFor = 4;
    private const int MaxReasonsAgainst = 2;
    private const int Decimals = 4;

    private readonly TellingTerms _terms = new(model.Vectors.Terms);

    /// <summary>Scores a paper.</summary>
    /// <param name="paper">The index of the paper.</param>
    /// <param name="numbers">The numbers of written words; null to give no reasons.</param>
    public Rank Score(int paper, WordNumbers? numbers)
    {
        var terms = model.Vectors[paper];
        var authors = model.Authors.List(paper, model.AuthorWeights).ToList();
        var weighed = new List<(int Term, double Weight)>(terms.Length);
        var output = 0.0;
        foreach (var (term, weight) in terms)
        {
            weighed.Add((term, (double)weight * model.TermWeights[term]));
            output += weighed[^1].Weight;
        }

        output += authors.Sum(a => a.Weight);
        var score = method == RankingMethod.Learned
            ? LogisticRegression.ToProbability(output + model.Intercept)
            : Math.Clamp(output, 0, 1);
        return new Rank(Math.Round(score, Decimals), numbers is null ? [] : ListReasons(papers[paper], weighed, authors, numbers));
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
