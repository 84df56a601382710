using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Catalog.Similarity;

/// <summary>The term frequencies of all papers.</summary>
/// <param name="Terms">The terms by index, in order of first occurrence.</param>
/// <param name="Counts">For each paper its terms and their frequencies.</param>
internal sealed record TermTable(IReadOnlyList<string> Terms, TermCount[][] Counts)
{
    /// <summary>Counts the terms of papers.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="titleWeight">How often a word of the title counts.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static TermTable Build(IReadOnlyList<Paper> papers, int titleWeight, int jobs)
    {
        // Each thread counts a chunk of papers with a vocabulary of its own.
        var counts = new TermCount[papers.Count][];
        var counters = new TermCounter[Math.Clamp(jobs, 1, Math.Max(1, papers.Count))];
        Parallel.For(0, counters.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, chunk =>
        {
            counters[chunk] = new TermCounter();
            for (var i = Start(chunk); i < Start(chunk + 1); i++)
                counts[i] = counters[chunk].Count(papers[i], titleWeight);
        });
        // Merging in the order of the chunks gives the same indexes as a single thread would.
        var terms = new Vocabulary();
        for (var chunk = 0; chunk < counters.Length; chunk++)
        {
            var merged = terms.Numbers(counters[chunk].Terms);
            for (var i = Start(chunk); i < Start(chunk + 1); i++)
            {
                foreach (ref var count in counts[i].AsSpan())
                    count = count with { Term = merged[count.Term] };
            }
        }

        return new TermTable(terms.Words, counts);

        int Start(int chunk) => (int)((long)papers.Count * chunk / counters.Length);
    }
}
