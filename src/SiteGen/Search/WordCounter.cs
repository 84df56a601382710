using System.Runtime.CompilerServices;
using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>A word of a paper.</summary>
/// <param name="Word">Its number.</param>
/// <param name="Counts">How often it stands in which field.</param>
internal readonly record struct WordCount(int Word, FieldCounts Counts);

/// <summary>The words of one paper.</summary>
/// <param name="Counts">Each word, in the order in which the paper has them.</param>
/// <param name="Lengths">How many words each field has.</param>
internal sealed record PaperWords(WordCount[] Counts, FieldCounts Lengths);

/// <summary>Counts the words of papers by field, one paper after the other.</summary>
/// <param name="topics">All topics.</param>
internal sealed class WordCounter(IReadOnlyList<SearchTopic> topics)
{
    // Nobody types longer ones: they are encoded data or an attempt to swell the index.
    private const int LongestWord = 40;

    private static readonly FieldCounts InTitle = new(1, 0, 0);
    private static readonly FieldCounts InNames = new(0, 1, 0);
    private static readonly FieldCounts InAbstract = new(0, 0, 1);

    private readonly Vocabulary _words = new();
    private readonly List<FieldCounts> _counts = [];
    private readonly List<int> _met = [];

    /// <summary>The words, in the order in which they were met; a word's number is its place.</summary>
    public IReadOnlyList<string> Words => _words.Words;

    /// <summary>Counts the words of a paper.</summary>
    /// <param name="paper">The paper.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PaperWords Count(SearchPaper paper)
    {
        var lengths = Add(paper.Title, InTitle)
            + Add(string.Join("; ", Names(paper)), InNames)
            + Add(paper.Abstract, InAbstract);
        var counts = new WordCount[_met.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = new WordCount(_met[i], _counts[_met[i]]);
            _counts[_met[i]] = default;
        }

        _met.Clear();
        return new PaperWords(counts, lengths);
    }

    private IEnumerable<string> Names(SearchPaper paper) =>
        [.. paper.Authors, .. paper.Topics.Select(t => topics[t].Title), paper.Venue ?? "", paper.Arxiv ?? ""];

    // Compiled well at once: most of the work would be done before the runtime thought it worth its while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private FieldCounts Add(string text, FieldCounts one)
    {
        var length = default(FieldCounts);
        foreach (var word in Text.Words.In(text))
        {
            if (word.Length > LongestWord)
                continue;
            var number = _words.Number(word);
            if (number == _counts.Count)
                _counts.Add(default);
            var count = _counts[number];
            if (count == default)
                _met.Add(number);
            _counts[number] = count + one;
            length += one;
        }

        return length;
    }
}
