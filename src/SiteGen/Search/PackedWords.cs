namespace SiteGen.Search;

/// <summary>A word of a paper with its counts.</summary>
/// <param name="Word">The index of the word.</param>
/// <param name="Counts">The occurrences in each field.</param>
internal readonly record struct WordCount(int Word, FieldCounts Counts);

/// <summary>
/// The words of one paper, packed into few bytes because those of all papers stay in memory until the last paper is read.
/// Enumerate it with <c>foreach</c>.
/// </summary>
/// <param name="Bytes">The words as <see cref="WordPacker"/> writes them.</param>
/// <param name="Lengths">The number of words in each field.</param>
internal sealed record PackedWords(byte[] Bytes, FieldCounts Lengths)
{
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

        /// <summary>The positions of the current word, as <see cref="WordPosition"/> writes them.</summary>
        public ReadOnlySpan<byte> Positions { get; private set; }

        /// <summary>Those of <see cref="Positions"/> that are outside the abstract; empty if there are none.</summary>
        public ReadOnlySpan<byte> ProminentPositions { get; private set; }

        /// <summary>Moves to the next word; returns false at the end.</summary>
        public bool MoveNext()
        {
            if (_position == _bytes.Length)
                return false;
            var word = ReadVarint();
            var (title, names) = (word & 1) == 0 ? (0, 0) : (ReadVarint(), ReadVarint());
            Current = new WordCount(word >> 1, new FieldCounts((ushort)title, (ushort)names, (ushort)ReadVarint()));
            Positions = ReadBytes();
            ProminentPositions = (word & 1) == 0 ? [] : ReadBytes();
            return true;
        }

        private ReadOnlySpan<byte> ReadBytes()
        {
            var length = ReadVarint();
            _position += length;
            return _bytes.Slice(_position - length, length);
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
