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

    /// <summary>Scores a paper.</summary>
    /// <param name="paper">The index of the paper.</param>
    /// <param name="numbers">The numbers of written words.</param>
    public Rank Score(int paper, WordNumbers numbers)
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
        return new Rank(Math.Round(score, Decimals), ListReasons(papers[paper], weighed, authors, numbers));
    }

    private List<RankReason> ListReasons(
        RankedPaper paper, List<(int Term, double Weight)> terms, List<(int Position, double Weight)> authors, WordNumbers numbers)
    {
        var spelling = new PhraseSpelling(paper.Title, paper.Abstract, numbers);
        var reasons = authors.Select(a => new RankReason(paper.Authors[a.Position], Round(a.Weight), IsAuthor: true)).ToList();
        reasons.AddRange(SelectTerms(terms.Where(t => t.Weight > 0), MaxReasonsFor, spelling));
        reasons.AddRange(SelectTerms(terms.Where(t => t.Weight < 0), MaxReasonsAgainst, spelling));
        return
        [
            .. reasons.Where(r => r.Weight > 0).OrderByDescending(r => r.Weight).Take(MaxReasonsFor),
            .. reasons.Where(r => r.Weight < 0).OrderBy(r => r.Weight).Take(MaxReasonsAgainst),
        ];
    }

    // Pairs of words are taken before the words in them, if they weigh at least a third: they tell a person more.
    private IEnumerable<RankReason> SelectTerms(IEnumerable<(int Term, double Weight)> terms, int count, PhraseSpelling spelling)
    {
        var table = model.Vectors.Terms;
        var used = new HashSet<int>();
        var sorted = terms
            .Where(t => IsReadable(table, t.Term))
            .OrderByDescending(t => Math.Abs(t.Weight) * (table.IsPair(t.Term) ? 3 : 1))
            .ThenBy(t => t.Term);
        foreach (var (term, weight) in sorted)
        {
            if (GetWords(table, term).Any(used.Contains))
                continue;
            if (spelling.Find(table, term) is not { } written || Round(weight) == 0)
                continue;
            used.UnionWith(GetWords(table, term));
            yield return new RankReason(written, Round(weight), IsAuthor: false);
            if (--count == 0)
                yield break;
        }
    }

    private static int[] GetWords(TermTable table, int term) =>
        table.IsPair(term) ? [table.GetPair(term).First, table.GetPair(term).Second] : [term];

    private static bool IsReadable(TermTable table, int term) => Array.TrueForAll(
        GetWords(table, term),
        word => !table.IsStopWord(word) && !PhraseWords.Reporting.Contains(table.GetWord(word)) && !char.IsAsciiDigit(table.GetWord(word)[0]));

    private static double Round(double weight) => Math.Round(weight, Decimals);
}
