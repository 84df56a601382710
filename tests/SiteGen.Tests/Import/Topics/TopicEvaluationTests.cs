using System.Text.Json;
using SiteGen.Import.Topics;

namespace SiteGen.Tests.Import.Topics;

/// <summary>
/// Measures how well the shipped topics fit papers outside this repository: 110 well-known papers with their topics and
/// paraphrased abstracts. Phrases were tuned on the set <c>tuned</c> and never on <c>held-out</c>. The limits are slightly
/// below the measured values.
/// </summary>
public sealed class TopicEvaluationTests
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    private static readonly IReadOnlyList<EvaluationPaper> Papers = Read();

    [Theory]
    [InlineData("tuned", 62, 60, 0.95, 0.80)]
    [InlineData("held-out", 48, 45, 0.93, 0.70)]
    public void Most_proposals_are_right(
        string set, int papers, int minBest, double minPrecision, double minRecall)
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
        Assert.True(best >= minBest, $"best proposal right for {best} of {papers}");
        Assert.True(precision >= minPrecision, $"precision {precision:0.000}");
        Assert.True(recall >= minRecall, $"recall {recall:0.000}");
    }

    [Fact]
    public void Every_topic_is_the_main_topic_of_some_paper()
    {
        var slugs = ShippedTopics.All.Select(t => t.Slug).ToList();

        Assert.All(Papers, paper => Assert.Subset(slugs.ToHashSet(), paper.Topics.ToHashSet()));
        Assert.Equal(slugs, Papers.Select(p => p.Topics[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static List<EvaluationPaper> Read()
    {
        var path = Path.Combine(ShippedTopics.FindRoot(), "tests", "SiteGen.Tests", "Import", "Topics", "evaluation-papers.json");
        return JsonSerializer.Deserialize<List<EvaluationPaper>>(File.ReadAllText(path), Json)!;
    }

    private sealed record EvaluationPaper(string Set, string Title, IReadOnlyList<string> Topics, string Abstract);
}
