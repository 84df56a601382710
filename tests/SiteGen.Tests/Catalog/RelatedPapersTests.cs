using SiteGen.Catalog.Similarity;
using SiteGen.Content;
using SiteGen.Tests.Themes;

namespace SiteGen.Tests.Catalog;

/// <summary>The neighbours of papers, against the cosines of all pairs.</summary>
public sealed class RelatedPapersTests
{
    private const int Shown = 5;

    private static readonly Paper[] Papers = MakePapers(600);
    private static readonly TermTable Table = TermTable.Build(Papers, titleWeight: 3, jobs: 1);
    private static readonly int[][] Expected = Neighbours(Table);

    [Fact]
    public void A_few_hundred_papers_have_the_neighbours_that_all_cosines_give()
    {
        var found = RelatedPapers.Find(Papers, Shown, mapped: 0, jobs: 2).Related;
        Assert.All(found.Index(), f => Assert.Equal(Expected[f.Index].Select(n => Papers[n].Slug), f.Item.Select(r => r.Slug)));
    }

    [Fact]
    public void The_heaviest_half_of_the_terms_finds_nearly_all_neighbours()
    {
        var vectors = TermVectors.Build(Table, jobs: 1);
        var all = TermPostings.Build(vectors, Papers.Length, budget: int.MaxValue);
        var half = TermPostings.Build(vectors, Papers.Length, budget: 150);
        var search = new NeighbourSearch(Papers, vectors, half, Shown);
        var hits = Enumerable.Range(0, Papers.Length).Sum(i => search.FindNearest(i).Select(n => n.Paper).Intersect(Expected[i]).Count());

        Assert.Equal(Table.Counts.Max(c => c.Length), all.Depth);
        Assert.InRange(half.Depth, 10, all.Depth / 2);
        Assert.InRange(hits / (double)Expected.Sum(e => e.Length), 0.97, 1);
    }

    [Fact]
    public void The_neighbours_are_the_same_with_any_number_of_threads()
    {
        Assert.Equal(Text(RelatedPapers.Find(Papers, Shown, mapped: 400, jobs: 1)), Text(RelatedPapers.Find(Papers, Shown, mapped: 400, jobs: 7)));
        Assert.Equal(Text(RelatedPapers.Find(Papers, Shown, Papers.Length, jobs: 1)), Text(RelatedPapers.Find(Papers, Shown, Papers.Length, jobs: 7)));
    }

    [Fact]
    public void The_map_knows_neighbours_on_the_map_only()
    {
        const int Mapped = 200;
        var found = RelatedPapers.Find(Papers, Shown, Mapped, jobs: 2);
        Assert.Equal(Mapped, found.MapNeighbours.Length);
        Assert.All(found.MapNeighbours.SelectMany(n => n), n => Assert.InRange(n.Paper, 0, Mapped - 1));
        Assert.All(found.MapNeighbours.Index(), m => Assert.DoesNotContain(m.Item, n => n.Paper == m.Index));
        Assert.Equal(RelatedPapers.Find(Papers, count: 0, Mapped, jobs: 2).MapNeighbours, found.MapNeighbours);
    }

    private static string Text(SimilarityResult similar) => string.Join('\n', similar.Related
        .Select(related => string.Join(' ', related.Select(r => $"{r.Slug} {r.Score} {string.Join('+', r.SharedTerms)}")))
        .Concat(similar.MapNeighbours.Select(near => string.Join(' ', near))));

    private static int[][] Neighbours(TermTable table)
    {
        var frequency = table.Counts.SelectMany(c => c).CountBy(c => c.Term).ToDictionary();
        var vectors = table.Counts.Select(counts => Unit(counts.ToDictionary(
            c => c.Term, c => (1 + Math.Log(c.Count)) * Math.Log((double)table.Counts.Length / frequency[c.Term])))).ToArray();
        return [.. vectors.Select((vector, i) => vectors
            .Select((other, j) => (Paper: j, Score: Math.Round(vector.Sum(t => t.Value * other.GetValueOrDefault(t.Key)), 6)))
            .Where(n => n.Paper != i && n.Score >= 0.05)
            .OrderByDescending(n => n.Score)
            .ThenBy(n => Papers[n.Paper].Slug, StringComparer.Ordinal)
            .Take(Shown)
            .Select(n => n.Paper)
            .ToArray())];
    }

    private static Dictionary<int, double> Unit(Dictionary<int, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(w => w * w));
        return vector.ToDictionary(t => t.Key, t => t.Value / length);
    }

    // Words by a law of Zipf, and a few that the papers of one of thirty fields share.
    private static Paper[] MakePapers(int count)
    {
        var random = new Random(11);
        string Any() => Word((int)Math.Pow(3000, random.NextDouble()));
        return [.. Enumerable.Range(0, count).Select(i => ThemeSite.Paper($"p{i:D4}") with
        {
            Title = $"{Any()} {Any()} {Word(5000 + (i % 30))}",
            Abstract = string.Join(' ', Enumerable.Range(0, 60).Select(_ => random.Next(8) == 0 ? Word(6000 + (i % 30 * 20) + random.Next(20)) : Any())),
        })];
    }

    // Letters only, beginning and ending so that no word is a small one or a plural.
    private static string Word(int number) => $"q{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))}k";
}
