using System.Globalization;
using SiteGen.Ranking;

namespace SiteGen.Tests.Ranking;

public sealed class PaperRankerTests
{
    private static readonly string[] Liked = ["continual learning", "catastrophic forgetting", "replay memory", "class-incremental"];
    private static readonly string[] Disliked = ["speech synthesis", "voice cloning", "prosody", "text to speech"];

    [Fact]
    public void Papers_like_those_that_are_kept_come_first()
    {
        var result = PaperRanker.Rank(Decide(12, 12), [Disliking(90), Liking(91), Disliking(92), Liking(93)]);
        Assert.Equal((RankingMethod.Learned, 12, 12), (result.Method, result.Kept, result.Passed));
        Assert.All([1, 3], i => Assert.InRange(result.Ranks[i].Score, 0.6, 1));
        Assert.All([0, 2], i => Assert.InRange(result.Ranks[i].Score, 0, 0.4));
    }

    [Fact]
    public void Reasons_name_the_terms_and_authors_for_and_against()
    {
        List<Decision> decisions = [.. Decide(10, 10), .. Enumerable.Range(0, 3).Select(i => new Decision(Liking(50 + i, "Ada Lovelace"), true, 1))];
        var rank = PaperRanker.Rank(decisions, [new RankedPaper("Continual learning of voice cloning", "Replay.", ["Ada Lovelace"])]).Ranks[0];
        Assert.Contains(rank.Reasons, r => r is { Text: "continual learning", Weight: > 0, IsAuthor: false });
        Assert.Contains(rank.Reasons, r => r is { Text: "voice cloning", Weight: < 0 });
        Assert.Contains(rank.Reasons, r => r is { Text: "Ada Lovelace", Weight: > 0, IsAuthor: true });
    }

    [Fact]
    public void A_pick_counts_twice()
    {
        var decisions = Decide(10, 10);
        List<Decision> twice = [.. decisions, new Decision(new RankedPaper("Speech synthesis rocks", "Prosody and voice cloning.", []), true, 2)];
        List<Decision> once = [.. decisions, twice[^1] with { Weight = 1 }];
        RankedPaper[] candidate = [Disliking(99)];
        Assert.True(PaperRanker.Rank(twice, candidate).Ranks[0].Score > PaperRanker.Rank(once, candidate).Ranks[0].Score);
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(20, 0)]
    public void With_too_few_decisions_or_none_of_one_kind_papers_are_ranked_by_similarity_to_what_is_kept(int kept, int passed)
    {
        var result = PaperRanker.Rank(Decide(kept, passed), [Disliking(90), Liking(91)]);
        Assert.Equal(RankingMethod.Similarity, result.Method);
        Assert.True(result.Ranks[1].Score > result.Ranks[0].Score);
        Assert.All(result.Ranks, r => Assert.InRange(r.Score, 0, 1));
    }

    [Fact]
    public void Without_decisions_all_papers_are_equal()
    {
        var result = PaperRanker.Rank([], [Liking(1), Disliking(2)]);
        Assert.Equal(RankingMethod.None, result.Method);
        Assert.All(result.Ranks, r => Assert.Equal((0.5, 0), (r.Score, r.Reasons.Count)));
    }

    [Fact]
    public void One_kept_example_says_too_little() => Assert.Equal(RankingMethod.None, PaperRanker.Rank(Decide(2, 3), [Liking(90)]).Method);

    [Fact]
    public void A_candidate_that_is_a_decision_does_not_vouch_for_itself()
    {
        var odd = new RankedPaper("Voice cloning by prosody", "We study speech synthesis and text to speech.", []);
        var decisions = Decide(12, 12);
        var asNew = PaperRanker.Rank(decisions, [odd]).Ranks[0].Score;
        var asKept = PaperRanker.Rank([.. decisions, new Decision(odd, IsKept: true, 1)], [odd]).Ranks[0].Score;
        Assert.InRange(asKept, 0, 0.4);
        Assert.InRange(Math.Abs(asKept - asNew), 0, 0.2);
    }

    [Fact]
    public void Papers_whose_abstracts_are_lost_do_not_make_abstracts_a_reason()
    {
        List<Decision> decisions = [.. Decide(12, 12).Select(d => d.IsKept ? d : d with { Paper = d.Paper with { Abstract = "" } })];
        var ranks = PaperRanker.Rank(decisions, [Liking(90), Disliking(91), Liking(92) with { Abstract = "" }]).Ranks;
        Assert.True(ranks[0].Score > ranks[1].Score);
        Assert.True(ranks[2].Score > ranks[1].Score);
    }

    [Fact]
    public void No_candidates_have_no_ranks() => Assert.Empty(PaperRanker.Rank(Decide(12, 12), []).Ranks);

    [Fact]
    public void Empty_foreign_and_repeated_texts_get_a_score()
    {
        RankedPaper[] candidates =
        [
            new("", "", []), new("深層学習", "継続学習の研究", ["山田太郎"]), new("$x$", "\0\ud800", ["", ""]), Liking(1), Liking(1),
        ];
        var ranks = PaperRanker.Rank(Decide(12, 12), candidates).Ranks;
        Assert.All(ranks, r => Assert.InRange(r.Score, 0, 1));
        Assert.Equal(ranks[3].Score, ranks[4].Score);
    }

    [Fact]
    public void Scores_do_not_depend_on_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        var first = Print();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(first, Print());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        static string Print() => string.Join('\n', PaperRanker.Rank(Decide(12, 12), [Liking(90), Disliking(91)]).Ranks.Select(
            r => string.Join(' ', r.Reasons.Select(x => FormattableString.Invariant($"{x.Text} {x.Weight}")).Prepend(r.Score.ToString(CultureInfo.InvariantCulture)))));
    }

    private static List<Decision> Decide(int kept, int passed) =>
    [
        .. Enumerable.Range(0, kept).Select(i => new Decision(Liking(i), IsKept: true, 1)),
        .. Enumerable.Range(0, passed).Select(i => new Decision(Disliking(i), IsKept: false, 1)),
    ];

    private static RankedPaper Liking(int number, params string[] authors) => Create(Liked, number, authors);

    private static RankedPaper Disliking(int number) => Create(Disliked, number, []);

    private static RankedPaper Create(string[] theme, int number, string[] authors) => new(
        $"On {theme[number % theme.Length]} and w{number}x", $"We study {theme[(number + 1) % theme.Length]} with q{number % 7}y.", authors);
}
