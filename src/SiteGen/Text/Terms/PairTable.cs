namespace SiteGen.Text.Terms;

/// <summary>
/// Numbers the pairs of neighbouring words that occur in at least two texts, from 0 in order of first occurrence. At least one
/// word of a pair is no stop word: "code of" and "of conduct" tell more than "of the".
/// </summary>
internal sealed class PairTable
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<int> _documentFrequencies = [];

    private PairTable()
    {
    }

    /// <summary>The number of texts that each pair occurs in.</summary>
    public IReadOnlyList<int> DocumentFrequencies => _documentFrequencies;

    /// <summary>Returns the number of a pair; −1 if it occurs in one text only.</summary>
    /// <param name="first">The number of the first word.</param>
    /// <param name="second">The number of the second word.</param>
    public int Find(int first, int second) => _numbers.GetValueOrDefault(Pack(first, second), -1);

    /// <summary>Returns the words of each pair.</summary>
    public (int First, int Second)[] ListWords()
    {
        var words = new (int, int)[_numbers.Count];
        foreach (var (key, number) in _numbers)
            words[number] = ((int)(key >> 32), (int)(uint)key);
        return words;
    }

    /// <summary>Collects the pairs of some texts.</summary>
    /// <param name="sequences">The words of the texts.</param>
    /// <param name="isStopWord">Whether a word is a stop word, by number.</param>
    public static PairTable Build(IReadOnlyList<TermSequence> sequences, IReadOnlyList<bool> isStopWord)
    {
        // For each pair the text that it was last met in, from 1, and the number of texts.
        var met = new Dictionary<ulong, (int Last, int Count)>();
        for (var text = 0; text < sequences.Count; text++)
        {
            foreach (var (first, second) in sequences[text].EnumeratePairs(isStopWord))
            {
                ref var entry = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(met, Pack(first, second), out _);
                if (entry.Last != text + 1)
                    entry = (text + 1, entry.Count + 1);
            }
        }

        var table = new PairTable();
        foreach (var (key, (_, count)) in met)
        {
            if (count < 2)
                continue;
            table._numbers.Add(key, table._documentFrequencies.Count);
            table._documentFrequencies.Add(count);
        }

        return table;
    }

    private static ulong Pack(int first, int second) => ((ulong)first << 32) | (uint)second;
}
