namespace SiteGen.Tests.Hostile;

/// <summary>What is too big or nested too deeply. The tests say that it ends; a process that overflows its stack does not.</summary>
[EndToEnd]
public sealed class HostileSizeTests : IDisposable
{
    private readonly HostileSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("content/papers/x.md", 2)]
    [InlineData("content/topics/x.md", 2)]
    [InlineData("content/pages/x.md", 2)]
    [InlineData("content/site.yaml", 2)]
    [InlineData("content/dumps/imported.yaml", 50)]
    [InlineData("content/dumps/x.txt", 50)]
    [InlineData("content/dumps/x.bib", 50)]
    [InlineData("themes/mine/theme.yaml", 2)]
    [InlineData("themes/mine/layouts/404.html", 2)]
    [InlineData("themes/mine/partials/footer.html", 2)]
    [InlineData("themes/mine/assets/x.bin", 50)]
    public void A_file_of_100_MB_is_refused_by_its_size(string path, int limit)
    {
        // Sparse: it takes no place on the disk, and reading it would find only NUL.
        using (var file = File.Create(_site.FullPath(path)))
            file.SetLength(100_000_000);
        _site.Refuses($"{path}:1:1: error: this file has 100 MB and at most {limit} MB are read; split it");
    }

    [Theory]
    [InlineData("content/papers/x.md", "---\n", "4:39", "---\n")]
    [InlineData("content/site.yaml", "", "3:39", "")]
    [InlineData("content/dumps/imported.yaml", "", "3:39", "")]
    [InlineData("themes/mine/theme.yaml", "", "3:39", "")]
    public void YAML_that_is_nested_too_deeply(string path, string before, string place, string after)
    {
        _site.Write(path, before + "title: \"T\"\ndate: \"2026-11-20\"\ndeep: " + new string('[', 100_000) + "\n" + after);
        _site.Refuses($"{path}:{place}: error: this is not YAML: nested too deeply");
    }

    [Theory]
    [InlineData("content/papers/x.md", "---\n", "4:4", "---\n")]
    [InlineData("content/site.yaml", "", "3:4", "")]
    [InlineData("content/dumps/imported.yaml", "", "3:4", "")]
    [InlineData("themes/mine/theme.yaml", "", "3:4", "")]
    public void An_alias_bomb(string path, string before, string place, string after)
    {
        _site.Write(path, before + "title: \"T\"\ndate: \"2026-11-20\"\na: &a [\"x\", \"x\"]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n" + after);
        _site.Refuses($"{path}:{place}: error: this is not YAML: anchors are not supported; remove '&a'");
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("* + > ")]
    public void Markdown_within_too_many_quotes_and_lists(string opening)
    {
        var body = string.Concat(Enumerable.Repeat(opening, 30_000)) + "a";
        _site.WritePaper("Text.\n\n" + body);
        _site.Refuses("content/papers/x.md:7:1: error: this line is within too many quotes and lists, and at most 100 are read; write it flatter");
    }

    [Fact]
    public void Lists_that_are_indented_without_end()
    {
        _site.WritePaper(string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', 2 * i) + "- a\n")));
        _site.Refuses("content/papers/x.md:205:1: error: this line is within too many quotes and lists, and at most 100 are read; write it flatter");
    }

    [Theory]
    [InlineData("*a ")]
    [InlineData("[a](")]
    [InlineData("![")]
    [InlineData("_[`")]
    [InlineData("<a ")]
    public void A_paragraph_of_nothing_but_signs(string sign)
    {
        _site.WritePaper("Text.\n\n" + string.Concat(Enumerable.Repeat(sign, 30_000)));
        _site.Refuses("content/papers/x.md:7:1: error: the paragraph that begins here has more than 10,000 characters such as '*', '[' and '`'; split it by blank lines");
    }

    [Theory]
    [InlineData("# a\n")]
    [InlineData("[a]: /x\n")]
    public void Thousands_of_headings_and_link_definitions(string line)
    {
        _site.WritePaper(string.Concat(Enumerable.Repeat(line, 30_000)));
        _site.Refuses("content/papers/x.md:2005:1: error: more than 2,000 headings and link definitions precede this line; split the text");
    }

    [Fact]
    public void A_paragraph_of_a_megabyte()
    {
        _site.WritePaper(new string('w', 1_000_000));
        _site.Refuses("content/papers/x.md:5:1: error: the paragraph that begins here has more than 200,000 characters; split it by blank lines");
    }

    [Fact]
    public void Emphasis_that_is_nested_too_deeply_within_the_limits()
    {
        _site.WritePaper(string.Concat(Enumerable.Repeat("**a *b ", 1000)) + string.Concat(Enumerable.Repeat("c* c** ", 1000)));
        _site.Refuses("content/papers/x.md:5:1: error: the Markdown is nested too deeply to be rendered; look for a long run of '>', '[' or '*' and remove it");
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("\\frac{1}{", "}")]
    [InlineData("x^{", "}")]
    [InlineData("\\left(", "\\right)")]
    [InlineData("\\text{a $", "$}")]
    public void Formulas_that_are_nested_thousands_deep_stay_as_they_are_written(string open, string close)
    {
        var tex = string.Concat(Enumerable.Repeat(open, 6_000)) + "x" + string.Concat(Enumerable.Repeat(close, 6_000));
        _site.WritePaper($"Text ${tex}$");
        Assert.Contains("content/papers/x.md:5:", _site.Accepts().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\emph{")]
    [InlineData("{")]
    [InlineData("$")]
    [InlineData("\\frac{")]
    [InlineData("\\begin{align}")]
    [InlineData("`` ")]
    [InlineData("https://a.b/(")]
    public void A_dump_whose_TeX_is_nested_thousands_deep_is_read(string part)
    {
        _site.Write("content/dumps/x.txt", "A Second Title Of Papers\nWe show that trees are good. " + string.Concat(Enumerable.Repeat(part, 4_000)) + " It is proven at length.\n");
        _site.Accepts();
        Assert.True(_site.Exists("content/papers/a-second-title-of-papers.md"));
    }

    [Fact]
    public void A_bibliography_whose_macros_double_without_end()
    {
        var macros = string.Concat(Enumerable.Range(1, 40).Select(i => $"@string{{s{i} = s{i - 1} # s{i - 1}}}\n"));
        _site.Write("content/dumps/x.bib", "@string{s0 = \"aaaaaaaaaa\"}\n" + macros);
        const string message = "error: this value has more than 1,000,000 characters; shorten it";
        // The second time from the name of the macro that was given up, which is then a text.
        _site.Refuses($"content/dumps/x.bib:18:24: {message}", $"content/dumps/x.bib:37:24: {message}");
    }
}
