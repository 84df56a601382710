using SiteGen.Catalog.Similarity;
using SiteGen.Content;
using SiteGen.Tests.Themes;

namespace SiteGen.Tests.Catalog;

/// <summary>Compares the related papers with an exhaustive search over all pairs.</summary>
public sealed class RelatedPapersTests
{
    private const int Count = 5;

    private static readonly Paper[] Papers = CreatePapers(600);
    private static readonly TermTable Table = TermTable.Build(Papers, titleWeight: 3, jobs: 1);
    private static readonly int[][] Expected = FindExhaustively(Table);

    [Fact]
    public void A_few_hundred_papers_have_the_neighbours_of_an_exhaustive_search()
    {
        var found = RelatedPapers.Find(Papers, Count, mapped: 0, jobs: 2).Related;
        Assert.All(found.Index(), f => Assert.Equal(Expected[f.Index].Select(n => Papers[n].Slug), f.Item.Select(r => r.Slug)));
    }

    [Fact]
    public void The_heaviest_half_of_the_terms_finds_nearly_all_neighbours()
    {
        var vectors = TermVectors.Build(Table, jobs: 1);
        var all = TermPostings.Build(vectors, Papers.Length, meanPostingsPerQuery: int.MaxValue);
        var half = TermPostings.Build(vectors, Papers.Length, meanPostingsPerQuery: 150);
        var search = new NeighbourSearch(Papers, vectors, half, Count);
        var hits = Enumerable.Range(0, Papers.Length).Sum(i => search.FindNearest(i).Select(n => n.Paper).Intersect(Expected[i]).Count());

        Assert.Equal(Table.Counts.Max(c => c.Length), all.Depth);
        Assert.InRange(half.Depth, 10, all.Depth / 2);
        Assert.InRange(hits / (double)Expected.Sum(e => e.Length), 0.97, 1);
    }

    [Fact]
    public void Neighbours_do_not_depend_on_the_number_of_threads()
    {
        foreach (var mapped in (int[])[400, Papers.Length])
        {
            Assert.Equal(
                Print(RelatedPapers.Find(Papers, Count, mapped, jobs: 1)),
                Print(RelatedPapers.Find(Papers, Count, mapped, jobs: 7)));
        }
    }

    [Fact]
    public void Neighbours_on_the_map_are_on_the_map()
    {
        const int Mapped = 200;
        var found = RelatedPapers.Find(Papers, Count, Mapped, jobs: 2);
        Assert.Equal(Mapped, found.MapNeighbours.Length);
        Assert.All(found.MapNeighbours.SelectMany(n => n), n => Assert.InRange(n.Paper, 0, Mapped - 1));
        Assert.All(found.MapNeighbours.Index(), m => Assert.DoesNotContain(m.Item, n => n.Paper == m.Index));
        Assert.Equal(RelatedPapers.Find(Papers, count: 0, Mapped, jobs: 2).MapNeighbours, found.MapNeighbours);
    }

    private static string Print(SimilarityResult similar) => string.Join('\n', similar.Related
        .Select(related => string.Join(' ', related.Select(r => $"{r.Slug} {string.Join('+', r.SharedTerms)}")))
        .Concat(similar.MapNeighbours.Select(near => string.Join(' ', near))));

    private static int[][] FindExhaustively(TermTable table)
    {
        var frequency = table.Counts.SelectMany(c => c).CountBy(c => c.Term).ToDictionary();
        var vectors = table.Counts.Select(counts => Normalize(counts.ToDictionary(
            c => c.Term, c => (1 + Math.Log(c.Count)) * Math.Log((double)table.Counts.Length / frequency[c.Term])))).ToArray();
        return [.. vectors.Select((vector, i) => vectors
            .Select((other, j) => (Paper: j, Score: Math.Round(vector.Sum(t => t.Value * other.GetValueOrDefault(t.Key)), 6)))
            .Where(n => n.Paper != i && n.Score >= 0.05)
            .OrderByDescending(n => n.Score)
            .ThenBy(n => Papers[n.Paper].Slug, StringComparer.Ordinal)
            .Take(Count)
            .Select(n => n.Paper)
            .ToArray())];
    }

    private static Dictionary<int, double> Normalize(Dictionary<int, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(w => w * w));
        return vector.ToDictionary(t => t.Key, t => t.Value / length);
    }

    // Words are distributed by Zipf's law; the papers of each of thirty fields share a few words.
    private static Paper[] CreatePapers(int count)
    {
        var random = new Random(11);
        string AnyWord() => CreateWord((int)Math.Pow(3000, random.NextDouble()));
        string FieldWord(int field) => CreateWord(6000 + (field * 20) + random.Next(20));
        return [.. Enumerable.Range(0, count).Select(i => ThemeSite.Paper($"p{i:D4}") with
        {
            Title = $"{AnyWord()} {AnyWord()} {CreateWord(5000 + (i % 30))}",
            Abstract = string.Join(' ', Enumerable.Range(0, 60).Select(_ => random.Next(8) == 0 ? FieldWord(i % 30) : AnyWord())),
        })];
    }

    // Letters only, with a first and last letter that make no word a stop word or a plural.
    private static string CreateWord(int number) =>
        $"q{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))}k";
}
