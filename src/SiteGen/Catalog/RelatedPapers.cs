using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>
/// Finds for each paper the ones that read most like it: the cosine of TF-IDF vectors over title and abstract (Salton
/// and Buckley 1988: <c>(1 + ln tf) · ln(N / df)</c>, each vector of length 1). A word of the title counts as
/// <see cref="TitleWeight"/> of the abstract.
/// </summary>
internal static class RelatedPapers
{
    private const int TitleWeight = 3;
    private const int ShownTerms = 3;

    // Below this two papers share little more than the field's small talk.
    private const double LeastScore = 0.05;

    /// <summary>The most similar papers of each paper, best first; equal ones by slug.</summary>
    /// <param name="papers">The papers, newest first.</param>
    /// <param name="count">How many to give for each, at most.</param>
    /// <param name="mapped">How many of the newest papers stand on the map; each gets its neighbours among them.</param>
    /// <param name="jobs">How many threads work at most; the result does not depend on it.</param>
    public static Similarities Find(IReadOnlyList<Paper> papers, int count, int mapped, int jobs)
    {
        var result = new Similarities(papers.Count, mapped);
        if ((count == 0 && mapped == 0) || papers.Count < 2)
            return result;
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        var terms = new Dictionary<string, int>[papers.Count];
        Parallel.For(0, papers.Count, options, i => terms[i] = TermCounter.Count(papers[i], TitleWeight));
        var index = TermIndex.Build(terms);
        Parallel.For(
            0, papers.Count, options,
            () => new double[papers.Count],
            (i, _, scores) =>
            {
                Score(i, index, scores);
                result.Related[i] = Best(i, index, terms, scores, papers, count);
                if (i < mapped)
                    result.OnMap[i] = Nearest(scores.AsSpan(0, mapped), papers, Similarities.NeighboursOnMap);
                return scores;
            },
            _ => { });
        return result;
    }

    private static void Score(int paper, TermIndex index, double[] scores)
    {
        Array.Clear(scores);
        foreach (var (term, weight) in index.Vectors[paper])
        {
            foreach (var (other, otherWeight) in index.Postings[term])
                scores[other] += weight * otherWeight;
        }

        scores[paper] = 0;
    }

    private static List<RelatedPaper> Best(
        int paper, TermIndex index, Dictionary<string, int>[] counts, double[] scores, IReadOnlyList<Paper> papers, int count) =>
        count == 0 ? [] :
        [.. Nearest(scores, papers, count).Select(n => new RelatedPaper(papers[n.Paper].Slug, n.Score, [.. SharedTerms(index, counts, paper, n.Paper)
            .Select(term => TermSpelling.In(papers[paper], term))]))];

    private static Neighbour[] Nearest(ReadOnlySpan<double> scores, IReadOnlyList<Paper> papers, int count)
    {
        var candidates = new List<Neighbour>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] >= LeastScore)
                candidates.Add(new Neighbour(i, Math.Round(scores[i], 6)));
        }

        return [.. candidates
            .OrderByDescending(c => c.Score)
            .ThenBy(c => papers[c.Paper].Slug, StringComparer.Ordinal)
            .Take(count)];
    }

    // What one of the two papers says in its title or says again tells more than what both happen to say once.
    private static IEnumerable<string> SharedTerms(TermIndex index, Dictionary<string, int>[] counts, int a, int b)
    {
        var weights = index.Vectors[b].ToDictionary(t => t.Term, t => t.Weight);
        return index.Vectors[a]
            .Where(t => weights.ContainsKey(t.Term))
            .Select(t => (Term: index.Terms[t.Term], Share: Math.Round(t.Weight * weights[t.Term], 6)))
            .OrderByDescending(t => counts[a][t.Term] > 1 || counts[b][t.Term] > 1)
            .ThenByDescending(t => t.Share)
            .ThenBy(t => t.Term, StringComparer.Ordinal)
            .Take(ShownTerms)
            .Select(t => t.Term);
    }
}
