using SiteGen.Sources.Queries;
using SiteGen.Text.Queries;

namespace SiteGen.Tests.Sources.Queries;

public sealed class QueryTranslationTests
{
    [Theory]
    [InlineData("forgetting", "(all:forgetting OR all:forgettings)")]
    [InlineData("forget*", "all:forget*")]
    [InlineData("study*", "(all:study* OR all:studies)")]
    [InlineData("title:classes", "(ti:class OR ti:classes)")]
    [InlineData("abstract:series", "(abs:sery OR abs:serys OR abs:series)")]
    [InlineData("venue:iclr*", "(jr:iclr* OR co:iclr*)")]
    [InlineData("author:Lampert author:\"C. Lampert\"", "au:lampert")]
    [InlineData("title:forget* NOT survey", "ti:forget*")]
    [InlineData("forget* year:2024.. has:code topic:robots", "all:forget*")]
    [InlineData("title:forget* OR author:Ring", "(ti:forget* OR au:ring)")]
    [InlineData("(title:forget* OR has:code) author:Ring", "au:ring")]
    [InlineData("NOT (NOT title:forget* OR author:Ring)", "ti:forget*")]
    [InlineData("title:\"catastrophic forget*\"", "(((ti:catastrophic OR ti:catastrophics) AND ti:forget*) OR ti:catastrophicforget*)")]
    [InlineData("title:\"of art\"", "(ti:\"of art\" OR ti:\"of arts\" OR ti:ofart OR ti:ofarts)")]
    [InlineData("GPT-4", "(all:gpt OR all:gpts OR all:gpt4 OR all:gpt4s)")]
    public void ArXiv_is_asked_for_at_least_what_matches(string query, string translation) =>
        Assert.Equal(translation, ArxivQuery.Translate(Parse(query), []));

    [Fact]
    public void A_phrase_is_asked_for_in_all_its_forms() =>
        Assert.Equal(
            "(ti:\"class incremental\" OR ti:\"class incrementals\" OR ti:\"classes incremental\" OR ti:\"classes incrementals\""
            + " OR ti:classincremental OR ti:classincrementals)",
            ArxivQuery.Translate(Parse("title:class-incremental"), []));

    [Fact]
    public void A_phrase_of_many_forms_is_asked_for_word_by_word() =>
        Assert.Equal(
            "((ti:large OR ti:larges) AND (ti:scale OR ti:scales) AND (ti:language OR ti:languages) AND (ti:model OR ti:models))",
            ArxivQuery.Translate(Parse("title:\"large-scale language models\""), []));

    [Theory]
    [InlineData("NOT survey")]
    [InlineData("year:2024")]
    [InlineData("has:code")]
    [InlineData("topic:robots")]
    [InlineData("forget* OR NOT survey")]
    [InlineData("forget* OR year:2024")]
    [InlineData("the")]
    [InlineData("l1")]
    [InlineData("3-D")]
    [InlineData("α")]
    [InlineData("alpha")]
    [InlineData("alph*")]
    [InlineData("fo*")]
    [InlineData("增量学习")]
    [InlineData("C++")]
    [InlineData("author:李伟")]
    public void What_cannot_be_said_is_everything(string query)
    {
        Assert.Null(ArxivQuery.Translate(Parse(query), []));
        Assert.Equal("cat:cs.LG", ArxivQuery.Translate(Parse(query), ["cs.LG"]));
    }

    [Fact]
    public void ArXiv_is_asked_for_the_categories()
    {
        var query = Parse("title:forget*");

        Assert.Equal("(cat:cs.LG OR cat:q-bio.QM) AND ti:forget*", ArxivQuery.Translate(query, ["cs.LG", "q-bio.QM", "cs.LG"]));
        Assert.Equal("cat:hep-th AND ti:forget*", ArxivQuery.Translate(query, ["x) OR cat:(y", "", "hep-th"]));
    }

    [Theory]
    [InlineData("forget*", "forget*")]
    [InlineData("learning NOT survey", "(learning OR learnings)")]
    [InlineData("title:forget* abstract:forget*", "TITLE:forget* AND ABSTRACT:forget*")]
    [InlineData("author:\"Christoph Lampert\"", "AUTH:lampert")]
    [InlineData("year:2020..2024", "(PUB_YEAR:[2020 TO 2024] OR FIRST_PDATE:[2020-01-01 TO 2024-12-31])")]
    [InlineData("year:2024..", "(PUB_YEAR:[2024 TO 3000] OR FIRST_PDATE:[2024-01-01 TO 3000-12-31])")]
    [InlineData("year:..2020", "(PUB_YEAR:[1000 TO 2020] OR FIRST_PDATE:[1000-01-01 TO 2020-12-31])")]
    [InlineData("title:forget* venue:nature", "TITLE:forget*")]
    [InlineData("NOT year:2020", null)]
    [InlineData("venue:nature", null)]
    public void Europe_PMC_is_asked_for_at_least_what_matches(string query, string? translation) =>
        Assert.Equal(translation, EuropePmcQuery.Translate(Parse(query)));

    [Fact]
    public void No_text_of_a_user_leaves_its_term()
    {
        var query = Parse("\"x\\ OR ti:evil) ANDNOT (\" \"foo] & bar | [a TO bcd*\" title:\"a:b^2~{c}+d&&\" évil");

        foreach (var translation in new[] { ArxivQuery.Translate(query, []), EuropePmcQuery.Translate(query) })
        {
            Assert.Equal(translation!.Count(c => c == '('), translation!.Count(c => c == ')'));
            Assert.Equal(0, translation!.Count(c => c == '"') % 2);
            Assert.DoesNotContain(translation!, c => !char.IsAsciiLetterOrDigit(c) && !"():\" *".Contains(c, StringComparison.Ordinal));
            Assert.DoesNotContain("ANDNOT", translation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_query_is_shortened_between_operands()
    {
        var query = Parse(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"title:word{i}xz")));

        var translation = ArxivQuery.Translate(query, [])!;

        Assert.InRange(translation.Length, 2_500, 3_000);
        Assert.StartsWith("(ti:word0xz OR ti:word0xzs) AND (ti:word1xz", translation, StringComparison.Ordinal);
        Assert.EndsWith(")", translation, StringComparison.Ordinal);
        Assert.Null(ArxivQuery.Translate(Parse(string.Join(" OR ", Enumerable.Range(0, 100).Select(i => $"title:word{i}xz"))), []));
    }

    private static Query Parse(string text)
    {
        var query = Query.Parse(text, out var error);
        Assert.Null(error);
        return query!;
    }
}
