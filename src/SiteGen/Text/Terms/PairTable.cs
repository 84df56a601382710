using System.Runtime.InteropServices;

namespace SiteGen.Text.Terms;

/// <summary>
/// Numbers the pairs of neighbouring words that occur in at least two texts, from 0 in order of first occurrence. At least one
/// word of a pair is no stop word: "code of" and "of conduct" tell more than "of the".
/// </summary>
internal sealed class PairTable
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<(int First, int Second)> _words = [];
    private readonly List<int> _documentFrequencies = [];

    private PairTable()
    {
    }

    /// <summary>The numbers of the words of each pair.</summary>
    public IReadOnlyList<(int First, int Second)> Words => _words;

    /// <summary>The number of texts that each pair occurs in.</summary>
    public IReadOnlyList<int> DocumentFrequencies => _documentFrequencies;

    /// <summary>Returns the number of a pair; −1 if it occurs in one text only.</summary>
    /// <param name="first">The number of the first word.</param>
    /// <param name="second">The number of the second word.</param>
    public int Find(int first, int second) => _numbers.GetValueOrDefault(Pack(first, second), -1);

    /// <summary>Collects the pairs of some texts.</summary>
    /// <param name="sequences">The words of the texts.</param>
    /// <param name="isStopWord">Whether a word is a stop word, by number.</param>
    public static PairTable Build(TermSequence[] sequences, bool[] isStopWord)
    {
        // For each pair its words, the text that it was last met in, from 1, and the number of texts.
        var met = new Dictionary<ulong, (int First, int Second, int Last, int Count)>();
        for (var text = 0; text < sequences.Length; text++)
        {
            var tokens = sequences[text].Tokens;
            for (var i = 1; i < tokens.Length; i++)
            {
                if (!sequences[text].IsPair(i, isStopWord))
                    continue;
                ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(met, Pack(tokens[i - 1], tokens[i]), out _);
                if (entry.Last != text + 1)
                    entry = (tokens[i - 1], tokens[i], text + 1, entry.Count + 1);
            }
        }

        var table = new PairTable();
        foreach (var (key, (first, second, _, count)) in met)
        {
            if (count < 2)
                continue;
            table._numbers.Add(key, table._words.Count);
            table._words.Add((first, second));
            table._documentFrequencies.Add(count);
        }

        return table;
    }

    // The factor, which is odd and so keeps keys different, spreads the bits: the hash code of a ulong is the XOR of its halves,
    // which is the same for many pairs.
    private static ulong Pack(int first, int second) => (((ulong)first << 32) | (uint)second) * 0x9E3779B97F4A7C15;
}
