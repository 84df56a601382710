using System.Text.Json;
using SiteGen.Import.Topics;

namespace SiteGen.Tests.Import.Topics;

/// <summary>
/// How well the shipped topics serve papers that this repository does not hold: 110 well-known ones with their topics
/// and short accounts of their abstracts in our own words. After the set <c>tuned</c> was looked at, phrases were
/// changed; after <c>held-out</c>, none. The floors lie a little below what was measured.
/// </summary>
public sealed class TopicEvaluationTests
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    private static readonly IReadOnlyList<EvaluationPaper> Papers = Read();

    [Theory]
    [InlineData("tuned", 62, 60, 0.95, 0.80)]
    [InlineData("held-out", 48, 45, 0.93, 0.70)]
    public void The_best_proposal_and_the_proposed_set_are_good(
        string set, int papers, int leastBest, double leastPrecision, double leastRecall)
    {
        var matcher = new TopicMatcher(ShippedTopics.All);
        var results = Papers.Where(p => p.Set == set)
            .Select(p => (Paper: p, Proposed: matcher.Assign(p.Title, p.Abstract).Select(s => s.Topic).ToList()))
            .ToList();

        var right = results.Sum(r => r.Proposed.Intersect(r.Paper.Topics).Count());
        var best = results.Count(r => r.Proposed.Count > 0 && r.Paper.Topics.Contains(r.Proposed[0]));
        var precision = (double)right / results.Sum(r => r.Proposed.Count);
        var recall = (double)right / results.Sum(r => r.Paper.Topics.Count);

        Assert.Equal(papers, results.Count);
        Assert.True(best >= leastBest, $"best proposal right for {best} of {papers}");
        Assert.True(precision >= leastPrecision, $"precision {precision:0.000}");
        Assert.True(recall >= leastRecall, $"recall {recall:0.000}");
    }

    [Fact]
    public void Every_topic_is_the_first_of_some_paper()
    {
        var slugs = ShippedTopics.All.Select(t => t.Slug).ToList();

        Assert.All(Papers, paper => Assert.Subset(slugs.ToHashSet(), paper.Topics.ToHashSet()));
        Assert.Equal(slugs, Papers.Select(p => p.Topics[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static List<EvaluationPaper> Read()
    {
        var path = Path.Combine(ShippedTopics.Root(), "tests", "SiteGen.Tests", "Import", "Topics", "evaluation-papers.json");
        return JsonSerializer.Deserialize<List<EvaluationPaper>>(File.ReadAllText(path), Json)!;
    }

    private sealed record EvaluationPaper(string Set, string Title, IReadOnlyList<string> Topics, string Abstract);
}
