using System.Globalization;
using System.Security.Cryptography;

namespace SiteGen.Search;

/// <summary>
/// Builds the index that the browser searches: many small files, of which a query loads the few that it needs. Words are
/// folded by <see cref="Text.Words"/>, and the script of the theme folds in the same way.
/// <list type="bullet">
/// <item><c>index.json</c>: which file contains which words; its path never changes.</item>
/// <item><c>words-N.bin</c>: the dictionary; <c>endings-N.bin</c>: the reversed words, for typing errors.</item>
/// <item><c>postings-N.bin</c>: the papers of each word and its impact in them.</item>
/// <item><c>positions-N.bin</c>: the fields and positions of each word in its papers, for phrases and fields.</item>
/// <item><c>papers-N.json</c>: what results show of papers, but for their abstracts.</item>
/// <item><c>filters.bin</c>: the papers by topic, year, venue and code; <c>has.bin</c>: by what queries test.</item>
/// <item><c>order-published.bin</c> and <c>order-title.bin</c>: the numbers of all papers in another order.</item>
/// </list>
/// All files but the first are in a folder named by a hash of their content, so that they can be cached forever and a page
/// never mixes files of two builds. Paper numbers start at the oldest paper, so that a new paper does not change the result
/// files of the others.
/// </summary>
public static class SearchIndex
{
    /// <summary>The minimum length of a word in which the search corrects typing errors.</summary>
    internal const int MinMistypedLength = 4;

    private const int HashDigits = 10;

    /// <summary>Builds the files of the index; equal papers give equal bytes.</summary>
    /// <param name="paperCount">The number of papers.</param>
    /// <param name="createPaper">Creates the paper with a number, 0 for the oldest; called once for each, from any thread.</param>
    /// <param name="site">The topics and names of the site.</param>
    /// <param name="jobs">The maximum number of threads, at least 1.</param>
    public static IReadOnlyList<SearchFile> Build(int paperCount, Func<int, SearchPaper> createPaper, SearchSite site, int jobs)
    {
        var (words, positions, papers) = ReadPapers(paperCount, createPaper, site, jobs);
        IReadOnlyList<WordFile> dictionary = [], endings = [], postings = [];
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            () => dictionary = DictionaryWriter.WriteWords(words),
            // A typing error can add a letter, so the intended word may be one letter shorter.
            () => endings = DictionaryWriter.WriteReversedWords(words, MinMistypedLength - 1),
            () => postings = PostingsWriter.Write(words));
        var (chosen, tested) = (papers.Chosen.ListValues(), papers.Tested.ListValues());
        List<SearchFile> files =
        [
            .. NumberFiles("words", "bin", dictionary.Select(f => f.Bytes)),
            .. NumberFiles("endings", "bin", endings.Select(f => f.Bytes)),
            .. NumberFiles("postings", "bin", postings.Select(f => f.Bytes)),
            .. NumberFiles("positions", "bin", positions.Select(f => f.Bytes)),
            .. NumberFiles("papers", "json", papers.Results),
            new SearchFile("filters.bin", papers.Chosen.Write(chosen)),
            new SearchFile("has.bin", papers.Tested.Write(tested)),
            .. papers.Orders.Write(),
        ];
        var folder = ComputeHash(files);
        var manifest = new SearchManifest(folder, paperCount, site, [.. chosen, .. tested], dictionary, endings, postings, positions);
        return [new SearchFile("index.json", manifest.Write()), .. files.Select(f => f with { Path = $"{folder}/{f.Path}" })];
    }

    // Separate method, so that the words of the papers can be collected once the index exists.
    private static (IReadOnlyList<IndexedWord> Words, IReadOnlyList<WordFile> Positions, PaperData Papers) ReadPapers(
        int paperCount, Func<int, SearchPaper> createPaper, SearchSite site, int jobs)
    {
        var chunks = PaperChunk.ReadAll(paperCount, createPaper, site, jobs);
        var table = WordTable.Merge(chunks.Select(c => c.Words));
        var words = InvertedIndex.Build(table, jobs);
        foreach (var later in chunks.Skip(1))
        {
            chunks[0].Chosen.Add(later.Chosen);
            chunks[0].Tested.Add(later.Tested);
            chunks[0].Orders.Add(later.Orders);
        }

        var papers = new PaperData([.. chunks.SelectMany(c => c.Results)], chunks[0].Chosen, chunks[0].Tested, chunks[0].Orders);
        return (words, PositionsWriter.Write(table, words, jobs), papers);
    }

    private static IEnumerable<SearchFile> NumberFiles(string name, string extension, IEnumerable<byte[]> files) =>
        files.Select((bytes, i) => new SearchFile(string.Create(CultureInfo.InvariantCulture, $"{name}-{i}.{extension}"), bytes));

    private static string ComputeHash(IEnumerable<SearchFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(SHA256.HashData(file.Bytes));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashDigits];
    }

    private sealed record PaperData(IReadOnlyList<byte[]> Results, FilterLists Chosen, FilterLists Tested, SortOrders Orders);
}
