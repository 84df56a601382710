using SiteGen.Catalog.Similarity;
using SiteGen.Content;
using SiteGen.Tests.Themes;
using SiteGen.Text.Terms;

namespace SiteGen.Tests.Catalog;

public sealed class RelatedPapersTests
{
    private const int Count = 5;

    private static readonly ComparedPaper[] Papers = CreatePapers(600);

    private static readonly TermVectors Vectors = TermVectors.Build(
        TermTable.Build([.. Papers.Select(p => new TermText(p.Paper.Title, p.Paper.Abstract))], titleWeight: 3, jobs: 1), jobs: 1);

    [Fact]
    public void An_index_of_all_terms_finds_the_neighbours_of_an_exhaustive_search()
    {
        var search = new NeighbourSearch(Vectors, TermIndex.Build(Vectors, Papers.Length), Count);
        Assert.All(Enumerable.Range(0, Papers.Length), i => Assert.Equal(
            FindExhaustively(i).Select(n => n.Score), search.FindNearest(i).Select(n => n.Score), (a, b) => Math.Abs(a - b) < 1e-4));
    }

    [Fact]
    public void An_index_without_frequent_terms_finds_nearly_all_neighbours()
    {
        var index = TermIndex.Build(Vectors, Papers.Length, maxMeanPostings: 400);
        Assert.False(index.IsComplete);
        var search = new NeighbourSearch(Vectors, index, RelatedPapers.CandidateCount);
        var expected = Enumerable.Range(0, Papers.Length).Select(i => FindExhaustively(i).Select(n => n.Paper)).ToList();
        var hits = Enumerable.Range(0, Papers.Length).Sum(i => search.FindNearest(i).Select(n => n.Paper).Intersect(expected[i]).Count());
        Assert.InRange(hits / (double)expected.Sum(e => e.Count()), 0.97, 1);
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
        Assert.All(found.MapNeighbours.SelectMany(n => n), n => Assert.InRange(n.Score, 0, 1.0001));
        Assert.All(found.MapNeighbours.Index(), m => Assert.DoesNotContain(m.Item, n => n.Paper == m.Index));
        Assert.Equal(RelatedPapers.Find(Papers, count: 0, Mapped, jobs: 2).MapNeighbours, found.MapNeighbours);
    }

    [Fact]
    public void Authors_and_topics_in_common_bring_a_paper_forward()
    {
        ComparedPaper[] papers =
        [
            Entry("asked", "Compressing language models", "We prune the weights of language models.", "Ada Lovelace"),
            Entry("same-words", "Pruning language models", "We prune the weights of language models by size.", "Alan Turing"),
            Entry("same-author", "Quantizing language models", "We prune the weights of language models by rounding.", "Ada Lovelace"),
            .. Papers.Take(20),
        ];
        Assert.Equal("same-words", Find(papers, byTextOnly: true)[0].Slug);
        Assert.Equal("same-author", Find(papers, byTextOnly: false)[0].Slug);

        static IReadOnlyList<RelatedPaper> Find(ComparedPaper[] papers, bool byTextOnly) =>
            RelatedPapers.Find(papers, Count, 0, 1, byTextOnly: byTextOnly).Related[0];
    }

    [Fact]
    public void A_survey_that_is_near_to_everything_is_no_ones_first_paper()
    {
        var fields = (string[])["vision transformers", "speech synthesis", "protein folding", "graph matching", "robot grasping", "code review"];
        ComparedPaper[] papers =
        [
            Entry("survey", "A survey of " + string.Join(", ", fields), string.Join(". ", fields.Select(f => $"We survey {f} and {f}")) + "."),
            .. fields.SelectMany((field, i) => (ComparedPaper[])
            [
                Entry($"a{i}", $"Fast {field}", $"We speed up {field} with caches."),
                Entry($"b{i}", $"Robust {field}", $"We harden {field} against noise."),
            ]),
        ];
        var related = RelatedPapers.Find(papers, Count, 0, 1).Related;
        Assert.DoesNotContain(related.Skip(1), list => list[0].Slug == "survey");
    }

    private static string Print(SimilarityResult similar) => string.Join('\n', similar.Related
        .Select(related => string.Join(' ', related.Select(r => $"{r.Slug} {string.Join('+', r.Reasons)}")))
        .Concat(similar.MapNeighbours.Select(near => string.Join(' ', near))));

    private static IEnumerable<Neighbour> FindExhaustively(int paper)
    {
        var weights = new Dictionary<int, float>();
        foreach (var (term, weight) in Vectors.GetTerms(paper))
            weights[term] = weight;
        return Enumerable.Range(0, Papers.Length)
            .Where(other => other != paper)
            .Select(other => new Neighbour(other, Score(other)))
            .Where(n => n.Score > 0)
            .OrderByDescending(n => n.Score)
            .ThenBy(n => n.Paper)
            .Take(Count);

        float Score(int other)
        {
            var sum = 0f;
            foreach (var (term, weight) in Vectors.GetTerms(other))
                sum += weights.GetValueOrDefault(term) * weight;
            return sum;
        }
    }

    private static ComparedPaper Entry(string slug, string title, string text, params string[] authors) => CreateEntry(
        ThemeSite.Paper(slug) with { Title = title, Abstract = text, Authors = [.. authors.Select(PersonName.Parse)] });

    private static ComparedPaper CreateEntry(Paper paper) => new(paper, []);

    // Words are distributed by Zipf's law; the papers of each of thirty fields share a few words.
    private static ComparedPaper[] CreatePapers(int count)
    {
        var random = new Random(11);
        string AnyWord() => CreateWord((int)Math.Pow(3000, random.NextDouble()));
        string FieldWord(int field) => CreateWord(6000 + (field * 20) + random.Next(20));
        return [.. Enumerable.Range(0, count).Select(i => CreateEntry(ThemeSite.Paper($"p{i:D4}") with
        {
            Title = $"{AnyWord()} {AnyWord()} {CreateWord(5000 + (i % 30))}",
            Abstract = string.Join(' ', Enumerable.Range(0, 60).Select(_ => random.Next(8) == 0 ? FieldWord(i % 30) : AnyWord())),
        }))];
    }

    // Letters only, with a first and last letter that make no word a stop word or a plural.
    private static string CreateWord(int number) =>
        $"q{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))}k";
}
