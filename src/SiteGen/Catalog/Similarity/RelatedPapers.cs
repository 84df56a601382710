using SiteGen.Content;
using SiteGen.Text.Terms;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Finds the most similar papers of each paper: by the words of title and abstract (<see cref="TermVectors"/>), raised by
/// authors and topics in common. From each score, half of the other paper's mean score with its own nearest is subtracted,
/// because a paper that is near to everything, such as a survey, is no one's best match (CSLS; Conneau and others 2018).
/// </summary>
internal static class RelatedPapers
{
    /// <summary>How often a word of the title counts.</summary>
    internal const int TitleWeight = 3;

    /// <summary>The number of papers of which the best are chosen; enough that a bonus can bring one of them to the front.</summary>
    internal const int CandidateCount = 20;

    // The number of nearest papers whose mean score tells how crowded the surroundings of a paper are.
    private const int CrowdingCount = 10;

    // Below this cosine, two papers share little more than the common vocabulary of their field.
    private const float MinCosine = 0.05f;
    private const int MaxReasons = 2;

    /// <summary>Finds the most similar papers of each paper, best first; of equally similar papers, the newer first.</summary>
    /// <param name="papers">The papers, newest first.</param>
    /// <param name="count">The maximum number of related papers.</param>
    /// <param name="mapped">The number of papers on the map, the newest; neighbours on the map are searched among them.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    /// <param name="isRendered">Whether a paper's page is rendered; other papers get no related papers. Null for all.</param>
    /// <param name="byTextOnly">Whether authors and topics in common do not count, to measure the similarity of texts.</param>
    public static SimilarityResult Find(
        IReadOnlyList<ComparedPaper> papers, int count, int mapped, int jobs, Func<Paper, bool>? isRendered = null, bool byTextOnly = false)
    {
        var result = new SimilarityResult(papers.Count, mapped);
        if ((count == 0 && mapped == 0) || papers.Count < 2)
            return result;
        var terms = TermTable.Build(papers.Select(p => new TermText(p.Paper.Title, p.Paper.Abstract)).ToList(), TitleWeight, jobs);
        var vectors = TermVectors.Build(terms, jobs);
        var near = count > 0 || mapped == papers.Count ? FindNearest(vectors, papers.Count, Math.Max(count, CandidateCount), jobs) : [];
        var nearMapped = mapped == papers.Count ? near : FindNearest(vectors, mapped, SimilarityResult.MaxMapNeighbours, jobs);
        for (var i = 0; i < mapped; i++)
        {
            var nearest = nearMapped[i].Take(SimilarityResult.MaxMapNeighbours);
            result.MapNeighbours[i] = [.. nearest.Select(n => ToCosine(vectors, i, n)).Where(IsSimilar)];
        }

        if (count == 0)
            return result;
        var bonus = byTextOnly ? null : new CommonBonus(papers);
        var crowding = Array.ConvertAll(near, ComputeCrowding);
        ForEach(papers.Count, jobs, () => new SharedPhrases(terms, vectors), (i, phrases) =>
        {
            if (isRendered?.Invoke(papers[i].Paper) ?? true)
                result.Related[i] = Describe(papers, i, SelectBest(i).Select(n => n.Paper), phrases);
        });
        return result;

        IEnumerable<Neighbour> SelectBest(int paper) => near[paper]
            .Where(n => IsSimilar(ToCosine(vectors, paper, n)))
            .Select(n => new Neighbour(n.Paper, (n.Score * (bonus?.GetFactor(paper, n.Paper) ?? 1)) - (crowding[n.Paper] / 2)))
            .Order()
            .Take(count);
    }

    private static Neighbour[][] FindNearest(TermVectors vectors, int paperCount, int count, int jobs)
    {
        var nearest = new Neighbour[paperCount][];
        var index = TermIndex.Build(vectors, paperCount);
        ForEach(paperCount, jobs, () => new NeighbourSearch(vectors, index, count), (i, search) => nearest[i] = search.FindNearest(i));
        return nearest;
    }

    private static Neighbour ToCosine(TermVectors vectors, int paper, Neighbour neighbour) =>
        neighbour with { Score = neighbour.Score / (vectors.GetNorm(paper) * vectors.GetNorm(neighbour.Paper)) };

    private static bool IsSimilar(Neighbour neighbour) => neighbour.Score >= MinCosine;

    private static float ComputeCrowding(Neighbour[] nearest)
    {
        var sum = 0f;
        foreach (var (_, score) in nearest.AsSpan(0, Math.Min(CrowdingCount, nearest.Length)))
            sum += score;
        return sum / CrowdingCount;
    }

    private static RelatedPaper[] Describe(IReadOnlyList<ComparedPaper> papers, int paper, IEnumerable<int> related, SharedPhrases phrases)
    {
        var entry = papers[paper];
        var spelling = phrases.ReadSpelling(entry.Paper.Title, entry.Paper.Abstract);
        return
        [
            .. related.Select(other => new RelatedPaper(
                papers[other].Paper.Slug, ListReasons(paper, other, entry, papers[other], phrases, spelling))),
        ];
    }

    // A topic says more than a single word, and less than a phrase.
    private static List<string> ListReasons(
        int paper, int other, ComparedPaper one, ComparedPaper two, SharedPhrases phrases, PhraseSpelling spelling)
    {
        var reasons = phrases.Find(paper, other, spelling).ToList();
        foreach (var topic in one.Topics.Where(topic => two.Topics.Contains(topic)))
        {
            if (reasons.Count < MaxReasons
                && (reasons.Count == 0 || !(IsList(topic.Title) || reasons.Exists(IsList)))
                && phrases.TryAddTitle(topic.Title))
                reasons.Add(topic.Title);
        }

        return reasons.Count == 0 && phrases.FindWord(paper, other, spelling) is { } word ? [word] : reasons;
    }

    // "Vision and language" cannot be told from the rest of a list.
    private static bool IsList(string title) =>
        title.Contains(" and ", StringComparison.Ordinal) || title.Contains(',', StringComparison.Ordinal);

    private static void ForEach<TScratch>(int count, int jobs, Func<TScratch> createScratch, Action<int, TScratch> work) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, createScratch, (i, _, scratch) =>
        {
            work(i, scratch);
            return scratch;
        }, _ => { });
}
