using System.Text.Json;
using SiteGen.Search;

namespace SiteGen.Tests.Search;

/// <summary>Searches an index with the script of the default theme.</summary>
public sealed class SearchTests
{
    private static readonly SearchTopic[] Topics = [new("graphs", "Graph learning"), new("vision", "Computer vision")];

    private static readonly SearchPaper[] Papers =
    [
        Paper("oldest", "Transformers for graphs", "We study attention.") with { Year = 2019, Topics = [0] },
        Paper("named", "Something else", "Nothing to see.") with
        {
            Authors = ["Gonzalo Martínez-Muñoz"],
            Year = 2020,
            Topics = [0],
            Arxiv = "1234.0001",
        },
        Paper("aside", "Wavelets", "They are unlike the transformer of that time, or attention.") with
        {
            Year = 2020,
            Code = "https://code.example/a",
        },
        Paper("newest", "Attention is what you want", "A network of attention layers.") with
        {
            Year = 2021,
            Topics = [1],
            Code = "https://code.example/b",
        },
        Paper("chinese", "基于深度学习的图像识别", "我们提出一种新的神经网络方法用于图像分类任务。"),
        Paper("korean", "딥러닝을 이용한 이미지인식", ""),
        Paper("japanese", "畳み込みニューラルネットワーク", ""),
    ];

    [Theory]
    [InlineData("attention", "newest oldest aside")]
    [InlineData("transformer ", "oldest aside")]
    [InlineData("martinez munoz", "named")]
    [InlineData("MARTÍNEZ", "named")]
    [InlineData("computer vision", "newest")]
    [InlineData("1234.0001", "named")]
    [InlineData("unheardof", "")]
    public void All_fields_are_searched_and_the_title_counts_most(string query, string slugs) =>
        Assert.Equal(slugs, Find(query));

    [Theory]
    [InlineData("图像识别", "chinese")]
    [InlineData("图像", "chinese")]
    [InlineData("像", "chinese")]
    [InlineData("别", "chinese")]
    [InlineData("神经网络 图像", "chinese")]
    [InlineData("人工智能", "")]
    [InlineData("인식", "korean")]
    [InlineData("딥러닝", "korean")]
    [InlineData("ネットワーク", "japanese")]
    public void Words_inside_runs_without_spaces_are_found(string query, string slugs) => Assert.Equal(slugs, Find(query));

    [Theory]
    [InlineData("wav", "aside")]
    [InlineData("attention wav", "aside")]
    [InlineData("martinez mu", "named")]
    public void The_last_word_may_be_incomplete(string query, string slugs) => Assert.Equal(slugs, Find(query));

    [Theory]
    [InlineData("wavelet", "wavelets")]
    [InlineData("waveletss", "wavelets")]
    [InlineData("wavelts", "wavelets")]
    [InlineData("wavelwts", "wavelets")]
    [InlineData("wavleets", "wavelets")]
    [InlineData("awvelets", "wavelets")]
    [InlineData("xavelets", "wavelets")]
    [InlineData("velets", null)]
    [InlineData("tyme", "time")]
    [InlineData("tiem", "time")]
    [InlineData("tmie", "time")]
    [InlineData("tim", "time")]
    [InlineData("tym", null)]
    public void One_typing_error_in_a_word_of_four_letters_is_corrected(string typed, string? intended)
    {
        using var search = new ScriptedSearch(Papers, Topics);
        var word = search.Search(typed).GetProperty("words")[0];
        var terms = word.GetProperty("terms").EnumerateArray().Select(t => t.GetProperty("word").GetString());
        Assert.Equal(intended is null ? [] : [intended], terms);
    }

    [Fact]
    public void A_result_names_the_correction_of_a_typing_error()
    {
        using var search = new ScriptedSearch(Papers, Topics);
        var word = search.Search("atention layers").GetProperty("words")[0];
        Assert.Equal("typo", word.GetProperty("kind").GetString());
        Assert.Equal("attention", word.GetProperty("terms")[0].GetProperty("word").GetString());
    }

