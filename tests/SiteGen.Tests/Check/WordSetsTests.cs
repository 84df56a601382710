using CsCheck;
using SiteGen.Check.Content;

namespace SiteGen.Tests.Check;

public sealed class WordSetsTests
{
    [Fact]
    public void The_similar_pairs_are_those_that_a_comparison_of_all_pairs_finds() =>
        Gen.ULong[0, 25].Array[0, 12].Select(set => set.Distinct().ToArray()).Array[0, 15].Sample(
            sets =>
            {
                foreach (var threshold in (double[])[0.3, 0.5, 0.7, 1])
                {
                    var expected = Enumerable.Range(0, sets.Length)
                        .SelectMany(later => Enumerable.Range(0, later), (later, earlier) => (later, earlier))
                        .Where(p => sets[p.later].Length >= 2 && sets[p.earlier].Length >= 2)
                        .Where(p => Jaccard(sets[p.earlier], sets[p.later]) >= threshold);
                    var found = new WordSets(sets).FindSimilar(threshold, 2).Select(p => (p.Later, p.Earlier));
                    Assert.Equal(expected.Order(), found.Order());
                }
            },
            iter: 500);

    [Fact]
    public void The_similarity_of_two_sets_is_the_share_of_common_members() =>
        Assert.Equal(0.5, new WordSets([[1, 2, 3], [2, 3, 4]]).ComputeSimilarity(0, 1));

    private static double Jaccard(ulong[] a, ulong[] b) => (double)a.Intersect(b).Count() / a.Union(b).Count();
}
