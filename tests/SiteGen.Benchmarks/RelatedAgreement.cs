using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Catalog.Similarity;
using SiteGen.Content;

namespace SiteGen.Benchmarks;

/// <summary>
/// Compares the related papers of a site with an exact search by the same definition: all terms and all pairs. Both searches
/// share only the tokenizer.
/// </summary>
internal sealed class RelatedAgreement
{
    private const int Count = 5;
    private const int TitleWeight = 3;
    private const double MinScore = 0.05;
    private const int SampleSize = 1000;

    private readonly IReadOnlyList<Paper> _papers;
    private readonly (int Term, double Weight)[][] _vectors;
    private readonly int _terms;

    private RelatedAgreement(IReadOnlyList<Paper> papers)
    {
        _papers = papers;
        var table = TermTable.Build(papers, TitleWeight, Environment.ProcessorCount);
        _terms = table.Terms.Count;
        var frequency = new int[_terms];
        foreach (var count in table.Counts.SelectMany(c => c))
            frequency[count.Term]++;
        _vectors = [.. table.Counts.Select(c => Normalize([.. c.Select(t =>
            (t.Term, (1 + Math.Log(t.Count)) * Math.Log((double)papers.Count / frequency[t.Term])))]))];
    }

    /// <summary>Compares both searches for a sample of a corpus, and prints how often they agree.</summary>
    /// <param name="count">The number of papers in the corpus.</param>
    public static void Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-related-");
        try
        {
            Corpus.Write(Repository.Root, folder.FullName, count);
            var found = FindRelated(folder.FullName);
            var exact = new RelatedAgreement([.. found.Select(e => e.Paper)]);
            var sample = Enumerable.Range(0, found.Count).ToArray();
            new Random(1).Shuffle(sample);
            Print(count, [.. sample.Take(SampleSize).AsParallel().Select(i =>
                new Pair([.. found[i].Related.Select(r => r.Slug)], exact.FindNearest(i)))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<PaperEntry> FindRelated(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var content = ContentReader.Read(folder, Environment.ProcessorCount, diagnostics);
        content = content with { Settings = content.Settings with { RelatedCount = Count } };
        var published = CatalogBuilder.SelectPublished(content, Corpus.Newest, drafts: false, diagnostics);
        return CatalogBuilder.Build(content, published, Corpus.Newest, drafts: false, Environment.ProcessorCount, shard: null).Papers;
    }

    private static void Print(int count, List<Pair> pairs) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
        {count:N0} papers, {pairs.Count:N0} of them compared with all others:
        the same {Count} papers in the same order: {pairs.Average(p => p.IsSameOrder ? 1.0 : 0):P1}
        the same {Count} papers in any order: {pairs.Average(p => p.IsSameSet ? 1.0 : 0):P1}
        share of the true {Count} that are found: {pairs.Average(p => p.Recall):P1}
        """));

    /// <summary>Returns the most similar papers. Rounding and the order of equal scores are those of the site.</summary>
    private string[] FindNearest(int paper)
    {
        var weights = new double[_terms];
        foreach (var (term, weight) in _vectors[paper])
            weights[term] = weight;
        return [.. _vectors
            .Select((vector, i) => (Slug: _papers[i].Slug, Score: i == paper ? 0 : vector.Sum(t => t.Weight * weights[t.Term])))
            .Where(p => p.Score >= MinScore)
            .OrderByDescending(p => Math.Round(p.Score, 6))
            .ThenBy(p => p.Slug, StringComparer.Ordinal)
            .Take(Count)
            .Select(p => p.Slug)];
    }

    private static (int Term, double Weight)[] Normalize((int Term, double Weight)[] vector)
    {
        var length = Math.Sqrt(vector.Sum(t => t.Weight * t.Weight));
        return length == 0 ? [] : [.. vector.Select(t => (t.Term, t.Weight / length))];
    }

    /// <summary>The related papers of one paper, as the site and as the exact search find them.</summary>
    private sealed record Pair(string[] Found, string[] Exact)
    {
        public bool IsSameOrder => Found.SequenceEqual(Exact, StringComparer.Ordinal);

        public bool IsSameSet => Found.ToHashSet(StringComparer.Ordinal).SetEquals(Exact);

        public double Recall => Exact.Length == 0 ? 1 : Exact.Intersect(Found, StringComparer.Ordinal).Count() / (double)Exact.Length;
    }
}
