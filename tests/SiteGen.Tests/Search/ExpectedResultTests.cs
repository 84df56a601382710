using SiteGen.Build;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Search;

namespace SiteGen.Tests.Search;

/// <summary>
/// Queries whose first results were written down before the search was run on them: <c>Expected/queries.txt</c>, on the papers
/// of this repository and on those of <c>Expected/extra.txt</c>.
/// </summary>
public sealed class ExpectedResultTests
{
    private static readonly Lazy<ScriptedSearch> RepositorySearch = new(() => ScriptedSearch.Open(BuildRepository()));
    private static readonly Lazy<ScriptedSearch> ExtraSearch = new(() => new ScriptedSearch(ReadExtra(), new SearchSite()));

    public static TheoryData<string, string, bool> Queries
    {
        get
        {
            var queries = new TheoryData<string, string, bool>();
            var isExtra = false;
            foreach (var line in File.ReadAllLines(PathOf("queries.txt")).Where(line => line.Length > 0 && line[0] != '#'))
            {
                isExtra |= line == "extra";
                if (line.LastIndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar)
                    queries.Add(line[..bar], line[(bar + 3)..], isExtra);
            }

            return queries;
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_reader_finds_what_a_query_means(string query, string expected, bool isExtra)
    {
        var found = (isExtra ? ExtraSearch : RepositorySearch).Value.Slugs(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(Matches(found, expected), $"{query}: expected {expected}, found {string.Join(' ', found)}");
    }

    [Fact]
    public void A_whole_title_finds_its_paper_first_and_is_no_mistake()
    {
        foreach (var paper in ReadRepository().Papers)
        {
            var found = RepositorySearch.Value.Search(paper.Title);
            Assert.Equal(paper.Slug, found.GetProperty("papers")[0].GetProperty("slug").GetString());
            Assert.False(found.GetProperty("any").GetBoolean());
            Assert.Equal(0, found.GetProperty("errors").GetArrayLength());
        }
    }

    private static bool Matches(string[] found, string expected)
    {
        var at = 0;
        var groupEnd = -1;
        var group = new List<string>();
        foreach (var token in expected.Split(' '))
        {
            if (token == "only")
                return at == found.Length;
            if (token.StartsWith('{'))
                (groupEnd, group) = (0, []);
            var slug = token.Trim('{', '}');
            if (groupEnd < 0)
            {
                if (at >= found.Length || !found[at++].StartsWith(slug, StringComparison.Ordinal))
                    return false;
                continue;
            }

            group.Add(slug);
            if (!token.EndsWith('}'))
                continue;
            var next = found.Skip(at).Take(group.Count).ToList();
            if (next.Count < group.Count || !group.TrueForAll(s => next.Exists(f => f.StartsWith(s, StringComparison.Ordinal))))
                return false;
            (at, groupEnd) = (at + group.Count, -1);
        }

        return true;
    }

    private static IReadOnlyList<SearchFile> BuildRepository()
    {
        var content = ReadRepository();
        var published = CatalogBuilder.SelectPublished(content, DateOnly.MaxValue, false, new DiagnosticBag());
        return SearchPlan.BuildFiles(published, [], content.Settings, 2);
    }

    private static SiteContent ReadRepository() => ContentReader.Read(Repository.PathOf("."), 2, new DiagnosticBag());

    private static SearchPaper[] ReadExtra() =>
    [
        .. File.ReadAllLines(PathOf("extra.txt"))
            .Where(line => line[0] != '#')
            .Select(line => line.Split(" | "))
            .Select(parts => new SearchPaper { Slug = parts[0], Title = parts[1], Authors = [parts[2]], Abstract = parts[3] }),
    ];

    private static string PathOf(string name) => Repository.PathOf("tests/SiteGen.Tests/Search/Expected/" + name);
}
