using CsCheck;
using SiteGen.Catalog.Similarity;

namespace SiteGen.Tests.Catalog;

public sealed class TopCandidatesTests
{
    // Few distinct scores, so that many are equal, and mostly 0, as in a search.
    private static readonly Gen<short[]> Scores =
        Gen.OneOf(Gen.Short[0, 5], Gen.Const((short)0), Gen.Short[0, short.MaxValue]).Array[1, 3000];

    [Fact]
    public void At_least_the_wanted_number_is_collected_and_no_other_paper_has_a_higher_score() =>
        Gen.Select(Scores, Gen.Int[1, 20]).Sample((scores, wanted) =>
        {
            var candidates = new TopCandidates(scores.Length, wanted);
            // Two searches, because leftovers of the first would disturb the second.
            foreach (var search in (short[][])[scores, [.. scores.Reverse()]])
            {
                search.CopyTo(candidates.Scores, 0);
                var collected = new List<int>();
                candidates.CollectAndReset(collected);
                var others = Enumerable.Range(0, search.Length).Except(collected);
                var lowest = collected.Count == 0 ? (short)1 : collected.Min(paper => search[paper]);
                Assert.Equal(collected.Distinct().Order(), collected);
                Assert.True(collected.Count >= Math.Min(wanted, search.Count(score => score > 0)));
                Assert.True(lowest > 0);
                Assert.All(others, paper => Assert.True(search[paper] < lowest));
                Assert.All(candidates.Scores, score => Assert.Equal(0, score));
            }
        });

    [Fact]
    public void Not_many_more_than_the_wanted_number_are_collected()
    {
        var random = new Random(1);
        var candidates = new TopCandidates(100_000, 48);
        for (var search = 0; search < 20; search++)
        {
            for (var posting = 0; posting < 16_000; posting++)
                candidates.Scores[random.Next(100_000)] += (short)random.Next(1000);
            var collected = new List<int>();
            candidates.CollectAndReset(collected);
            Assert.InRange(collected.Count, 48, 60);
        }
    }
}
