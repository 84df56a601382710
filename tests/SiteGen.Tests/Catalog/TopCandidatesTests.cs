using CsCheck;
using SiteGen.Catalog.Similarity;

namespace SiteGen.Tests.Catalog;

/// <summary>The papers with the greatest sums.</summary>
public sealed class TopCandidatesTests
{
    // Few different sums, so that many are equal, and mostly none at all, as in a search.
    private static readonly Gen<short[]> Sums = Gen.OneOf(Gen.Short[0, 5], Gen.Const((short)0), Gen.Short[0, short.MaxValue]).Array[1, 3000];

    [Fact]
    public void As_many_as_are_wanted_are_taken_and_none_that_is_left_has_a_greater_sum() =>
        Gen.Select(Sums, Gen.Int[1, 20]).Sample((sums, wanted) =>
        {
            var scores = new TopCandidates(sums.Length, wanted);
            // Twice, because what one search left behind would disturb the next.
            foreach (var search in (short[][])[sums, [.. sums.Reverse()]])
            {
                search.CopyTo(scores.Sums, 0);
                var taken = new List<int>();
                scores.CollectAndReset(taken);
                var left = Enumerable.Range(0, search.Length).Except(taken);
                var least = taken.Count == 0 ? (short)1 : taken.Min(paper => search[paper]);
                Assert.Equal(taken.Distinct().Order(), taken);
                Assert.True(taken.Count >= Math.Min(wanted, search.Count(sum => sum > 0)));
                Assert.True(least > 0);
                Assert.All(left, paper => Assert.True(search[paper] < least));
                Assert.All(scores.Sums, sum => Assert.Equal(0, sum));
            }
        });

    [Fact]
    public void Not_many_more_are_taken_than_are_wanted()
    {
        var random = new Random(1);
        var scores = new TopCandidates(100_000, 48);
        for (var search = 0; search < 20; search++)
        {
            for (var posting = 0; posting < 16_000; posting++)
                scores.Sums[random.Next(100_000)] += (short)random.Next(1000);
            var taken = new List<int>();
            scores.CollectAndReset(taken);
            Assert.InRange(taken.Count, 48, 60);
        }
    }
}
