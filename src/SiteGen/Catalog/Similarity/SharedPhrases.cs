using SiteGen.Text;
using SiteGen.Text.Terms;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Finds the phrases that best describe what two papers have in common. An instance owns reusable buffers, so each thread needs
/// its own.
/// </summary>
/// <param name="terms">The terms of the papers.</param>
/// <param name="vectors">Their vectors.</param>
internal sealed class SharedPhrases(TermTable terms, TermVectors vectors)
{
    private const int MaxPhrases = 2;
    private const int MaxWords = 4;
    private const int MaxLength = 60;
    private const int MinWordLength = 3;

    // A term that more papers have than this share does not tell these two from the others.
    private const double MaxShare = 0.25;

    // Classes of words; 0 is not yet known.
    private const byte Empty = 1;
    private const byte General = 2;
    private const byte Content = 3;

    private readonly WordNumbers _numbers = new(terms);
    private readonly Dictionary<string, int[]> _titles = new(StringComparer.Ordinal);
    private readonly byte[] _classes = new byte[terms.WordCount];
    private readonly HashSet<int> _shared = [];
    private readonly List<(int Term, float Contribution)> _ranked = [];
    private readonly HashSet<int> _used = [];

    /// <summary>Reads how a paper spells its words.</summary>
    /// <param name="title">The title.</param>
    /// <param name="text">The abstract.</param>
    public PhraseSpelling ReadSpelling(string title, string text) => new(title, text, _numbers);

    /// <summary>
    /// Returns the best phrases of two or more words that a paper shares with another one, as the paper writes them; no two have a
    /// word in common.
    /// </summary>
    /// <param name="paper">The index of the paper.</param>
    /// <param name="other">The index of the other paper.</param>
    /// <param name="spelling">How the paper spells its words.</param>
    public IReadOnlyList<string> Find(int paper, int other, PhraseSpelling spelling)
    {
        CollectShared(paper, other, pairs: true);
        _used.Clear();
        var phrases = new List<string>();
        foreach (var (pair, _) in _ranked)
        {
            if (phrases.Count == MaxPhrases)
                break;
            if (FindLongest(pair, spelling) is var (first, last) && PhraseWords.MayEndPhrase(spelling.GetFolded(last)))
                Add(first, last);
        }

        return phrases;

        void Add(int first, int last)
        {
            var words = spelling.Words[first..(last + 1)].ToArray().Where(word => !terms.IsStopWord(word)).ToList();
            var text = spelling.GetWritten(first, last);
            if (words.Exists(_used.Contains) || text.Length > MaxLength)
                return;
            _used.UnionWith(words);
            phrases.Add(text);
        }
    }

    /// <summary>
    /// Returns the best noun that both papers repeat and one has in its title, as the paper writes it; null if there is none.
    /// </summary>
    /// <param name="paper">The index of the paper.</param>
    /// <param name="other">The index of the other paper.</param>
    /// <param name="spelling">How the paper spells its words.</param>
    public string? FindWord(int paper, int other, PhraseSpelling spelling)
    {
        CollectShared(paper, other, pairs: false);
        foreach (var (term, _) in _ranked)
        {
            if (GetCount(paper, term) > 1 && GetCount(other, term) > 1
                && Math.Max(GetCount(paper, term), GetCount(other, term)) >= RelatedPapers.TitleWeight
                && spelling.Find(terms, term) is { Length: <= MaxLength } word && PhraseWords.IsNoun(word.ToLowerInvariant()))
                return word;
        }

        return null;
    }

    /// <summary>
    /// Adds the title of a topic to the reasons of the last call of <see cref="Find"/>, unless it has a word in common with them.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <returns>Whether it has none.</returns>
    public bool TryAddTitle(string title)
    {
        if (!_titles.TryGetValue(title, out var words))
        {
            words = [.. Words.Split(title).Select(word => _numbers.Find(word)).Where(word => word >= 0 && !terms.IsStopWord(word))];
            _titles.Add(title, words);
        }

        if (Array.Exists(words, _used.Contains))
            return false;
        _used.UnionWith(words);
        return true;
    }

