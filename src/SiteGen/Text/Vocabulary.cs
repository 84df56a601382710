using System.Runtime.InteropServices;

namespace SiteGen.Text;

/// <summary>
/// Words and their numbers, which count up in the order in which the words were met. One thread at a time. Each word of
/// each abstract is looked up twice: with a dictionary, comparing and indexing 10,000 papers takes an eighth longer.
/// </summary>
internal sealed class Vocabulary
{
    private const int FirstSize = 64;

    // Odd, its bits without order: the fractional part of the golden ratio.
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    // Unknown to those who write the texts, so that nobody can choose words that all want one place. No number depends on it.
    private static readonly ulong Seed = MemoryMarshal.Read<ulong>(Guid.NewGuid().ToByteArray());

    private readonly List<string> _words = [];

    // A word stands at the place that its hash names, or at the next free one. At least half of the places are free.
    private Slot[] _slots = new Slot[FirstSize];

    /// <summary>The words; a word's number is its place.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The number of a word; one that is new gets the next. Only then is a string made of it.</summary>
    /// <param name="word">The word.</param>
    public int Number(ReadOnlySpan<char> word) => Find(word, out var place, out var hash) ? _slots[place].Number : Add(word.ToString(), place, hash);

    /// <summary>The number of a word; one that is new gets the next.</summary>
    /// <param name="word">The word.</param>
    public int Number(string word) => Find(word, out var place, out var hash) ? _slots[place].Number : Add(word, place, hash);

    /// <summary>The numbers of some words; those that are new get the next.</summary>
    /// <param name="words">The words.</param>
    public int[] Numbers(IReadOnlyList<string> words)
    {
        var numbers = new int[words.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Number(words[i]);
        return numbers;
    }

    private bool Find(ReadOnlySpan<char> word, out int place, out uint hash)
    {
        hash = Hash(word);
        var slots = _slots;
        for (place = (int)(hash & (uint)(slots.Length - 1)); slots[place].IsTaken; place = (place + 1) & (slots.Length - 1))
        {
            if (slots[place].Hash == hash && word.SequenceEqual(_words[slots[place].Number]))
                return true;
        }

        return false;
    }

    private int Add(string word, int place, uint hash)
    {
        var number = _words.Count;
        _words.Add(word);
        _slots[place] = new Slot(hash, number);
        if (_words.Count * 2 > _slots.Length)
            Grow();
        return number;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (!slot.IsTaken)
                continue;
            var place = (int)(slot.Hash & (uint)(_slots.Length - 1));
            while (_slots[place].IsTaken)
                place = (place + 1) & (_slots.Length - 1);
            _slots[place] = slot;
        }
    }

    // Four characters at a time; each step leaves every bit dependent on all before it.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed ^ (ulong)word.Length;
        var bytes = MemoryMarshal.AsBytes(word);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes));
        var rest = 0ul;
        for (; bytes.Length > 0; bytes = bytes[sizeof(char)..])
            rest = (rest << 16) | MemoryMarshal.Read<char>(bytes);
        return (uint)Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value) => Math.BigMul(value, Multiplier, out var low) ^ low;

    /// <summary>A place of the table.</summary>
    private readonly struct Slot(uint hash, int number)
    {
        // From 1, so that a place that nobody has filled is free.
        private readonly int _number = number + 1;

        public uint Hash { get; } = hash;

        public int Number => _number - 1;

        public bool IsTaken => _number != 0;
    }
}
