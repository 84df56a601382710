using System.Text.RegularExpressions;
using SiteGen.Sources.Queries;
using SiteGen.Text.Queries;

namespace SiteGen.Tests.Sources.Queries;

/// <summary>Compares our evaluation with a simple model of a service: lower-case words, split at punctuation, without stemming.</summary>
public sealed partial class QuerySupersetTests
{
    private static readonly string[] Terms =
    [
        "forgetting", "forget*", "study*", "Studies", "cache", "classes", "class-incremental", "\"neural networks\"", "pre-training",
        "GPT-4", "\"a neural net*\"", "title:network", "title:\"large language models\"", "abstract:study", "author:Lampert",
        "author:\"C. Lampert\"", "author:\"Christoph Lamp*\"", "venue:ICLR", "topic:robot", "has:code", "year:2024", "the", "l1",
        "k-means", "series", "title:(cache OR study)",
    ];

    private static readonly string[] TextWords =
    [
        "forgetting", "Forgets", "studies", "study", "caches", "class-incremental", "classes incremental", "neural network",
        "a neural nets", "pretraining", "Pre-training", "GPT-4", "GPT4", "large-language model", "largelanguage", "the", "L1",
        "kmeans", "k-mean", "series",
    ];

    private static readonly string[] Names = ["Christoph H. Lampert", "C. Lampert", "Anna Lampert", "Christoph Lampe", "Bo Ring"];

    [Fact]
    public void A_service_finds_whatever_matches()
    {
        var random = new Random(5);
        var (matched, narrowed) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var text = CreateQuery(random, 2);
            var query = Query.Parse(text, out _)!;
            var document = CreateDocument(random);
            var arxiv = ArxivQuery.Translate(query, []);
            if (query.Match(document) is null)
            {
                narrowed += arxiv is not null && !IsFound(arxiv, document) ? 1 : 0;
                continue;
            }

            matched++;
            Assert.True(arxiv is null || IsFound(arxiv, document), $"{text}: {arxiv} does not find {document.Title} | {document.Abstract}");
            Assert.True(EuropePmcQuery.Translate(query) is not { } europe || IsFound(europe, document), $"{text} (Europe PMC)");
        }

        Assert.InRange(matched, 2_000, 18_000);
        Assert.InRange(narrowed, 2_000, 18_000);
    }

    [Theory]
    [InlineData("ti:cache AND (all:x OR au:ring)", true)]
    [InlineData("(ti:cache AND all:x) OR au:lampert", false)]
    [InlineData("ti:\"cache study\" AND stud*", true)]
    [InlineData("ti:\"study cache\" OR TITLE:caches", false)]
    [InlineData("PUB_YEAR:[2020 TO 2024]", true)]
    [InlineData("FIRST_PDATE:[2025-01-01 TO 3000-12-31]", false)]
    public void The_model_evaluates_translations(string translation, bool isFound) =>
        Assert.Equal(isFound, IsFound(translation, new QueryDocument { Title = "Cache-study", Authors = ["Bo Ring"], Year = 2024 }));

    private static string CreateQuery(Random random, int depth) => (depth == 0 ? 9 : random.Next(10)) switch
    {
        < 3 => $"({CreateQuery(random, depth - 1)} AND {CreateQuery(random, depth - 1)})",
        < 6 => $"({CreateQuery(random, depth - 1)} OR {CreateQuery(random, depth - 1)})",
        < 7 => $"NOT {CreateQuery(random, depth - 1)}",
        _ => Terms[random.Next(Terms.Length)],
    };

    private static QueryDocument CreateDocument(Random random) => new()
    {
        Title = CreateText(random, 4),
        Abstract = CreateText(random, 8),
        Authors = [Names[random.Next(Names.Length)], Names[random.Next(Names.Length)]],
        Venue = random.Next(2) == 0 ? "" : "ICLR 2024",
        Year = random.Next(2023, 2026),
        Has = random.Next(2) == 0 ? [] : ["code"],
    };

    private static string CreateText(Random random, int maxLength) =>
        string.Join(' ', Enumerable.Range(0, random.Next(maxLength)).Select(_ => TextWords[random.Next(TextWords.Length)]));

    private static bool IsFound(string translation, QueryDocument document)
    {
        var tokens = new Queue<string>(Token().Matches(translation).Select(m => m.Value));
        var isFound = EvaluateOr(tokens, document);
        Assert.Empty(tokens);
        return isFound;
    }

    private static bool EvaluateOr(Queue<string> tokens, QueryDocument document)
    {
        var isFound = EvaluateAnd(tokens, document);
        while (tokens.TryPeek(out var token) && token == "OR")
        {
            tokens.Dequeue();
            isFound |= EvaluateAnd(tokens, document);
        }

        return isFound;
    }

    private static bool EvaluateAnd(Queue<string> tokens, QueryDocument document)
    {
        var isFound = EvaluateTerm(tokens, document);
        while (tokens.TryPeek(out var token) && token == "AND")
        {
            tokens.Dequeue();
            isFound &= EvaluateTerm(tokens, document);
        }

        return isFound;
    }

    private static bool EvaluateTerm(Queue<string> tokens, QueryDocument document)
    {
        var token = tokens.Dequeue();
        if (token == "(")
        {
            var isFound = EvaluateOr(tokens, document);
            Assert.Equal(")", tokens.Dequeue());
            return isFound;
        }

        var (field, text) = token.Contains(':', StringComparison.Ordinal) ? (token.Split(':')[0], token.Split(':')[1]) : ("", token);
        if (text[0] == '[')
        {
            var years = Year().Matches(text).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            return document.Year >= years[0] && document.Year <= years[1];
        }

        var words = text.Trim('"').Replace("*", @"\w*", StringComparison.Ordinal).Replace(" ", @"\W+", StringComparison.Ordinal);
        return GetTexts(field, document).Any(Matches);

        bool Matches(string t) => Regex.IsMatch(t, $@"\b{words}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static IEnumerable<string> GetTexts(string field, QueryDocument document) => field switch
    {
        "ti" or "TITLE" => [document.Title],
        "abs" or "ABSTRACT" => [document.Abstract],
        "au" or "AUTH" => document.Authors,
        "jr" => [document.Venue],
        "co" => [],
        _ => [document.Title, document.Abstract, .. document.Authors, document.Venue],
    };

    [GeneratedRegex(@"\(|\)|(?:\w+:)?(?:""[^""]*""|\[[^]]*\]|[\w*]+)")]
    private static partial Regex Token();

    [GeneratedRegex(@"\d{4}(?=-\d\d-\d\d| |\])")]
    private static partial Regex Year();
}
