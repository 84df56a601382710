using CsCheck;
using SiteGen.Search;
using SiteGen.Text.Queries;

namespace SiteGen.Tests.Search;

/// <summary>The search box must understand a query as sources and feeds do.</summary>
public sealed class QueryAgreementTests
{
    private static readonly SearchTopic[] Topics = [new("continual-learning", "Lifelong networks"), new("vision", "Images and video")];

    private static readonly SearchPaper[] Papers =
    [
        Paper("zero", "Class-Incremental Learning with Vision Transformers", "Networks forget. We study forgetting on GPT-4.") with
        {
            Authors = ["Christoph H. Lampert", "Jean-Baptiste O'Brien", "Wei Zhang"],
            Venue = "NeurIPS 2025",
            Topics = [0],
            Year = 2025,
            Has = ["code", "arxiv", "pdf", "abstract"],
        },
        Paper("one", "Pretraining of Language Models: a Survey", "Pre-trained models learn. The models' maps don't forget classes.") with
        {
            Authors = ["C. Lampert", "Wei-Lin Zhao"],
            Venue = "Journal of Learning 12",
            Year = 2020,
            Has = ["doi", "abstract"],
        },
        Paper("two", "Pre-training Networks for Vision", "A network for images, trained once.") with
        {
            Authors = ["Zhang Wei", "Gonzalo Martínez-Muñoz"],
            Topics = [1, 0],
            Has = ["code", "abstract"],
        },
        Paper("three", "基于深度学习的图像识别", "我们提出一种新的神经网络方法用于图像分类任务。") with
        {
            Authors = ["汪丽娜", "李伟明"],
            Year = 2021,
            Has = ["abstract"],
        },
        Paper("four", "Poincaré Maps", "") with { Authors = ["Ann Learning", "H. Poincaré"], Venue = "Vision Letters", Year = 2019 },
        Paper("five", "Studies of Learning Networks", "A study of the class of networks that forget a class of images.") with
        {
            Topics = [1],
            Venue = "NeurIPS Workshops 2024",
            Year = 2024,
            Has = ["notes", "abstract", "arxiv", "pdf"],
        },
    ];

    private static readonly QueryDocument[] Documents = [.. Papers.Select(ToDocument)];

    private static readonly Lazy<ScriptedSearch> Plain =
        new(() => new ScriptedSearch(Papers, new SearchSite { Topics = Topics, Language = "de" }));

    private static readonly Lazy<ScriptedSearch> WithStems = new(() => new ScriptedSearch(Papers, new SearchSite { Topics = Topics }));

    [Theory]
    [InlineData("network")]
    [InlineData("networks forget")]
    [InlineData("class-incremental")]
    [InlineData("\"class incremental\"")]
    [InlineData("\"incremental class\"")]
    [InlineData("\"class incremental learn*\"")]
    [InlineData("\"network forget\"")]
    [InlineData("\"transformers networks\"")]
    [InlineData("\"learning network\"")]
    [InlineData("\"class of networks\"")]
    [InlineData("\"class of\" images")]
    [InlineData("study")]
    [InlineData("study*")]
    [InlineData("stud* NOT study")]
    [InlineData("pre-training")]
    [InlineData("\"pre training\"")]
    [InlineData("\"pre train*\"")]
    [InlineData("pretraining")]
    [InlineData("GPT-4")]
    [InlineData("POINCARE dont")]
    [InlineData("don't")]
    [InlineData("forget* NOT (survey OR image)")]
    [InlineData("survey OR vision")]
    [InlineData("(survey OR vision) -networks")]
    [InlineData("survey vision OR maps")]
    [InlineData("NOT network")]
    [InlineData("-survey -vision")]
    [InlineData("NOT NOT survey")]
    [InlineData("-(survey OR NOT vision)")]
    [InlineData("survey ANDNOT vision")]
    [InlineData("title:learning")]
    [InlineData("abstract:learning")]
    [InlineData("author:learning")]
    [InlineData("venue:learning")]
    [InlineData("topic:learning")]
    [InlineData("title:\"for vision\"")]
    [InlineData("venue:vision OR topic:images")]
    [InlineData("topic:continual-learning")]
    [InlineData("topic:lifelong title:vision")]
    [InlineData("title:(survey OR maps)")]
    [InlineData("-title:(survey OR maps)")]
    [InlineData("title:class-incremental")]
    [InlineData("abstract:pre-training")]
    [InlineData("author:Lampert")]
    [InlineData("author:\"Christoph Lampert\"")]
    [InlineData("author:\"C. Lampert\"")]
    [InlineData("author:\"Lampert, Christoph\"")]
    [InlineData("author:\"Lampert C\"")]
    [InlineData("author:\"C. H. Lampert\"")]
    [InlineData("author:\"J. Lampert\"")]
    [InlineData("author:\"Jean Baptiste O'Brien\"")]
    [InlineData("author:\"Wei Zhang\"")]
    [InlineData("author:\"Henri Poincare\"")]
    [InlineData("author:\"Wei Lampert\"")]
    [InlineData("author:lamp*")]
    [InlineData("author:\"Christoph Lam*\"")]
    [InlineData("author:(zhang OR muñoz)")]
    [InlineData("author:martinez-munoz")]
    [InlineData("author:汪丽娜")]
    [InlineData("author:伟明")]
    [InlineData("\"christoph lampert\"")]
    [InlineData("\"lampert jean\"")]
    [InlineData("year:2020")]
    [InlineData("year:2020..")]
    [InlineData("year:..2020")]
    [InlineData("year:2019..2021 -author:lampert")]
    [InlineData("-year:2000..")]
    [InlineData("has:code")]
    [InlineData("has:PDF has:arxiv")]
    [InlineData("has:doi OR has:notes")]
    [InlineData("-has:abstract")]
    [InlineData("图像")]
    [InlineData("\"深度学习\"")]
    [InlineData("\"图像识别\" -神经网络")]
    [InlineData("title:图像分类")]
    [InlineData("abstract:图像分类")]
    [InlineData("learning, networks.")]
    [InlineData("“class incremental”")]
    public void The_search_finds_what_the_query_matches(string query)
    {
        var expected = Match(query);
        Assert.Equal(expected, Find(Plain.Value, query));
        if (!query.Contains('-', StringComparison.Ordinal) && !query.Contains("NOT", StringComparison.Ordinal))
            Assert.Subset(Find(WithStems.Value, query), expected);
    }

