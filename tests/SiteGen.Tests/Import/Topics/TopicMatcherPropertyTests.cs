using CsCheck;
using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Tests.Import.Topics;

public sealed class TopicMatcherPropertyTests
{
    // A small vocabulary of phrases and punctuation, so that matches, overlaps and gaps are frequent.
    private static readonly string[] Pieces =
        [
            "speech", "Hate", "image", "few-shot", "learning", "layers", "deep", "$", "*", "'s", ", ", ". ",
            "https://a.b/", "é", "\ud83d\ude00", "-", "?",
        ];

    private static readonly Gen<string> Prose =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[0, 6]).Array[0, 30]
            .Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<(string Title, string Abstract)> Paper = Gen.Select(Prose, Prose);

    [Fact]
    public void Any_text_has_at_most_three_distinct_topics_in_order()
    {
        var matcher = new TopicMatcher(ShippedTopics.All);

        Paper.Sample(paper =>
        {
            var all = matcher.Score(paper.Title, paper.Abstract);
            var assigned = matcher.Assign(paper.Title, paper.Abstract);

            Assert.True(assigned.Count <= TopicMatcher.MaxTopics);
            Assert.All(assigned, score => Assert.True(score.Score >= TopicMatcher.MinScore));
            Assert.Equal(all.Count, all.DistinctBy(s => s.Topic).Count());
            Assert.Equal(all.OrderByDescending(s => s.Score).ThenBy(s => s.Topic, StringComparer.Ordinal), all);
            Assert.All(all, score => Assert.Equal(score.Score, score.Phrases.Sum(p => p.Share), 1e-9));
            Assert.All(all, score => Assert.True(score.Score > 0));
        });
    }

    [Fact]
    public void Neither_case_nor_the_order_of_topics_makes_a_difference()
    {
        var matcher = new TopicMatcher(ShippedTopics.All);
        var reversed = new TopicMatcher([.. ShippedTopics.All.Reverse<Topic>()]);

        Paper.Sample(paper =>
        {
            var expected = Print(matcher.Score(paper.Title, paper.Abstract));
            Assert.Equal(expected, Print(reversed.Score(paper.Title, paper.Abstract)));
            Assert.Equal(expected, Print(matcher.Score(ToCapitals(paper.Title), ToCapitals(paper.Abstract))));
        });
    }

    [Fact]
    public void Text_without_phrases_does_not_change_the_score()
    {
        var matcher = new TopicMatcher(ShippedTopics.All);

        Paper.Where(p => matcher.Score(p.Title, p.Abstract).Count > 0).Sample(paper => Assert.Equal(
            Print(matcher.Score(paper.Title, paper.Abstract)),
            Print(matcher.Score(paper.Title, "Xyzzy plugh.\n\n" + paper.Abstract))));
    }

    // Only A to Z: some other letters do not survive a conversion to capitals and back (ß, ı).
    private static string ToCapitals(string text) =>
        string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiLetterLower(source[i]) ? (char)(source[i] - 32) : source[i];
        });

    private static string Print(IEnumerable<TopicScore> scores) =>
        string.Join('\n', scores.Select(s => $"{s.Topic} {s.Score:R} {string.Join(' ', s.Phrases)}"));
}
