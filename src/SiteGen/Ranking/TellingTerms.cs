using SiteGen.Text.Terms;

namespace SiteGen.Ranking;

/// <summary>Selects the terms of a model that tell a person the most. Safe to use from several threads.</summary>
internal sealed class TellingTerms
{
    // A pair of words tells a person more than its words; it is taken first if it weighs at least a third of them.
    private const int PairPreference = 3;

    private readonly TermTable _terms;
    private readonly bool[] _isTelling;

    /// <summary>Finds the words that are part of no reason.</summary>
    /// <param name="terms">The terms of the papers.</param>
    public TellingTerms(TermTable terms)
    {
        _terms = terms;
        _isTelling = new bool[terms.WordCount];
        for (var word = 0; word < _isTelling.Length; word++)
        {
            var text = terms.GetWord(word);
            _isTelling[word] = text.Length > 1 && !char.IsAsciiDigit(text[0])
                && !terms.IsStopWord(word) && !PhraseWords.Reporting.Contains(text);
        }
    }

    /// <summary>Returns the terms with the greatest absolute weights as a paper writes them; no two have a word in common.</summary>
    /// <param name="weights">Terms of the paper with their weights.</param>
    /// <param name="count">The maximum number of terms.</param>
    /// <param name="spelling">How the paper writes its words.</param>
    public IEnumerable<(string Text, double Weight)> Select(
        IEnumerable<(int Term, double Weight)> weights, int count, PhraseSpelling spelling)
    {
        var used = new HashSet<int>();
        var sorted = weights
            .Where(t => IsTelling(t.Term))
            .OrderByDescending(t => Math.Abs(t.Weight) * (_terms.IsPair(t.Term) ? PairPreference : 1))
            .ThenBy(t => t.Term);
        foreach (var (term, weight) in sorted)
        {
            if (count == 0)
                yield break;
            var (first, second) = GetWords(term);
            if (used.Contains(first) || used.Contains(second) || spelling.Find(_terms, term) is not { } written)
                continue;
            used.Add(first);
            used.Add(second);
            count--;
            yield return (written, weight);
        }
    }

    private bool IsTelling(int term)
    {
        var (first, second) = GetWords(term);
        return _isTelling[first] && _isTelling[second];
    }

    private (int First, int Second) GetWords(int term) => _terms.IsPair(term) ? _terms.GetPair(term) : (term, term);
}
