namespace SiteGen.Search;

/// <summary>
/// An occurrence of a word in a paper: the field, and how many words are before it there. Between two texts of one field (two
/// topics) one position is left free, so that no phrase crosses from one to the other. Each author's name begins at a multiple
/// of <see cref="NameStride"/>, so that two words belong to one name if their positions divided by it are equal.
/// </summary>
internal static class WordPosition
{
    /// <summary>The positions of one author's name, including the free one at its end.</summary>
    public const int NameStride = 16;

    private const int FieldBits = 3;
    private const int FieldMask = (1 << FieldBits) - 1;

    /// <summary>Returns the occurrence as one integer; the integers of a field ascend with the position.</summary>
    /// <param name="field">The field.</param>
    /// <param name="position">The position in the field.</param>
    public static int Pack(TextField field, int position) => (position << FieldBits) | (int)field;

    /// <summary>Returns whether an occurrence is outside the abstract.</summary>
    /// <param name="packed">The result of <see cref="Pack"/>.</param>
    public static bool IsProminent(int packed) => (packed & FieldMask) != (int)TextField.Abstract;

    /// <summary>
    /// Writes the occurrences of a word in one paper: the differences between their integers, each times two, plus one if
    /// another follows.
    /// </summary>
    /// <param name="writer">Receives the bytes.</param>
    /// <param name="ascending">The occurrences as ascending integers.</param>
    public static void Write(VarintWriter writer, ReadOnlySpan<int> ascending)
    {
        var previous = 0;
        for (var i = 0; i < ascending.Length; i++)
        {
            writer.Write(((ascending[i] - previous) << 1) | (i + 1 < ascending.Length ? 1 : 0));
            previous = ascending[i];
        }
    }
}
