using System.Runtime.InteropServices;
using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>The words of one paper, counted by field.</summary>
/// <param name="Counts">How often each word stands in which field.</param>
/// <param name="Lengths">How many words each field has.</param>
internal sealed record PaperWords(Dictionary<string, FieldCounts> Counts, FieldCounts Lengths)
{
    // Nobody types longer ones: they are encoded data or an attempt to swell the index.
    private const int LongestWord = 40;

    private static readonly FieldCounts InTitle = new(1, 0, 0);
    private static readonly FieldCounts InNames = new(0, 1, 0);
    private static readonly FieldCounts InAbstract = new(0, 0, 1);

    /// <summary>Counts the words of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="topics">All topics.</param>
    public static PaperWords Of(SearchPaper paper, IReadOnlyList<SearchTopic> topics)
    {
        var counts = new Dictionary<string, FieldCounts>(StringComparer.Ordinal);
        var lengths = Add(counts, paper.Title, InTitle)
            + Add(counts, string.Join("; ", Names(paper, topics)), InNames)
            + Add(counts, paper.Abstract, InAbstract);
        return new PaperWords(counts, lengths);
    }

    private static IEnumerable<string> Names(SearchPaper paper, IReadOnlyList<SearchTopic> topics) =>
        [.. paper.Authors, .. paper.Topics.Select(t => topics[t].Title), paper.Venue ?? "", paper.Arxiv ?? ""];

    private static FieldCounts Add(Dictionary<string, FieldCounts> counts, string text, FieldCounts one)
    {
        var length = default(FieldCounts);
        foreach (var word in Words.Split(text))
        {
            if (word.Length > LongestWord)
                continue;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _);
            count += one;
            length += one;
        }

        return length;
    }
}
