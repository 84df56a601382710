namespace SiteGen.Search;

/// <summary>A word of a paper with its counts.</summary>
/// <param name="Word">The index of the word.</param>
/// <param name="Counts">The occurrences in each field.</param>
internal readonly record struct WordCount(int Word, FieldCounts Counts);

/// <summary>
/// The words of one paper in order of first occurrence, packed into few bytes because those of all papers stay in memory
/// until the last paper is read. Enumerate it with <c>foreach</c>.
/// </summary>
/// <param name="Bytes">The words as <see cref="Pack"/> writes them.</param>
/// <param name="Lengths">The number of words in each field.</param>
internal sealed record PackedWords(byte[] Bytes, FieldCounts Lengths)
{
    /// <summary>
    /// Packs a word: twice its index, plus one if it occurs outside the abstract; then, only in that case, the counts in the
    /// title and in the names; then the count in the abstract.
    /// </summary>
    /// <param name="writer">Receives the bytes.</param>
    /// <param name="word">The index of the word.</param>
    /// <param name="counts">The occurrences in each field.</param>
    public static void Pack(VarintWriter writer, int word, FieldCounts counts)
    {
        writer.Write((word << 1) | (counts.IsProminent ? 1 : 0));
        if (counts.IsProminent)
        {
            writer.Write(counts.Title);
            writer.Write(counts.Names);
        }

        writer.Write(counts.Abstract);
    }

    /// <summary>Returns an enumerator over the words.</summary>
    public Enumerator GetEnumerator() => new(Bytes);

    /// <summary>Unpacks the words.</summary>
    /// <param name="bytes">The bytes of all words.</param>
    internal ref struct Enumerator(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _position;

        /// <summary>The current word.</summary>
        public WordCount Current { get; private set; }

        /// <summary>Moves to the next word; returns false at the end.</summary>
        public bool MoveNext()
        {
            if (_position == _bytes.Length)
                return false;
            var word = ReadVarint();
            var (title, names) = (word & 1) == 0 ? (0, 0) : (ReadVarint(), ReadVarint());
            Current = new WordCount(word >> 1, new FieldCounts((ushort)title, (ushort)names, (ushort)ReadVarint()));
            return true;
        }

        private int ReadVarint()
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = _bytes[_position++];
                number |= (part & 0x7F) << shift;
                if (part <= 0x7F)
                    return number;
            }
        }
    }
}
