using System.Diagnostics;
using SiteGen.Text.Queries;

namespace SiteGen.Tests.Text.Queries;

public sealed class QueryPropertyTests
{
    private static readonly string[] Parts =
    [
        " ", " ", " ", "(", ")", "\"", "AND", "OR", "NOT", "ANDNOT", "-", "*", "title:", "author:", "year:", "has:", "code", "2024", "..",
        "a", "networks", "studies", "forget*", "C++", "c#", "é", "ß", "İ", "½", "①", "α", "µ", "Ω", "ь", "’", "'s", ",",
        "$\\ell_1$", "\\", "{", "}", "$",
        "增量", "がく", "ｶﾞ", "학습", "\u1112\u1161", "𝒪", "\ud835", "\u0301", "\u00ad", "\u200b", "\ufffe", "\0", "\t", "“", "„", "：", "（",
        "ﬁ", "ा", "😀", "<b>", "&amp;",
    ];

    private static readonly string[] Leaves =
        ["a", "b*", "\"a b\"", "title:c", "author:d", "year:2020..2022", "has:code", "topic:(a OR c)", "net-works", "venue:\"b c\""];

    [Fact]
    public void Any_text_is_parsed_and_prints_as_an_equal_query()
    {
        var random = new Random(1);
        var parsed = 0;
        for (var i = 0; i < 30_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Parts[random.Next(Parts.Length)]));
            var query = Query.Parse(text, out var error);
            Assert.True(query is null != error is null, text);
            if (error is not null)
            {
                Assert.InRange(error.Column, 1, text.Length + 1);
                continue;
            }

            parsed++;
            var again = Query.Parse(query!.ToString(), out error);
            Assert.True(query == again, $"{text}: {query} became {again} ({error})");
        }

        Assert.InRange(parsed, 3_000, 29_000);
    }

    [Fact]
    public void Random_characters_are_parsed()
    {
        var random = new Random(2);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(0x10000))]);
            var query = Query.Parse(text, out var error);
            Assert.True(query is null != error is null, text);
            query?.Match(new QueryDocument { Title = text, Abstract = text, Authors = [text] });
        }
    }

    [Fact]
    public void The_laws_of_Boolean_algebra_hold()
    {
        var random = new Random(3);
        var matches = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var (p, q, r) = (CreateQuery(random, 2), CreateQuery(random, 2), CreateQuery(random, 1));
            var document = CreateDocument(random);
            matches += Matches($"({p}) ({q})", document) ? 1 : 0;

            AssertEqual($"NOT (({p}) AND ({q}))", $"NOT ({p}) OR NOT ({q})", document);
            AssertEqual($"-(({p}) OR ({q}))", $"-({p}) -({q})", document);
            AssertEqual($"NOT NOT ({p})", p, document);
            AssertEqual($"({p}) (({q}) OR {r})", $"({p}) ({q}) OR ({p}) {r}", document);
            Assert.NotEqual(Matches(p, document), Matches($"NOT ({p})", document));
        }

        Assert.InRange(matches, 250, 4_750);
    }

    [Fact]
    public void A_word_finds_no_more_than_its_prefix()
    {
        var random = new Random(4);
        string[] words = ["studies", "study", "network", "networks", "caches", "class", "bias", "a", "ab", "GPUs", "series", "c++"];
        for (var i = 0; i < 500; i++)
        {
            var word = words[random.Next(words.Length)];
            var document = new QueryDocument { Title = words[random.Next(words.Length)] };
            var found = Matches(word, document);
            var prefix = Query.Parse(word, out _)!.ToString() + "*";
            Assert.True(!found || Matches(prefix, document), $"{prefix} does not find {document.Title}, which {word} finds");
        }
    }

    [Fact]
    public void The_records_of_a_run_are_evaluated_in_a_moment()
    {
        var query = Query.Parse("(class-incremental OR forget* OR \"continual learning\") title:(network OR model*) NOT survey", out _)!;
        var text = string.Join(' ', Enumerable.Repeat("Neural networks do not learn continually but forget what $x_1$ was before", 16));
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < 2_000; i++)
            Assert.NotNull(query.Match(new QueryDocument { Title = "Models that learn", Abstract = text, Authors = ["A. Nobody"] }));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static string CreateQuery(Random random, int depth) => (depth == 0 ? 9 : random.Next(10)) switch
    {
        < 2 => $"({CreateQuery(random, depth - 1)} AND {CreateQuery(random, depth - 1)})",
        < 5 => $"({CreateQuery(random, depth - 1)} OR {CreateQuery(random, depth - 1)})",
        < 7 => $"-{CreateQuery(random, depth - 1)}",
        _ => Leaves[random.Next(Leaves.Length)],
    };

    private static QueryDocument CreateDocument(Random random) => new()
    {
        Title = CreateText(random),
        Abstract = CreateText(random),
        Authors = [CreateText(random), CreateText(random)],
        Venue = CreateText(random),
        Topics = [CreateText(random)],
        Year = random.Next(4) is 0 ? null : random.Next(2018, 2025),
        Has = random.Next(2) == 0 ? [] : ["code"],
    };

    private static string CreateText(Random random)
    {
        string[] words = ["a", "b", "bc", "c", "d", "net works", "network", "e", "f"];
        return string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => words[random.Next(words.Length)]));
    }

    private static bool Matches(string text, QueryDocument document)
    {
        var query = Query.Parse(text, out var error);
        Assert.True(error is null, $"{text}: {error}");
        return query!.Match(document) is not null;
    }

    private static void AssertEqual(string first, string second, QueryDocument document) =>
        Assert.True(Matches(first, document) == Matches(second, document), $"{first} and {second} differ");
}
