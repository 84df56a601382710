namespace SiteGen.Search;

/// <summary>
/// Writes sorted words into files of a few kilobytes. An entry says how many characters the word shares with the one
/// before it in the file, how many follow, and these characters (UTF-16 code units), all as numbers of
/// <see cref="ByteWriter"/>.
/// </summary>
internal static class DictionaryWriter
{
    // Small enough to load for one word, large enough that neighbouring words come with it.
    private const int FileSize = 4000;

    /// <summary>
    /// The dictionary: words in ordinal order; behind each stands twice the number of papers that have it, plus one
    /// if it is common.
    /// </summary>
    /// <param name="words">The words in ordinal order.</param>
    public static IReadOnlyList<WordFile> Dictionary(IReadOnlyList<IndexedWord> words) => Write(
        words, word => word.Word, (writer, word) => writer.Write((word.PaperCount * 2) + (word.IsCommon ? 1 : 0)));

    /// <summary>
    /// The words back to front, sorted so: where one finds a word whose beginning is misspelt. Only words with a letter
    /// that are long enough to be mistyped.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="shortest">The length of the shortest one.</param>
    public static IReadOnlyList<WordFile> Endings(IReadOnlyList<IndexedWord> words, int shortest) => Write(
        [.. words.Where(w => w.Word.Length >= shortest && w.Word.Any(char.IsLetter)).Select(w => Reversed(w.Word)).Order(StringComparer.Ordinal)],
        word => word,
        (_, _) => { });

    private static List<WordFile> Write<T>(IReadOnlyList<T> items, Func<T, string> word, Action<ByteWriter, T> writeMore)
    {
        var files = new List<WordFile>();
        var writer = new ByteWriter();
        var (first, last) = (0, "");
        for (var i = 0; i < items.Count; i++)
        {
            WriteWord(writer, writer.Length == 0 ? "" : last, last = word(items[i]));
            writeMore(writer, items[i]);
            if (writer.Length < FileSize && i < items.Count - 1)
                continue;
            files.Add(new WordFile(word(items[first]), first, writer.Take()));
            first = i + 1;
        }

        return files;
    }

    private static void WriteWord(ByteWriter writer, string last, string word)
    {
        var shared = last.AsSpan().CommonPrefixLength(word);
        writer.Write(shared);
        writer.Write(word.Length - shared);
        foreach (var c in word.AsSpan(shared))
            writer.Write(c);
    }

    private static string Reversed(string word) => string.Create(word.Length, word, (span, source) =>
    {
        source.CopyTo(span);
        span.Reverse();
    });
}

/// <summary>A file of words, or of what belongs to words.</summary>
/// <param name="FirstWord">The first word.</param>
/// <param name="FirstNumber">Its place among all words, from 0.</param>
/// <param name="Bytes">What the file holds.</param>
internal sealed record WordFile(string FirstWord, int FirstNumber, byte[] Bytes);
