namespace SiteGen.Text.Terms;

/// <summary>
/// The terms of a collection of texts: words without stop words, and pairs of neighbouring words. Terms of a single text are
/// counted in its length only, because they relate it to no other.
/// </summary>
internal sealed class TermTable
{
    private readonly IReadOnlyList<string> _words;
    private readonly (int First, int Second)[] _pairs;

    private TermTable(IReadOnlyList<string> words, (int First, int Second)[] pairs, int texts)
    {
        (_words, _pairs) = (words, pairs);
        Counts = new TermCount[texts][];
        Lengths = new int[texts];
        DocumentFrequencies = new int[words.Count + pairs.Length];
    }

    /// <summary>The number of terms; words come first, then pairs.</summary>
    public int TermCount => DocumentFrequencies.Length;

    /// <summary>For each text its terms and their frequencies, by term.</summary>
    public TermCount[][] Counts { get; }

    /// <summary>For each text the sum of the frequencies of all terms.</summary>
    public int[] Lengths { get; }

    /// <summary>For each term the number of texts that it occurs in.</summary>
    public int[] DocumentFrequencies { get; }

    /// <summary>Returns whether a term is a pair of words.</summary>
    /// <param name="term">The index of the term.</param>
    public bool IsPair(int term) => term >= _words.Count;

    /// <summary>Returns the stems of a term: one, or two with a space between them.</summary>
    /// <param name="term">The index of the term.</param>
    public string GetText(int term) =>
        IsPair(term) ? $"{_words[_pairs[term - _words.Count].First].Trim()} {_words[_pairs[term - _words.Count].Second].Trim()}" : _words[term];

    /// <summary>Counts the terms of texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="titleWeight">How often an occurrence in the title counts.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static TermTable Build(IReadOnlyList<TermText> texts, int titleWeight, int jobs)
    {
        var (sequences, words, isStopWord) = Scan(texts, jobs);
        var pairs = PairTable.Build(sequences, isStopWord);
        var table = new TermTable(words, pairs.ListWords(), texts.Count);
        for (var pair = 0; pair < pairs.DocumentFrequencies.Count; pair++)
            table.DocumentFrequencies[words.Count + pair] = pairs.DocumentFrequencies[pair];
        var lastText = new int[words.Count];
        for (var text = 0; text < sequences.Length; text++)
        {
            foreach (var token in sequences[text].Tokens)
            {
                if (token != TermScanner.Break && !isStopWord[token] && lastText[token] != text + 1)
                    (table.DocumentFrequencies[token], lastText[token]) = (table.DocumentFrequencies[token] + 1, text + 1);
            }
        }

        Parallel.For(
            0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, () => new Dictionary<int, int>(),
            (text, _, found) =>
            {
                table.Count(text, sequences[text], pairs, isStopWord, titleWeight, found);
                return found;
            },
            _ => { });
        return table;
    }

    // Each thread scans a chunk of texts with a vocabulary of its own. Merging in the order of the chunks gives the same numbers
    // as a single thread would.
    private static (TermSequence[] Sequences, IReadOnlyList<string> Words, bool[] IsStopWord) Scan(IReadOnlyList<TermText> texts, int jobs)
    {
        var sequences = new TermSequence[texts.Count];
        var scanners = new TermScanner[Math.Clamp(jobs, 1, Math.Max(1, texts.Count))];
        Parallel.For(0, scanners.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, chunk =>
        {
            scanners[chunk] = new TermScanner();
            for (var i = Start(chunk); i < Start(chunk + 1); i++)
                sequences[i] = scanners[chunk].Scan(texts[i]);
        });
        var words = new Vocabulary();
        for (var chunk = 0; chunk < scanners.Length; chunk++)
        {
            var merged = words.Numbers(scanners[chunk].Words);
            for (var i = Start(chunk); i < Start(chunk + 1); i++)
            {
                foreach (ref var token in sequences[i].Tokens.AsSpan())
                    token = token == TermScanner.Break ? token : merged[token];
            }
        }

        return (sequences, words.Words, [.. words.Words.Select(TermScanner.IsStopWordText)]);

        int Start(int chunk) => (int)((long)texts.Count * chunk / scanners.Length);
    }

    private void Count(
        int text, TermSequence sequence, PairTable pairs, bool[] isStopWord, int titleWeight, Dictionary<int, int> found)
    {
        for (var i = 0; i < sequence.Tokens.Length; i++)
        {
            var weight = i < sequence.TitleLength ? titleWeight : 1;
            var token = sequence.Tokens[i];
            if (token != TermScanner.Break && !isStopWord[token])
                Add(DocumentFrequencies[token] > 1 ? token : -1, weight);
            if (i > 0 && sequence.IsPair(i, isStopWord))
                Add(pairs.Find(sequence.Tokens[i - 1], token) is >= 0 and var pair ? _words.Count + pair : -1, weight);
        }

        Counts[text] = [.. found.Select(f => new TermCount(f.Key, f.Value))];
        Array.Sort(Counts[text], (a, b) => a.Term.CompareTo(b.Term));
        found.Clear();

        void Add(int term, int weight)
        {
            Lengths[text] += weight;
            if (term >= 0)
                found[term] = found.GetValueOrDefault(term) + weight;
        }
    }
}
