namespace SiteGen.Text.Terms;

/// <summary>
/// The terms of a collection of texts: words without stop words, and pairs of neighbouring words. Terms of a single text are
/// counted in its length only, because they relate it to no other.
/// </summary>
internal sealed class TermTable
{
    private readonly Vocabulary _vocabulary;
    private readonly bool[] _isStopWord;
    private readonly PairTable _pairs;

    private TermTable(Vocabulary vocabulary, bool[] isStopWord, PairTable pairs, int texts)
    {
        (_vocabulary, _isStopWord, _pairs) = (vocabulary, isStopWord, pairs);
        Counts = new TermCount[texts][];
        Lengths = new int[texts];
        DocumentFrequencies = new int[isStopWord.Length + pairs.Words.Count];
    }

    /// <summary>The number of terms; words come first, then pairs.</summary>
    public int TermCount => DocumentFrequencies.Length;

    /// <summary>The number of words, stop words included.</summary>
    public int WordCount => _isStopWord.Length;

    /// <summary>For each text its terms and their frequencies, by term.</summary>
    public TermCount[][] Counts { get; }

    /// <summary>For each text the sum of the frequencies of all terms.</summary>
    public int[] Lengths { get; }

    /// <summary>For each term the number of texts that it occurs in.</summary>
    public int[] DocumentFrequencies { get; }

    /// <summary>Returns whether a term is a pair of words.</summary>
    /// <param name="term">The index of the term.</param>
    public bool IsPair(int term) => term >= _isStopWord.Length;

    /// <summary>Returns whether a word is a stop word. It is no term of its own, but it may be part of a pair.</summary>
    /// <param name="word">The number of the word.</param>
    public bool IsStopWord(int word) => _isStopWord[word];

    /// <summary>Returns the stem of a word.</summary>
    /// <param name="word">The number of the word, which is the index of its term, too.</param>
    public string GetWord(int word) => _vocabulary.Words[word];

    /// <summary>Returns the numbers of the words of a pair.</summary>
    /// <param name="term">The index of the pair's term.</param>
    public (int First, int Second) GetPair(int term) => _pairs.Words[term - _isStopWord.Length];

    /// <summary>Returns the index of the term of a pair of words; −1 if fewer than two texts have it.</summary>
    /// <param name="first">The number of the first word.</param>
    /// <param name="second">The number of the second word.</param>
    public int FindPair(int first, int second) =>
        _pairs.Find(first, second) is >= 0 and var pair ? _isStopWord.Length + pair : -1;

    /// <summary>Returns the number of a word; −1 if no text has it.</summary>
    /// <param name="word">A folded word, not its stem.</param>
    public int FindWord(string word)
    {
        if (_vocabulary.Find(EnglishStemmer.Stem(word)) is >= 0 and var stem)
            return stem;
        return _vocabulary.Find(word) is >= 0 and var number ? number : _vocabulary.Find(TermScanner.GetStopWordText(word));
    }

    /// <summary>Counts the terms of another text; those that the table does not have are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="titleWeight">How often an occurrence in the title counts.</param>
    public TermCount[] Read(TermText text, int titleWeight)
    {
        var scanner = new TermScanner();
        var sequence = scanner.Scan(text);
        foreach (ref var token in sequence.Tokens.AsSpan())
            token = token == TermScanner.Break ? token : _vocabulary.Find(scanner.Words[token]);
        return CountTerms(sequence, titleWeight, [], out _);
    }

    /// <summary>Counts the terms of texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="titleWeight">How often an occurrence in the title counts.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static TermTable Build(IReadOnlyList<TermText> texts, int titleWeight, int jobs)
    {
        var (sequences, vocabulary) = Scan(texts, jobs);
        bool[] isStopWord = [.. vocabulary.Words.Select(TermScanner.IsStopWordText)];
        var pairs = PairTable.Build(sequences, isStopWord);
        var table = new TermTable(vocabulary, isStopWord, pairs, texts.Count);
        table.CountDocuments(sequences);
        Parallel.For(
            0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, () => new List<int>(),
            (text, _, found) =>
            {
                table.Counts[text] = table.CountTerms(sequences[text], titleWeight, found, out table.Lengths[text]);
                return found;
            },
            _ => { });
        return table;
    }

    // Each thread scans a chunk of texts with a vocabulary of its own. Merging in the order of the chunks gives the same numbers
    // as a single thread would.
    private static (TermSequence[] Sequences, Vocabulary Vocabulary) Scan(IReadOnlyList<TermText> texts, int jobs)
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

        return (sequences, words);

        int Start(int chunk) => (int)((long)texts.Count * chunk / scanners.Length);
    }

    private void CountDocuments(TermSequence[] sequences)
    {
        for (var pair = 0; pair < _pairs.Words.Count; pair++)
            DocumentFrequencies[_isStopWord.Length + pair] = _pairs.DocumentFrequencies[pair];
        var lastText = new int[_isStopWord.Length];
        for (var text = 0; text < sequences.Length; text++)
        {
            foreach (var token in sequences[text].Tokens)
            {
                if (token != TermScanner.Break && !_isStopWord[token] && lastText[token] != text + 1)
                    (DocumentFrequencies[token], lastText[token]) = (DocumentFrequencies[token] + 1, text + 1);
            }
        }
    }

    // An occurrence in the title is noted as often as it counts.
    private TermCount[] CountTerms(TermSequence sequence, int titleWeight, List<int> found, out int length)
    {
        (length, var tokens) = (0, sequence.Tokens);
        found.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            var weight = i < sequence.TitleLength ? titleWeight : 1;
            if (tokens[i] != TermScanner.Break && !_isStopWord[tokens[i]])
            {
                length += weight;
                for (var n = 0; n < weight && DocumentFrequencies[tokens[i]] > 1; n++)
                    found.Add(tokens[i]);
            }

            if (i > 0 && sequence.IsPair(i, _isStopWord))
            {
                length += weight;
                var pair = FindPair(tokens[i - 1], tokens[i]);
                for (var n = 0; n < weight && pair >= 0; n++)
                    found.Add(pair);
            }
        }

        found.Sort();
        return CountRuns(found);
    }

    private static TermCount[] CountRuns(List<int> sorted)
    {
        var counts = new List<TermCount>();
        for (int start = 0, end = 0; start < sorted.Count; start = end)
        {
            while (end < sorted.Count && sorted[end] == sorted[start])
                end++;
            counts.Add(new TermCount(sorted[start], end - start));
        }

        return [.. counts];
    }
}
