using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>The words of all papers.</summary>
/// <param name="Words">The words by index, in order of first occurrence.</param>
/// <param name="Frequencies">The document frequency of each word.</param>
/// <param name="Chunks">The words of the papers, chunk by chunk.</param>
internal sealed record WordTable(IReadOnlyList<string> Words, WordFrequency[] Frequencies, IReadOnlyList<WordChunk> Chunks)
{
    /// <summary>Merges the words of chunks of papers, each of which has word indexes of its own.</summary>
    /// <param name="counters">The counters of the chunks, in the order of the papers.</param>
    public static WordTable Merge(IEnumerable<WordCounter> counters)
    {
        // Merging in the order of the chunks gives the same indexes as a single counter would.
        var words = new Vocabulary();
        var chunks = new List<WordChunk>();
        var paperCount = 0;
        foreach (var counter in counters)
        {
            chunks.Add(new WordChunk(paperCount, counter.Papers, words.Numbers(counter.Words), counter.Frequencies));
            paperCount += counter.Papers.Count;
        }

        var frequencies = new WordFrequency[words.Words.Count];
        foreach (var chunk in chunks)
        {
            for (var word = 0; word < chunk.MergedWords.Length; word++)
                frequencies[chunk.MergedWords[word]] += chunk.Frequencies[word];
        }

        return new WordTable(words.Words, frequencies, chunks);
    }
}

/// <summary>The words of consecutive papers.</summary>
/// <param name="FirstPaper">The number of the first paper.</param>
/// <param name="Papers">The words of each paper, with word indexes of the chunk.</param>
/// <param name="MergedWords">For each word of the chunk its index in the merged table.</param>
/// <param name="Frequencies">For each word of the chunk its document frequency within the chunk.</param>
internal sealed record WordChunk(
    int FirstPaper, IReadOnlyList<PackedWords> Papers, int[] MergedWords, IReadOnlyList<WordFrequency> Frequencies);
