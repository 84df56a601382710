using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Catalog.Similarity;

/// <summary>The terms of all papers.</summary>
/// <param name="Terms">The terms, in the order in which the papers have them; a term's number is its place.</param>
/// <param name="Counts">For each paper how often it has which term.</param>
internal sealed record TermTable(IReadOnlyList<string> Terms, TermCount[][] Counts)
{
    /// <summary>Counts the terms of papers. Each thread counts a stretch of them with numbers of its own.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="titleWeight">For how many a word of the title counts.</param>
    /// <param name="jobs">How many threads work at most; the result does not depend on it.</param>
    public static TermTable Build(IReadOnlyList<Paper> papers, int titleWeight, int jobs)
    {
        var counts = new TermCount[papers.Count][];
        var counters = new TermCounter[Math.Clamp(jobs, 1, Math.Max(1, papers.Count))];
        Parallel.For(0, counters.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, stretch =>
        {
            counters[stretch] = new TermCounter();
            for (var i = Start(stretch); i < Start(stretch + 1); i++)
                counts[i] = counters[stretch].Count(papers[i], titleWeight);
        });
        // In the order of the stretches, so that the common numbers are those that one thread alone would have given.
        var terms = new Vocabulary();
        for (var stretch = 0; stretch < counters.Length; stretch++)
        {
            var numbers = terms.Numbers(counters[stretch].Terms);
            for (var i = Start(stretch); i < Start(stretch + 1); i++)
            {
                foreach (ref var count in counts[i].AsSpan())
                    count = count with { Term = numbers[count.Term] };
            }
        }

        return new TermTable(terms.Words, counts);

        int Start(int stretch) => (int)((long)papers.Count * stretch / counters.Length);
    }
}
