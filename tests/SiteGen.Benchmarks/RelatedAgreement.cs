using System.Globalization;
using SiteGen.Catalog.Similarity;
using SiteGen.Content;
using SiteGen.Text.Terms;

namespace SiteGen.Benchmarks;

/// <summary>Compares the search by the index, which leaves out the most frequent terms, with a search by all terms.</summary>
internal static class RelatedAgreement
{
    private const int Count = 5;
    private const int SampleSize = 1000;

    /// <summary>Compares both searches for a sample of a corpus, and prints how often they agree.</summary>
    /// <param name="count">The number of papers in the corpus.</param>
    public static void Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-related-");
        try
        {
            Corpus.Write(Repository.Root, folder.FullName, count);
            var papers = ContentReader.Read(folder.FullName, Environment.ProcessorCount, new DiagnosticBag()).Papers;
            var terms = TermTable.Build(
                [.. papers.Select(p => new TermText(p.Title, p.Abstract))], RelatedPapers.TitleWeight, Environment.ProcessorCount);
            var vectors = TermVectors.Build(terms, Environment.ProcessorCount);
            var sample = Enumerable.Range(0, papers.Count).ToArray();
            new Random(1).Shuffle(sample);
            var asked = sample.Take(SampleSize).ToArray();
            var found = Search(vectors, TermIndex.Build(vectors, papers.Count), asked);
            var exact = Search(vectors, TermIndex.Build(vectors, papers.Count, int.MaxValue), asked);
            Print(count, asked.Length, [.. found.Zip(exact, (a, b) => b.Length == 0 ? 1 : a.Intersect(b).Count() / (double)b.Length)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int[][] Search(TermVectors vectors, TermIndex index, int[] papers)
    {
        var search = new NeighbourSearch(vectors, index, RelatedPapers.CandidateCount);
        return Array.ConvertAll(papers, paper => search.FindNearest(paper).Take(Count).Select(n => n.Paper).ToArray());
    }

    private static void Print(int count, int compared, double[] recall) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
        {count:N0} papers, {compared:N0} of them compared with a search by all terms:
        the same {Count} papers: {recall.Count(r => r == 1) / (double)recall.Length:P1}
        share of the true {Count} that are found: {recall.Average():P1}
        """));
}
