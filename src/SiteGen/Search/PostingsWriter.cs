namespace SiteGen.Search;

/// <summary>
/// Writes which papers have which word, in the order of the dictionary, into files of a few kilobytes. For each word:
/// how many papers, then for each the distance from the paper before it, times 16, plus its level. All numbers are those
/// of <see cref="ByteWriter"/>.
/// </summary>
internal static class PostingsWriter
{
    private const int FileSize = 5000;

    /// <summary>Writes the files; a word is never cut in two.</summary>
    /// <param name="words">The words in ordinal order.</param>
    public static IReadOnlyList<WordFile> Write(IReadOnlyList<IndexedWord> words)
    {
        var files = new List<WordFile>();
        var writer = new ByteWriter();
        var first = 0;
        for (var i = 0; i < words.Count; i++)
        {
            Write(writer, words[i].Postings.Span);
            if (writer.Length < FileSize && i < words.Count - 1)
                continue;
            files.Add(new WordFile(words[first].Word, first, writer.Take()));
            first = i + 1;
        }

        return files;
    }

    private static void Write(ByteWriter writer, ReadOnlySpan<Posting> postings)
    {
        writer.Write(postings.Length);
        var last = 0;
        foreach (var posting in postings)
        {
            writer.Write(((posting.Paper - last) << Impact.Bits) | posting.Level);
            last = posting.Paper;
        }
    }
}