    // Collects the shared terms for FindLongest, and ranks those pairs, or words, that tell what both papers are about.
    private void CollectShared(int paper, int other, bool pairs)
    {
        _shared.Clear();
        _ranked.Clear();
        var one = vectors.GetTerms(paper);
        var two = vectors.GetTerms(other);
        for (int i = 0, j = 0; i < one.Length && j < two.Length;)
        {
            var order = one[i].Index.CompareTo(two[j].Index);
            if (order == 0)
            {
                var term = one[i].Index;
                _shared.Add(term);
                if (terms.IsPair(term) == pairs && IsTelling(term))
                    _ranked.Add((term, one[i].Weight * two[j].Weight));
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        _ranked.Sort((a, b) => a.Contribution != b.Contribution ? b.Contribution.CompareTo(a.Contribution) : a.Term.CompareTo(b.Term));
    }

    private bool IsTelling(int term)
    {
        if (terms.DocumentFrequencies[term] > Math.Max(2, MaxShare * vectors.PaperCount))
            return false;
        if (!terms.IsPair(term))
            return IsContent(term) && !IsGeneral(term) && terms.GetWord(term).Length >= MinWordLength;
        var (first, second) = terms.GetPair(term);
        return IsContent(first) && IsContent(second) && !(IsGeneral(first) && IsGeneral(second));
    }

    private bool IsContent(int word) => Classify(word) != Empty;

    private bool IsGeneral(int word) => Classify(word) == General;

    private byte Classify(int word)
    {
        if (_classes[word] != 0)
            return _classes[word];
        var text = terms.GetWord(word);
        var isEmpty = terms.IsStopWord(word) || char.IsAsciiDigit(text[0]) || PhraseWords.Reporting.Contains(text);
        return _classes[word] = isEmpty ? Empty : PhraseWords.General.Contains(text) ? General : Content;
    }

    private int GetCount(int paper, int term)
    {
        var counts = terms.Counts[paper];
        var index = Array.BinarySearch(counts, new TermCount(term, 0), TermCount.ByTerm);
        return index < 0 ? 0 : counts[index].Count;
    }

    private (int First, int Last)? FindLongest(int pair, PhraseSpelling spelling)
    {
        var (first, second) = terms.GetPair(pair);
        (int First, int Last)? best = null;
        for (var i = 1; i < spelling.Words.Length; i++)
        {
            if (spelling.Words[i - 1] != first || spelling.Words[i] != second || !spelling.IsJoined(i))
                continue;
            var range = Extend(i - 1, i, spelling);
            if (!spelling.IsWhole(range.First, range.Last))
                continue;
            var isLonger = best is not var (from, to) || range.Last - range.First > to - from;
            if (isLonger || (range.Last - range.First == best!.Value.Last - best.Value.First
                && spelling.IsInsideSentence(range.First) && !spelling.IsInsideSentence(best.Value.First)))
                best = range;
        }

        return best;
    }

    // Pairs that both papers have one after the other are a longer phrase, which must not end in a function word.
    private (int First, int Last) Extend(int first, int last, PhraseSpelling spelling)
    {
        var (from, to) = (first, last);
        while (to + 1 < spelling.Words.Length && to + 1 - first < MaxWords && IsShared(to + 1, spelling))
            to++;
        while (from > 0 && to - (from - 1) < MaxWords && IsShared(from, spelling))
            from--;
        while (to > last && !(IsContent(spelling.Words[to]) && PhraseWords.MayEndPhrase(spelling.GetFolded(to))))
            to--;
        while (from < first && !IsContent(spelling.Words[from]))
            from++;
        return (from, to);
    }

    private bool IsShared(int index, PhraseSpelling spelling) =>
        spelling.IsJoined(index)
        && terms.FindPair(spelling.Words[index - 1], spelling.Words[index]) is >= 0 and var pair && _shared.Contains(pair);
}
