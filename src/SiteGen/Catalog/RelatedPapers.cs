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
    /// <param name="papers">The papers.</param>
    /// <param name="count">How many to give for each, at most.</param>
    /// <param name="jobs">How many threads work at most; the result does not depend on it.</param>
    public static IReadOnlyList<RelatedPaper>[] Find(IReadOnlyList<Paper> papers, int count, int jobs)
    {
        var result = new IReadOnlyList<RelatedPaper>[papers.Count];
        Array.Fill(result, []);
        if (count == 0 || papers.Count < 2)
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
                result[i] = Best(i, index, terms, scores, papers, count);
                return scores;
            },
            _ => { });
        return result;
    }

    private static List<RelatedPaper> Best(
        int paper, TermIndex index, Dictionary<string, int>[] counts, double[] scores, IReadOnlyList<Paper> papers, int count)
    {
        Array.Clear(scores);
        foreach (var (term, weight) in index.Vectors[paper])
        {
            foreach (var (other, otherWeight) in index.Postings[term])
                scores[other] += weight * otherWeight;
        }

        scores[paper] = 0;
        return [.. Enumerable.Range(0, scores.Length)
            .Where(i => scores[i] >= LeastScore)
            .Select(i => (Paper: i, Score: Math.Round(scores[i], 6)))
            .OrderByDescending(c => c.Score)
            .ThenBy(c => papers[c.Paper].Slug, StringComparer.Ordinal)
            .Take(count)
            .Select(c => new RelatedPaper(papers[c.Paper].Slug, c.Score, SharedTerms(index, counts, paper, c.Paper)
                .ConvertAll(term => TermSpelling.In(papers[paper], term))))];
    }

    // What one of the two papers says in its title or says again tells more than what both happen to say once.
    private static List<string> SharedTerms(TermIndex index, Dictionary<string, int>[] counts, int a, int b)
    {
        var weights = index.Vectors[b].ToDictionary(t => t.Term, t => t.Weight);
        return [.. index.Vectors[a]
            .Where(t => weights.ContainsKey(t.Term))
            .Select(t => (Term: index.Terms[t.Term], Share: Math.Round(t.Weight * weights[t.Term], 6)))
            .OrderByDescending(t => counts[a][t.Term] > 1 || counts[b][t.Term] > 1)
            .ThenByDescending(t => t.Share)
            .ThenBy(t => t.Term, StringComparer.Ordinal)
            .Take(ShownTerms)
            .Select(t => t.Term)];
    }
}
