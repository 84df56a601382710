using SiteGen.Content;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Finds for each paper the ones that read most like it: the cosine of TF-IDF vectors over title and abstract. A word of
/// the title counts as <see cref="TitleWeight"/> of the abstract.
/// </summary>
internal static class RelatedPapers
{
    private const int TitleWeight = 3;

    // How many postings a search meets in the mean: chosen at 10,000 papers, where 99.5 % then get the five of brute force.
    private const int Budget = 16_000;

    /// <summary>The most similar papers of each paper, best first; equal ones by slug.</summary>
    /// <param name="papers">The papers, newest first.</param>
    /// <param name="count">How many to give for each, at most.</param>
    /// <param name="mapped">How many of the newest papers stand on the map; each gets its neighbours among them.</param>
    /// <param name="jobs">How many threads work at most; the result does not depend on it.</param>
    /// <param name="isShown">Whether a paper's page will be made; the others get no related papers. Null for all.</param>
    public static SimilarityResult Find(IReadOnlyList<Paper> papers, int count, int mapped, int jobs, Func<Paper, bool>? isShown = null)
    {
        var result = new SimilarityResult(papers.Count, mapped);
        if ((count == 0 && mapped == 0) || papers.Count < 2)
            return result;
        var (terms, vectors) = Vectors(papers, jobs);
        var shown = new bool[papers.Count];
        for (var i = 0; i < shown.Length; i++)
            shown[i] = isShown?.Invoke(papers[i]) ?? true;
        var near = Nearest(papers, vectors, mapped, Math.Max(count, SimilarityResult.MaxMapNeighbours), jobs, _ => true);
        for (var i = 0; i < mapped; i++)
            result.MapNeighbours[i] = near[i][..Math.Min(SimilarityResult.MaxMapNeighbours, near[i].Length)];
        if (count == 0)
            return result;
        // Where all papers stand on the map, its neighbours are those of the pages too, only more of them.
        if (mapped < papers.Count)
            near = Nearest(papers, vectors, papers.Count, count, jobs, i => shown[i]);
        ForEach(papers.Count, jobs, () => new SharedTerms(vectors, terms), (i, shared) =>
        {
            if (shown[i])
                result.Related[i] = Related(i, near[i], papers, shared, count);
        });
        return result;
    }

    // Here, so that nothing holds the counts once the vectors are made of them.
    private static (IReadOnlyList<string> Terms, TermVectors Vectors) Vectors(IReadOnlyList<Paper> papers, int jobs)
    {
        var table = TermTable.Build(papers, TitleWeight, jobs);
        return (table.Terms, TermVectors.Build(table, jobs));
    }

    private static Neighbour[][] Nearest(IReadOnlyList<Paper> papers, TermVectors vectors, int among, int count, int jobs, Func<int, bool> isWanted)
    {
        var nearest = new Neighbour[among][];
        var postings = TermPostings.Build(vectors, among, Budget);
        ForEach(among, jobs, () => new NeighbourSearch(papers, vectors, postings, count), (i, search) => nearest[i] = isWanted(i) ? search.FindNearest(i) : []);
        return nearest;
    }

    private static RelatedPaper[] Related(int paper, Neighbour[] near, IReadOnlyList<Paper> papers, SharedTerms terms, int count)
    {
        var shown = near.AsSpan(0, Math.Min(count, near.Length));
        var shared = terms.Find(paper, papers[paper], shown);
        var related = new RelatedPaper[shown.Length];
        for (var i = 0; i < related.Length; i++)
            related[i] = new RelatedPaper(papers[shown[i].Paper].Slug, shown[i].Score, shared[i]);
        return related;
    }

    private static void ForEach<T>(int count, int jobs, Func<T> tools, Action<int, T> work) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, tools, (i, _, own) =>
        {
            work(i, own);
            return own;
        }, _ => { });
}