    [Fact]
    public void Any_query_of_operators_fields_and_phrases_finds_what_it_matches()
    {
        var word = OneOf("network", "networks", "forget", "class", "classes", "learning", "vision", "study", "images", "wei", "2024");
        var prefix = OneOf("net*", "stud*", "vis*", "class*");
        var phrase = Gen.Select(word, Gen.OneOf(word, prefix), (a, b) => $"\"{a} {b}\"");
        var field = OneOf("", "", "title:", "abstract:", "venue:", "topic:", "author:");
        var value = OneOf("year:2020..", "year:..2021", "has:code", "has:abstract");
        var term = Gen.OneOf(Gen.Select(field, Gen.OneOf(word, prefix, phrase), (f, t) => f + t), value);
        var query = term;
        for (var depth = 0; depth < 3; depth++)
        {
            query = Gen.OneOf(
                term,
                query.Select(q => $"-({q})"),
                Gen.Select(query, query, (a, b) => $"({a}) ({b})"),
                Gen.Select(query, query, (a, b) => $"({a} OR {b})"));
        }

        query.Sample(q => Assert.Equal(Match(q), Find(Plain.Value, q)), iter: 1500, threads: 1);
    }

    [Theory]
    [InlineData("\"class incremental", "\"class incremental\"")]
    [InlineData("(survey OR vision", "(survey OR vision)")]
    [InlineData("survey OR ", "survey")]
    [InlineData("survey AND ", "survey")]
    [InlineData("survey NOT ", "survey")]
    [InlineData("survey -", "survey")]
    [InlineData("survey author:", "survey")]
    [InlineData("survey year:20", "survey")]
    [InlineData("survey)", "survey")]
    [InlineData("() survey", "survey")]
    [InlineData("survey & maps |", "survey maps")]
    public void What_is_still_being_typed_does_no_harm(string typed, string meant)
    {
        Assert.Equal(Match(meant), Find(Plain.Value, typed));
        Assert.Equal(0, Plain.Value.Search(typed).GetProperty("errors").GetArrayLength());
    }

    [Theory]
    [InlineData("survey auther:vision", "“auther:” is no field; did you mean “author:”?")]
    [InlineData("survey ti:vision", "“ti:” is no field; did you mean “title:”?")]
    [InlineData("survey xyz:vision", "“xyz:” is no field; the fields are title, abstract, author, venue, topic, year, has.")]
    [InlineData("survey year:20x", "“year:” needs a year or a range: year:2024, year:2020..2024, year:2024.. or year:..2020.")]
    [InlineData("survey has:video", "“has:” needs one of code, pdf, doi, arxiv, abstract, notes, pick.")]
    [InlineData("survey year:2024..2020", "The range of years ends before it begins; exchange the years.")]
    [InlineData("title:-survey", "“title:” needs a word, a phrase or brackets after it.")]
    [InlineData("su*vey", "“*” can only end a word or a phrase, as in forget*.")]
    public void A_mistake_is_named_in_plain_words(string query, string error) =>
        Assert.Equal(error, Plain.Value.Search(query).GetProperty("errors")[0].GetString());

    [Fact]
    public void A_title_with_a_colon_is_no_mistake() =>
        Assert.Equal("[]", Plain.Value.Search("Pretraining: a Survey arXiv:2005.12656").GetProperty("errors").GetRawText());

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static SortedSet<string> Match(string query)
    {
        var parsed = Query.Parse(query, out var error);
        Assert.Null(error);
        return [.. Papers.Where((_, i) => parsed!.Match(Documents[i]) is not null).Select(p => p.Slug)];
    }

    // What the search finds beyond the query (typing errors, beginnings of words, some of the words) it says.
    private static SortedSet<string> Find(ScriptedSearch search, string query)
    {
        var found = search.Search(query + " ");
        var words = found.GetProperty("words").EnumerateArray().ToList();
        var isLoose = found.GetProperty("any").GetBoolean() || words.Exists(w => w.TryGetProperty("apart", out _)
            || (w.GetProperty("kind").GetString() is "typo" or "prefix" && !query.Contains('*', StringComparison.Ordinal)));
        return isLoose ? [] : [.. found.GetProperty("papers").EnumerateArray().Select(p => p.GetProperty("slug").GetString()!)];
    }

    private static QueryDocument ToDocument(SearchPaper paper) => new()
    {
        Title = paper.Title,
        Abstract = paper.Abstract,
        Authors = paper.Authors,
        Venue = paper.Venue ?? "",
        Topics = [.. paper.Topics.SelectMany(t => new[] { Topics[t].Slug, Topics[t].Title })],
        Year = paper.Year,
        Has = [.. paper.Has],
    };

    private static SearchPaper Paper(string slug, string title, string text) => new() { Slug = slug, Title = title, Abstract = text };
}