    [Fact]
    public void Papers_need_all_words_or_else_as_many_as_any_paper_has()
    {
        using var search = new ScriptedSearch(Papers, Topics);
        Assert.Equal("oldest", search.Slugs("attention graphs"));
        Assert.False(search.Search("attention graphs").GetProperty("any").GetBoolean());
        Assert.Equal("aside newest", search.Slugs("wavelets layers"));
        Assert.True(search.Search("wavelets layers").GetProperty("any").GetBoolean());
        Assert.True(search.Search("wavelets unheardof").GetProperty("any").GetBoolean());
    }

    [Fact]
    public void A_title_that_starts_with_the_query_comes_first()
    {
        using var search = new ScriptedSearch(
        [
            Paper("begins", "Few shots are enough for learning of very many long and winding things", "Few."),
            Paper("scattered", "Learning: few shots", "Few shots, few shots, few shots."),
            Paper("inside", "When few shots are enough", "Few shots."),
        ]);
        Assert.Equal("begins inside scattered", search.Slugs("few shots"));
    }

    [Fact]
    public void A_word_in_the_title_counts_more_than_any_number_in_the_abstract()
    {
        using var search = new ScriptedSearch(
        [
            Paper("long-title", "A long title of many words that has the adapter near the end of it, and then some more", "It has none."),
            Paper("repeats", "Something else", "Adapter, adapter, adapter, adapter, adapter and adapter."),
        ]);
        Assert.Equal("long-title repeats", search.Slugs("adapter"));
    }

    [Theory]
    [InlineData("trains ", "form trained longer")]
    [InlineData("trained ", "trained form longer")]
    [InlineData("trainer ", "longer")]
    public void The_word_comes_before_its_forms_and_these_before_longer_words(string query, string slugs)
    {
        using var search = new ScriptedSearch(
            [Paper("trained", "How it trained", ""), Paper("form", "How it trains", ""), Paper("longer", "How trainers", "Training.")],
            new SearchSite { Language = "en-GB" });
        Assert.Equal(slugs, search.Slugs(query));
    }

    [Fact]
    public void A_site_in_another_language_has_no_English_stems()
    {
        using var search = new ScriptedSearch(
            [Paper("trained", "How it trained", ""), Paper("form", "How it trains", "")], new SearchSite { Language = "nl" });
        Assert.Equal("form", search.Slugs("trains "));
    }

    [Fact]
    public void A_result_says_who_picked_the_paper_and_why()
    {
        using var search = new ScriptedSearch(
        [
            Paper("a", "Adapters", "") with { IsPick = true, Why = "Small & fast.", CuratorNames = ["Ann", "Bo"], Has = ["pick"] },
            Paper("b", "Adapters again", "") with { CuratorNames = ["Ann"] },
        ]);
        Assert.Equal("a", search.Slugs("adapters has:pick"));
        var papers = search.Search("adapters").GetProperty("papers").EnumerateArray()
            .OrderBy(p => p.GetProperty("slug").GetString(), StringComparer.Ordinal)
            .ToList();
        Assert.Equal(
            ("True", "Small & fast.", "Ann, Bo"),
            (papers[0].GetProperty("pick").ToString(), papers[0].GetProperty("why").GetString(), papers[0].GetProperty("by").GetString()));
        Assert.False(papers[1].TryGetProperty("by", out _));
    }

