namespace SiteGen.Search;

/// <summary>
/// Writes the positions of words, in the order of the dictionary, into files of a few kilobytes, which only phrases and fields
/// need. For each word: the number of bytes, then, for each of its postings, the positions as <see cref="WordPosition"/> writes
/// them. All integers are those of <see cref="VarintWriter"/>.
/// </summary>
internal static class PositionsWriter
{
    private const int TargetFileSize = 8000;

    /// <summary>Writes the files; the positions of a word are never split.</summary>
    /// <param name="table">The words of the papers.</param>
    /// <param name="words">The words in ordinal order.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static IReadOnlyList<WordFile> Write(WordTable table, IReadOnlyList<IndexedWord> words, int jobs)
    {
        var isCommon = new bool[words.Count];
        foreach (var word in words)
            isCommon[word.Index] = word.IsCommon;
        var chunks = new ChunkPositions[table.Chunks.Count];
        Parallel.For(0, chunks.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
            chunks[i] = new ChunkPositions(table.Chunks[i], isCommon));

        var files = new List<WordFile>();
        var writer = new VarintWriter();
        var firstIndex = 0;
        for (var i = 0; i < words.Count; i++)
        {
            writer.Write(chunks.Sum(chunk => chunk.Get(words[i].Index).Length));
            foreach (var chunk in chunks)
                writer.Write(chunk.Get(words[i].Index));
            if (writer.Length < TargetFileSize && i < words.Count - 1)
                continue;
            files.Add(new WordFile(words[firstIndex].Word, firstIndex, writer.ToArrayAndReset()));
            firstIndex = i + 1;
        }

        return files;
    }
}
