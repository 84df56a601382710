namespace SiteGen.Search;

/// <summary>
/// Writes sorted words with front coding into files of a few kilobytes. An entry has the length of the prefix that the word
/// shares with the previous word of the file, the length of the rest, and the rest in UTF-16 code units, all as integers of
/// <see cref="VarintWriter"/>.
/// </summary>
internal static class DictionaryWriter
{
    // Small enough to load for one word, big enough to bring neighbouring words for completion.
    private const int TargetFileSize = 4000;

    /// <summary>
    /// Writes the dictionary. Each word is followed by twice the number of its papers, plus one if the word is common.
    /// </summary>
    /// <param name="words">The words in ordinal order.</param>
    public static IReadOnlyList<WordFile> WriteWords(IReadOnlyList<IndexedWord> words) => Write(
        words, word => word.Word, (writer, word) => writer.Write((word.PaperCount * 2) + (word.IsCommon ? 1 : 0)));

    /// <summary>
    /// Writes the reversed words in ordinal order, in which the search finds words with a typing error near the start. Only
    /// words with a letter count, since other words have no typing errors.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="minLength">The minimum length of a word.</param>
    public static IReadOnlyList<WordFile> WriteReversedWords(IReadOnlyList<IndexedWord> words, int minLength) => Write(
        [.. words
            .Where(w => w.Word.Length >= minLength && w.Word.Any(char.IsLetter))
            .Select(w => Reverse(w.Word))
            .Order(StringComparer.Ordinal)],
        word => word,
        (_, _) => { });

    private static List<WordFile> Write<T>(IReadOnlyList<T> items, Func<T, string> getWord, Action<VarintWriter, T> writePayload)
    {
        var files = new List<WordFile>();
        var writer = new VarintWriter();
        var firstIndex = 0;
        var previous = "";
        for (var i = 0; i < items.Count; i++)
        {
            var word = getWord(items[i]);
            WriteWord(writer, previous, word);
            writePayload(writer, items[i]);
            previous = word;
            if (writer.Length < TargetFileSize && i < items.Count - 1)
                continue;
            files.Add(new WordFile(getWord(items[firstIndex]), firstIndex, writer.ToArrayAndReset()));
            (firstIndex, previous) = (i + 1, "");
        }

        return files;
    }

    private static void WriteWord(VarintWriter writer, string previous, string word)
    {
        var shared = previous.AsSpan().CommonPrefixLength(word);
        writer.Write(shared);
        writer.Write(word.Length - shared);
        foreach (var c in word.AsSpan(shared))
            writer.Write(c);
    }

    private static string Reverse(string word) => string.Create(word.Length, word, (span, source) =>
    {
        source.CopyTo(span);
        span.Reverse();
    });
}
