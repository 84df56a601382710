using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>Which word stands in which paper, and where.</summary>
/// <param name="Words">The words, in the order in which the papers have them; a word's number is its place.</param>
/// <param name="Spread">For each word in how many papers it stands.</param>
/// <param name="Stretches">The words of all papers, stretch by stretch.</param>
internal sealed record WordTable(IReadOnlyList<string> Words, WordSpread[] Spread, IReadOnlyList<WordStretch> Stretches)
{
    /// <summary>Joins what was counted in stretches of papers, each with numbers of its own.</summary>
    /// <param name="counters">The counters of the stretches, in the order of the papers.</param>
    public static WordTable Of(IEnumerable<WordCounter> counters)
    {
        // In the order of the stretches, so that the common numbers are those that one counter alone would have given.
        var words = new Vocabulary();
        var stretches = new List<WordStretch>();
        var papers = 0;
        foreach (var counter in counters)
        {
            stretches.Add(new WordStretch(papers, counter.Papers, words.Numbers(counter.Words), counter.Spread));
            papers += counter.Papers.Count;
        }

        var spread = new WordSpread[words.Words.Count];
        foreach (var stretch in stretches)
        {
            for (var word = 0; word < stretch.Numbers.Length; word++)
                spread[stretch.Numbers[word]] += stretch.Spread[word];
        }

        return new WordTable(words.Words, spread, stretches);
    }
}

/// <summary>The words of papers that follow each other, by numbers of their own.</summary>
/// <param name="First">The number of the first paper.</param>
/// <param name="Papers">The words of each paper.</param>
/// <param name="Numbers">For each word its number in the table.</param>
/// <param name="Spread">For each word in how many of these papers it stands.</param>
internal sealed record WordStretch(int First, IReadOnlyList<PaperWords> Papers, int[] Numbers, IReadOnlyList<WordSpread> Spread);