    [Theory]
    [InlineData("date", "d c b a")]
    [InlineData("published", "b d a c")]
    [InlineData("title", "c a d b")]
    [InlineData("trending", "a c d b")]
    public void Results_are_sorted_as_the_reader_wants(string sort, string slugs)
    {
        using var search = new ScriptedSearch(
            [
                Paper("a", "Étale adapters", "") with { Published = 20240000 },
                Paper("b", "Zebras and adapters", "") with { Published = 20250511 },
                Paper("c", "“Adapters”", ""),
                Paper("d", "Even adapters", "") with { Published = 20240000 },
            ],
            new SearchSite { Trending = [0, 2] });
        Assert.Equal(slugs, search.Slugs("adapters", sort: sort));
        Assert.Equal(slugs, search.Slugs("", sort: sort));
    }

    [Fact]
    public void Sorted_by_date_the_newest_paper_comes_first_and_filters_combine()
    {
        using var search = new ScriptedSearch(
        [
            Paper("a", "Adapters", "") with { VenueSeries = "ICML", Curators = ["ann"] },
            Paper("b", "On adapters of long and winding sentences", "") with { VenueSeries = "ICML" },
            Paper("c", "Other", "Adapters.") with { Curators = ["ann", "bo"] },
        ]);
        Assert.Equal("c b a", search.Slugs("adapters", sort: "date"));
        Assert.Equal("b a", search.Slugs("adapters", """{"venue":"ICML"}""", sort: "date"));
        Assert.Equal("a", search.Slugs("adapters", """{"venue":"ICML","curator":"ann"}"""));
        Assert.Equal("", search.Slugs("adapters", """{"venue":"__proto__"}"""));
        Assert.Equal(
            """{"topic":{},"year":{},"venue":{"ICML":1},"curator":{"ann":2,"bo":1},"code":{}}""",
            JsonSerializer.Serialize(search.Search("adapters", """{"curator":"ann"}""").GetProperty("counts")));
    }

    [Theory]
    [InlineData("", """{"topic":"graphs"}""", "named oldest")]
    [InlineData("", """{"year":"2020"}""", "aside named")]
    [InlineData("", """{"code":"1"}""", "newest aside")]
    [InlineData("attention", """{"code":"1"}""", "newest aside")]
    [InlineData("attention", """{"code":"1","year":"2020"}""", "aside")]
    [InlineData("attention", """{"topic":"no-such-topic"}""", "")]
    [InlineData("", "{}", "japanese korean chinese newest aside named oldest")]
    public void Filters_narrow_the_results_of_a_query_or_all_papers(string query, string filter, string slugs) =>
        Assert.Equal(slugs, Find(query, filter));

    [Fact]
    public void Each_filter_has_the_number_of_papers_that_it_would_leave()
    {
        using var search = new ScriptedSearch(Papers, Topics);
        var counts = search.Search("attention", """{"year":"2021"}""").GetProperty("counts");
        Assert.Equal(
            """{"topic":{"graphs":0,"vision":1},"year":{"2019":1,"2020":1,"2021":1},"venue":{},"curator":{},"code":{"1":1}}""",
            JsonSerializer.Serialize(counts));
    }

    [Fact]
    public void A_result_has_everything_that_is_shown_with_absolute_URLs()
    {
        using var search = new ScriptedSearch(Papers, Topics);
        var paper = search.Search("attention").GetProperty("papers")[0];
        Assert.Equal("https://lab.example/papers/papers/newest/", paper.GetProperty("address").GetString());
        Assert.Equal("https://lab.example/papers/topics/vision/", paper.GetProperty("topics")[0].GetProperty("address").GetString());
        Assert.Equal("https://code.example/b", paper.GetProperty("code").GetString());
        Assert.Equal(2021, paper.GetProperty("year").GetInt32());
    }

    [Fact]
    public void An_empty_index_has_no_results() =>
        Assert.Equal(0, new ScriptedSearch([]).Search("anything").GetProperty("ids").GetArrayLength());

    private static string Find(string query, string filter = "{}")
    {
        using var search = new ScriptedSearch(Papers, Topics);
        return search.Slugs(query, filter);
    }

    private static SearchPaper Paper(string slug, string title, string text) =>
        new() { Slug = slug, Title = title, Abstract = text };
}
