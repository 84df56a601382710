using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Counts the terms of papers: words without formulas, URLs, numbers and stop words, in the singular. The counter
/// remembers the term of each word, so that a known word costs one lookup.
/// </summary>
internal sealed partial class TermCounter
{
    private const int NoTerm = -1;

    private readonly Vocabulary _words = new();
    private readonly List<int> _termByWord = [];
    private readonly Vocabulary _terms = new();

    // The counts of the current paper by term, and the terms that it has.
    private readonly List<int> _counts = [];
    private readonly List<int> _found = [];

    /// <summary>The terms by index, in order of first occurrence.</summary>
    public IReadOnlyList<string> Terms => _terms.Words;

    /// <summary>Counts the terms of the title and the abstract of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="titleWeight">How often a word of the title counts.</param>
    /// <returns>The terms in order of first occurrence in the paper.</returns>
    public TermCount[] Count(Paper paper, int titleWeight)
    {
        Add(paper.Title, titleWeight);
        Add(paper.Abstract, 1);
        var counts = new TermCount[_found.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = new TermCount(_found[i], _counts[_found[i]]);
            _counts[_found[i]] = 0;
        }

        _found.Clear();
        return counts;
    }

    private void Add(string text, int weight)
    {
        foreach (var word in Words.Enumerate(RemoveFormulasAndUrls(text)))
        {
            var index = _words.Number(word);
            if (index == _termByWord.Count)
                _termByWord.Add(ToTerm(_words.Words[index]));
            var term = _termByWord[index];
            if (term == NoTerm)
                continue;
            if (_counts[term] == 0)
                _found.Add(term);
            _counts[term] += weight;
        }
    }

    private int ToTerm(string word)
    {
        if (word.Length < 2 || StopWords.All.Contains(word) || char.IsAsciiDigit(word[0]))
            return NoTerm;
        var term = _terms.Number(ToSingular(word));
        if (term == _counts.Count)
            _counts.Add(0);
        return term;
    }

    // Most texts have neither, which two searches find out at a fraction of the cost of the regular expression.
    private static string RemoveFormulasAndUrls(string text) =>
        text.Contains('$') || text.Contains("http", StringComparison.Ordinal) ? FormulaOrUrl().Replace(text, " ") : text;

    // Handles English plurals only: enough to match "classifiers" with "classifier".
    private static string ToSingular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 4 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("tches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"\$[^$]*\$|https?://[^\s<>()\[\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex FormulaOrUrl();
}

/// <summary>A term of a paper and its frequency.</summary>
/// <param name="Term">The index of the term.</param>
/// <param name="Count">The number of occurrences in the paper.</param>
internal readonly record struct TermCount(int Term, int Count);
