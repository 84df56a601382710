using CsCheck;
using SiteGen.Search;
using SiteGen.Text;

namespace SiteGen.Tests.Search;

/// <summary>Searches an index of thousands of papers, which has many files.</summary>
public sealed class LargeIndexTests : IDisposable
{
    private const int Count = 3000;

    // The search finds a word of more papers than this in titles only.
    private const int MaxUncommonPapers = 2000;

    private static readonly string[] Vocabulary = CreateVocabulary();
    private static readonly SearchPaper[] Papers = CreatePapers();

    private readonly Lazy<ScriptedSearch> _search = new(() => new ScriptedSearch(Papers));

    public void Dispose()
    {
        if (_search.IsValueCreated)
            _search.Value.Dispose();
    }

    [Fact]
    public void A_word_finds_exactly_the_papers_that_contain_it()
    {
        var titles = Papers.Select(p => Words.Split(p.Title).ToHashSet(StringComparer.Ordinal)).ToList();
        var papers = Papers.Select(p => Words.Split(p.Title + " " + p.Abstract).ToHashSet(StringComparer.Ordinal)).ToList();
        Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Sample(Check, iter: 100, threads: 1);
        // The most frequent word, which samples rarely include.
        Check(Vocabulary[0]);

        void Check(string word)
        {
            var indexed = papers.Count(p => p.Contains(word)) > MaxUncommonPapers ? titles : papers;
            Assert.Equal(Enumerable.Range(0, Count).Where(i => indexed[i].Contains(word)), FindIds(word + " ").Order());
        }
    }

    [Fact]
    public void A_word_with_one_edit_is_found() =>
        Gen.Select(Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]), Gen.Int[0, 3], Gen.Int[0, 7], Gen.Char['a', 'z']).Sample(
            (word, kind, position, letter) =>
            {
                var typed = Edit(word, kind, Math.Min(position, word.Length - 2), letter);
                var words = _search.Value.Search(typed + " ").GetProperty("words")[0];
                // Another word may equal the input, start with it or be as close; then the search may choose that one.
                if (words.GetProperty("kind").GetString() == "typo" && words.GetProperty("terms").GetArrayLength() < 3)
                    Assert.Contains(word, words.GetProperty("terms").EnumerateArray().Select(t => t.GetProperty("word").GetString()));
                Assert.NotEqual("none", words.GetProperty("kind").GetString());
            },
            iter: 200, threads: 1);

    [Fact]
    public void A_common_word_is_found_in_titles_only_and_never_excludes_papers()
    {
        var inTitle = Enumerable.Range(0, Count).Where(i => Papers[i].Title.StartsWith("the ", StringComparison.Ordinal));
        Assert.Equal(inTitle, FindIds("the ").Order());
        Assert.Equal(FindIds(Vocabulary[7] + " ").Order(), FindIds($"the {Vocabulary[7]} ").Order());
    }

    [Fact]
    public void A_common_word_is_a_gap_in_a_phrase_of_an_abstract_and_a_word_in_one_of_a_title()
    {
        var first = Words.Split(Papers[4].Abstract)[1];
        Assert.Contains(4, FindIds($"\"the {first}\" "));
        var withTitle = Enumerable.Range(0, Count).Where(i => Papers[i].Title.StartsWith("the ", StringComparison.Ordinal));
        Assert.Equal(withTitle, FindIds("title:the ").Order());
        var second = Words.Split(Papers[3].Title)[1];
        Assert.Contains(3, FindIds($"title:\"the {second}\" "));
        Assert.DoesNotContain(4, FindIds($"title:\"the {Words.Split(Papers[4].Title)[0]}\" "));
    }

    [Fact]
    public void Only_phrases_and_fields_load_positions()
    {
        _search.Value.Search($"{Vocabulary[700]} {Vocabulary[900]} ");
        Assert.DoesNotContain(_search.Value.Loaded, f => f.Contains("positions", StringComparison.Ordinal));
        _search.Value.Search($"\"{Vocabulary[700]} {Vocabulary[900]}\" ");
        Assert.InRange(_search.Value.Loaded.Count(f => f.Contains("positions", StringComparison.Ordinal)), 1, 2);
    }

    [Fact]
    public void A_query_loads_few_files()
    {
        _search.Value.Search($"{Vocabulary[1]} {Vocabulary[900]} ");
        Assert.Single(_search.Value.Loaded, f => f.EndsWith("filters.bin", StringComparison.Ordinal));
        Assert.InRange(_search.Value.Loaded.Count(f => f.EndsWith(".bin", StringComparison.Ordinal)), 4, 12);
        Assert.InRange(_search.Value.Loaded.Count(f => f.EndsWith(".json", StringComparison.Ordinal)), 1, 10);
        _search.Value.Loaded.Clear();
        _search.Value.Search($"{Vocabulary[1]} {Vocabulary[900]} ");
        Assert.Empty(_search.Value.Loaded);
    }

    [Fact]
    public void The_index_does_not_depend_on_the_number_of_threads()
    {
        var one = SearchIndex.Build(Papers.Length, i => Papers[i], new SearchSite(), jobs: 1);
        var many = SearchIndex.Build(Papers.Length, i => Papers[i], new SearchSite(), jobs: 8);
        Assert.Equal(one.Select(Print), many.Select(Print));

        static string Print(SearchFile file) => $"{file.Path} {Convert.ToBase64String(file.Bytes)}";
    }

    [Fact]
    public void Files_are_small_and_a_changed_paper_changes_their_folder()
    {
        var files = SearchIndex.Build(Papers.Length, i => Papers[i], new SearchSite(), jobs: 2);
        Assert.All(
            files.Where(f => f.Path.Split('/')[^1].Split('-')[0] is "words" or "postings" or "positions"),
            f => Assert.InRange(f.Bytes.Length, 1, 12_000));
        var changed = SearchIndex.Build(
            Papers.Length, i => i < Papers.Length - 1 ? Papers[i] : Papers[i] with { Title = "Changed" }, new SearchSite(), jobs: 2);
        Assert.Equal("index.json", files[0].Path);
        Assert.Equal("index.json", changed[0].Path);
        Assert.NotEqual(files[1].Path.Split('/')[0], changed[1].Path.Split('/')[0]);
    }

    private IEnumerable<int> FindIds(string query) =>
        _search.Value.Search(query).GetProperty("ids").EnumerateArray().Select(id => id.GetInt32());

    private static string Edit(string word, int kind, int index, char letter) => kind switch
    {
        0 => word.Remove(index, 1),
        1 => word.Insert(index, letter.ToString()),
        2 => word[..index] + letter + word[(index + 1)..],
        _ => word[..index] + word[index + 1] + word[index] + word[(index + 2)..],
    };

    // Words of five to eight letters.
    private static string[] CreateVocabulary()
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, 4000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(5, 9)).Select(_ => (char)('a' + random.Next(26)))))
            .Distinct()];
    }

    // The first words are the most frequent; "the" is in every abstract and every third title.
    private static SearchPaper[] CreatePapers()
    {
        var random = new Random(8);
        string RandomWord() => Vocabulary[(int)(Math.Pow(random.NextDouble(), 3) * Vocabulary.Length)];
        string RandomText(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => RandomWord()));
        return [.. Enumerable.Range(0, Count).Select(i => new SearchPaper
        {
            Slug = $"paper-{i}",
            Title = (i % 3 == 0 ? "the " : "") + RandomText(6),
            Abstract = "The " + RandomText(40),
        })];
    }
}
