using System.Globalization;
using System.Security.Cryptography;

namespace SiteGen.Search;

/// <summary>
/// Builds the index that the browser searches: many small files, of which a query loads the few that it needs. Words
/// are folded by <see cref="Text.Words"/>, and the theme's script folds in the same way.
/// <list type="bullet">
/// <item><c>index.json</c>: which words stand in which file, at a path that never changes.</item>
/// <item><c>words-N.bin</c>: the dictionary; <c>endings-N.bin</c>: the same words back to front, for misspelt ones.</item>
/// <item><c>postings-N.bin</c>: which papers have a word, and what it counts in them.</item>
/// <item><c>papers-N.json</c>: what results show of a paper.</item>
/// <item><c>filters.bin</c>: the papers by topic, year and code.</item>
/// </list>
/// All but the first stand in a folder named by a hash of their bytes, so that they may be cached for ever and a page
/// never mixes files of two builds. Papers are numbered from the oldest, so that a new one leaves the others' results as
/// they were.
/// </summary>
public static class SearchIndex
{
    /// <summary>The length of the shortest word in which a typing error is looked for.</summary>
    internal const int ShortestMistyped = 4;

    private const int HashDigits = 10;

    /// <summary>Builds the files of the index; the same input gives the same bytes.</summary>
    /// <param name="papers">How many papers there are.</param>
    /// <param name="paper">Makes the paper of a number, from 0, the oldest; called once for each, from any thread.</param>
    /// <param name="topics">All topics.</param>
    /// <param name="jobs">How many threads work at most, at least 1.</param>
    public static IReadOnlyList<SearchFile> Build(int papers, Func<int, SearchPaper> paper, IReadOnlyList<SearchTopic> topics, int jobs)
    {
        var (words, results, traits) = Read(papers, paper, topics, jobs);
        var years = FilterWriter.Years(traits);
        IReadOnlyList<WordFile> dictionary = [], endings = [], postings = [];
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            () => dictionary = DictionaryWriter.Dictionary(words),
            // A typing error can make the word a letter longer than the one that was meant.
            () => endings = DictionaryWriter.Endings(words, ShortestMistyped - 1),
            () => postings = PostingsWriter.Write(words));
        List<SearchFile> files =
        [
            .. Numbered("words", "bin", dictionary.Select(f => f.Bytes)),
            .. Numbered("endings", "bin", endings.Select(f => f.Bytes)),
            .. Numbered("postings", "bin", postings.Select(f => f.Bytes)),
            .. Numbered("papers", "json", results),
            new SearchFile("filters.bin", FilterWriter.Write(traits, topics.Count, years)),
        ];
        var folder = Hash(files);
        var manifest = new SearchManifest(folder, papers, topics, years, dictionary, endings, postings);
        return [new SearchFile("index.json", manifest.Write()), .. files.Select(f => f with { Path = $"{folder}/{f.Path}" })];
    }

    // Here, so that nothing holds the papers' words once the words' papers are made of them.
    private static (IReadOnlyList<IndexedWord> Words, List<byte[]> Results, List<PaperTraits> Traits) Read(
        int papers, Func<int, SearchPaper> paper, IReadOnlyList<SearchTopic> topics, int jobs)
    {
        var stretches = PaperStretch.Read(papers, paper, topics, jobs);
        var words = InvertedIndex.Build(WordTable.Of(stretches.Select(s => s.Words)), jobs);
        return (words, [.. stretches.SelectMany(s => s.Results)], [.. stretches.SelectMany(s => s.Traits)]);
    }

    private static IEnumerable<SearchFile> Numbered(string name, string extension, IEnumerable<byte[]> files) =>
        files.Select((bytes, i) => new SearchFile(string.Create(CultureInfo.InvariantCulture, $"{name}-{i}.{extension}"), bytes));

    private static string Hash(IEnumerable<SearchFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(SHA256.HashData(file.Bytes));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashDigits];
    }
}
