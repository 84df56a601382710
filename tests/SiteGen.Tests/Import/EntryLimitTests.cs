namespace SiteGen.Tests.Import;

/// <summary>What an import writes, the build accepts.</summary>
public sealed class EntryLimitTests : IDisposable
{
    private readonly TestSite _site = new(TestSite.Settings);

    public void Dispose() => _site.Dispose();

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static TheoryData<string, string, int, string> Cases => new()
    {
        { "many delimiters", $"abstract = {{We study. {Repeat("a*b [c ", 8000)}}}", 1, "the abstract was left out: the paragraph that begins here has more than 10,000" },
        { "a long abstract", $"abstract = {{We study. {Repeat("word ", 60_000)}}}", 1, "the abstract is longer than 200,000 characters" },
        { "a long title", $"subtitle = {{{Repeat("word ", 1000)}}}", 0, "skipped: the title that begins \"T one: word" },
        { "a long name", $"author = {{Ann Able and {Repeat("x", 3000)}}}", 1, "the name of an author is longer than 500 characters" },
        { "a long DOI", $"doi = {{10.1000/{Repeat("x", 3000)}}}", 1, "the DOI is longer than 2,000 characters" },
        { "a long address", $"url = {{https://a.example/{Repeat("x", 3000)}}}", 1, "the address of a link is longer than 2,000 characters" },
        { "long pages", $"journal = {{J}}, pages = {{{Repeat("1", 3000)}}}", 1, "the text of the pages is longer than 2,000 characters" },
        { "many authors", $"author = {{{string.Join(" and ", Enumerable.Range(0, 11_000).Select(i => $"A B{i}"))}}}", 1, "only the first 10,000 of 11,000 authors were read" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_exceeds_a_limit_is_left_out_with_a_warning_and_the_site_builds(string name, string fields, int papers, string warning)
    {
        Assert.NotEmpty(name);
        _site.Write("content/dumps/x.bib", $"@article{{a, title = {{T one}}, {fields}}}\n@misc{{b, title = {{T two}}}}\n");

        var run = _site.Build();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("content/dumps/x.bib:1:1: warning: " + warning, run.Error, StringComparison.Ordinal);
        Assert.Equal(papers + 1, _site.Files("content/papers").Count);
    }
}
