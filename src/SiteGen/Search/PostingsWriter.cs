namespace SiteGen.Search;

/// <summary>
/// Writes the postings of words, in the order of the dictionary, into files of a few kilobytes. For each word: the number of
/// postings, then for each posting the difference from the previous paper number, times 16, plus the level. All integers
/// are those of <see cref="VarintWriter"/>.
/// </summary>
internal static class PostingsWriter
{
    private const int TargetFileSize = 5000;

    /// <summary>Writes the files; the postings of a word are never split.</summary>
    /// <param name="words">The words in ordinal order.</param>
    public static IReadOnlyList<WordFile> Write(IReadOnlyList<IndexedWord> words)
    {
        var files = new List<WordFile>();
        var writer = new VarintWriter();
        var firstIndex = 0;
        for (var i = 0; i < words.Count; i++)
        {
            Write(writer, words[i].Postings.Span);
            if (writer.Length < TargetFileSize && i < words.Count - 1)
                continue;
            files.Add(new WordFile(words[firstIndex].Word, firstIndex, writer.ToArrayAndReset()));
            firstIndex = i + 1;
        }

        return files;
    }

    private static void Write(VarintWriter writer, ReadOnlySpan<Posting> postings)
    {
        writer.Write(postings.Length);
        var previous = 0;
        foreach (var posting in postings)
        {
            writer.Write(((posting.Paper - previous) << Impact.LevelBits) | posting.Level);
            previous = posting.Paper;
        }
    }
}
