using CsCheck;
using SiteGen.Search;
using SiteGen.Text;

namespace SiteGen.Tests.Search;

/// <summary>An index of thousands of papers, whose words fill many files.</summary>
public sealed class LargeIndexTests : IDisposable
{
    private const int Count = 3000;

    // A word of more papers than this is looked for in titles only.
    private const int MostWithAbstract = 2000;

    private static readonly string[] Vocabulary = MakeVocabulary();
    private static readonly SearchPaper[] Papers = MakePapers();

    private readonly ScriptedSearch _search = new(Papers);

    public void Dispose() => _search.Dispose();

    [Fact]
    public void A_word_finds_exactly_the_papers_that_have_it()
    {
        var titles = Papers.Select(p => Words.Split(p.Title).ToHashSet(StringComparer.Ordinal)).ToList();
        var papers = Papers.Select(p => Words.Split(p.Title + " " + p.Abstract).ToHashSet(StringComparer.Ordinal)).ToList();
        Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Sample(Check, iter: 100, threads: 1);
        // The most frequent of all, which few samples meet.
        Check(Vocabulary[0]);

        void Check(string word)
        {
            var places = papers.Count(p => p.Contains(word)) > MostWithAbstract ? titles : papers;
            Assert.Equal(Enumerable.Range(0, Count).Where(i => places[i].Contains(word)), Ids(word + " ").Order());
        }
    }

    [Fact]
    public void One_edit_of_a_word_finds_it() =>
        Gen.Select(Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]), Gen.Int[0, 3], Gen.Int[0, 7], Gen.Char['a', 'z']).Sample(
            (word, kind, place, letter) =>
            {
                var typed = Edit(word, kind, Math.Min(place, word.Length - 2), letter);
                var words = _search.Search(typed + " ").GetProperty("words")[0];
                // Another word may be just what was typed, begin so or be as near; then the search is right to take it.
                if (words.GetProperty("kind").GetString() == "typo" && words.GetProperty("terms").GetArrayLength() < 3)
                    Assert.Contains(word, words.GetProperty("terms").EnumerateArray().Select(t => t.GetProperty("word").GetString()));
                Assert.NotEqual("none", words.GetProperty("kind").GetString());
            },
            iter: 200, threads: 1);

    [Fact]
    public void A_word_of_nearly_all_papers_is_looked_for_in_titles_only_and_never_excludes()
    {
        Assert.Equal(Enumerable.Range(0, Count).Where(i => Papers[i].Title.StartsWith("the ", StringComparison.Ordinal)), Ids("the ").Order());
        Assert.Equal(Ids(Vocabulary[7] + " ").Order(), Ids($"the {Vocabulary[7]} ").Order());
    }

    [Fact]
    public void A_query_loads_few_files()
    {
        _search.Search($"{Vocabulary[1]} {Vocabulary[900]} ");
        Assert.Single(_search.Loaded, f => f.EndsWith("filters.bin", StringComparison.Ordinal));
        Assert.InRange(_search.Loaded.Count(f => f.EndsWith(".bin", StringComparison.Ordinal)), 4, 12);
        Assert.InRange(_search.Loaded.Count(f => f.EndsWith(".json", StringComparison.Ordinal)), 1, 10);
        _search.Loaded.Clear();
        _search.Search($"{Vocabulary[1]} {Vocabulary[900]} ");
        Assert.Empty(_search.Loaded);
    }

    [Fact]
    public void The_same_papers_give_the_same_bytes_on_any_number_of_threads()
    {
        var one = SearchIndex.Build(Papers.Length, i => Papers[i], [], jobs: 1);
        var many = SearchIndex.Build(Papers.Length, i => Papers[i], [], jobs: 8);
        Assert.Equal(one.Select(f => (f.Path, Convert.ToBase64String(f.Bytes))), many.Select(f => (f.Path, Convert.ToBase64String(f.Bytes))));
    }

    [Fact]
    public void Files_are_small_and_a_changed_paper_gives_them_another_folder()
    {
        var files = SearchIndex.Build(Papers.Length, i => Papers[i], [], jobs: 2);
        Assert.All(files.Where(f => f.Path.Contains("/words-", StringComparison.Ordinal) || f.Path.Contains("/postings-", StringComparison.Ordinal)),
            f => Assert.InRange(f.Bytes.Length, 1, 10_000));
        var changed = SearchIndex.Build(
            Papers.Length, i => i < Papers.Length - 1 ? Papers[i] : Papers[i] with { Title = "Changed" }, [], jobs: 2);
        Assert.Equal("index.json", files[0].Path);
        Assert.Equal("index.json", changed[0].Path);
        Assert.NotEqual(files[1].Path.Split('/')[0], changed[1].Path.Split('/')[0]);
    }

    private IEnumerable<int> Ids(string query) => _search.Search(query).GetProperty("ids").EnumerateArray().Select(id => id.GetInt32());

    private static string Edit(string word, int kind, int at, char letter) => kind switch
    {
        0 => word.Remove(at, 1),
        1 => word.Insert(at, letter.ToString()),
        2 => word[..at] + letter + word[(at + 1)..],
        _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
    };

    // Words of five to eight letters.
    private static string[] MakeVocabulary()
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, 4000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(5, 9)).Select(_ => (char)('a' + random.Next(26)))))
            .Distinct()];
    }

    // Common words first, as in a language; every abstract has "the", and every third title.
    private static SearchPaper[] MakePapers()
    {
        var random = new Random(8);
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[(int)(Math.Pow(random.NextDouble(), 3) * Vocabulary.Length)]));
        return [.. Enumerable.Range(0, Count).Select(i => new SearchPaper
        {
            Slug = $"paper-{i}",
            Title = (i % 3 == 0 ? "the " : "") + Some(6),
            Abstract = "The " + Some(40),
        })];
    }
}
