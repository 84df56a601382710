namespace SiteGen.Search;

/// <summary>A word of a paper.</summary>
/// <param name="Word">Its number.</param>
/// <param name="Counts">How often it stands in which field.</param>
internal readonly record struct WordCount(int Word, FieldCounts Counts);

/// <summary>
/// The words of one paper, in the order in which it has them. In few bytes, since those of all papers wait until the last
/// one is read. Made for <c>foreach</c>.
/// </summary>
/// <param name="Packed">The words as <see cref="Pack"/> writes them.</param>
/// <param name="Lengths">How many words each field has.</param>
internal sealed record PaperWords(byte[] Packed, FieldCounts Lengths)
{
    /// <summary>
    /// Writes a word: twice its number, plus one if it stands elsewhere than in the abstract; how often in the title and
    /// among the names, if so; how often in the abstract.
    /// </summary>
    /// <param name="writer">Takes the bytes.</param>
    /// <param name="word">The word's number.</param>
    /// <param name="counts">How often it stands in which field.</param>
    public static void Pack(ByteWriter writer, int word, FieldCounts counts)
    {
        writer.Write((word << 1) | (counts.IsProminent ? 1 : 0));
        if (counts.IsProminent)
        {
            writer.Write(counts.Title);
            writer.Write(counts.Names);
        }

        writer.Write(counts.Abstract);
    }

    /// <summary>Begins with the first word.</summary>
    public Reader GetEnumerator() => new(Packed);

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    /// <param name="bytes">The bytes of all words.</param>
    internal ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        /// <summary>The word.</summary>
        public WordCount Current { get; private set; }

        /// <summary>Goes on to the next word; false at the end.</summary>
        public bool MoveNext()
        {
            if (_at == _bytes.Length)
                return false;
            var word = Number();
            var (title, names) = (word & 1) == 0 ? (0, 0) : (Number(), Number());
            Current = new WordCount(word >> 1, new FieldCounts((ushort)title, (ushort)names, (ushort)Number()));
            return true;
        }

        // A number of ByteWriter.
        private int Number()
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = _bytes[_at++];
                number |= (part & 0x7F) << shift;
                if (part <= 0x7F)
                    return number;
            }
        }
    }
}
