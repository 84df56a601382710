using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>Which word stands in which paper, and where.</summary>
/// <param name="Words">The words, in the order in which the papers have them; a word's number is its place.</param>
/// <param name="Papers">The words of each paper.</param>
internal sealed record WordTable(IReadOnlyList<string> Words, PaperWords[] Papers)
{
    /// <summary>Splits all papers into words. Each thread counts a stretch of them with numbers of its own.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="topics">All topics.</param>
    /// <param name="jobs">How many threads split at most; the result does not depend on it.</param>
    public static WordTable Of(IReadOnlyList<SearchPaper> papers, IReadOnlyList<SearchTopic> topics, int jobs)
    {
        var counted = new PaperWords[papers.Count];
        var counters = new WordCounter[Math.Clamp(jobs, 1, Math.Max(1, papers.Count))];
        Parallel.For(0, counters.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, stretch =>
        {
            counters[stretch] = new WordCounter(topics);
            for (var i = Start(stretch); i < Start(stretch + 1); i++)
                counted[i] = counters[stretch].Count(papers[i]);
        });
        // In the order of the stretches, so that the common numbers are those that one thread alone would have given.
        var words = new Vocabulary();
        for (var stretch = 0; stretch < counters.Length; stretch++)
        {
            var numbers = counters[stretch].Words.Select(words.Number).ToArray();
            for (var i = Start(stretch); i < Start(stretch + 1); i++)
            {
                foreach (ref var count in counted[i].Counts.AsSpan())
                    count = count with { Word = numbers[count.Word] };
            }
        }

        return new WordTable(words.Words, counted);

        int Start(int stretch) => (int)((long)papers.Count * stretch / counters.Length);
    }
}
