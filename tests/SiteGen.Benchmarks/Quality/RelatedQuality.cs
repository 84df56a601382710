using System.Globalization;
using SiteGen.Catalog.Similarity;

namespace SiteGen.Benchmarks.Quality;

/// <summary>
/// Measures related papers by what people do: two papers with two authors in common and different titles count as related. The
/// program sees titles and abstracts only. hit@5 is the share of the papers with such a partner that show one among their five.
/// </summary>
internal static class RelatedQuality
{
    private const int Count = 5;
    private const int MinSharedAuthors = 2;

    /// <summary>Prints hit@5 for each file.</summary>
    /// <param name="files">Files of papers.</param>
    public static void Run(IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            var papers = QualityPaper.ReadAll(file);
            var partners = FindPartners(papers);
            var related = RelatedPapers.Find(
                QualityPaper.ToCompared(papers), Count, mapped: 0, Environment.ProcessorCount, byTextOnly: true).Related;
            var asked = Enumerable.Range(0, papers.Count).Where(i => partners[i].Count > 0).ToList();
            var hits = asked.Count(i => related[i].Any(r => partners[i].Contains(int.Parse(r.Slug, CultureInfo.InvariantCulture))));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file)}: hit@{Count} {hits / (double)asked.Count:F3} ({asked.Count} of {papers.Count} papers have a partner)"));
        }
    }

    private static HashSet<int>[] FindPartners(IReadOnlyList<QualityPaper> papers)
    {
        var byAuthor = papers.Index()
            .SelectMany(p => p.Item.Authors.Distinct().Select(author => (author, p.Index)))
            .ToLookup(p => p.author, p => p.Index);
        return
        [
            .. papers.Select(paper => paper.Authors.Distinct().SelectMany(author => byAuthor[author])
                .CountBy(other => other)
                .Where(shared => shared.Value >= MinSharedAuthors && papers[shared.Key].Title != paper.Title)
                .Select(shared => shared.Key)
                .ToHashSet()),
        ];
    }
}
