namespace SiteGen.Tests.Hostile;

/// <summary>
/// Files that are too big or nested too deeply. The build must end with an error; a stack overflow would end the process.
/// </summary>
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
        // A sparse file takes no space on the disk; reading it would return NUL characters only.
        using (var file = File.Create(_site.FullPath(path)))
            file.SetLength(100_000_000);
        _site.AssertRefused($"{path}:1:1: error: this file has 100 MB and at most {limit} MB are read; split it");
    }

    [Theory]
    [InlineData("content/papers/x.md", "---\n", "4:39", "---\n")]
    [InlineData("content/site.yaml", "", "3:39", "")]
    [InlineData("content/dumps/imported.yaml", "", "3:39", "")]
    [InlineData("themes/mine/theme.yaml", "", "3:39", "")]
    public void YAML_that_is_nested_too_deeply_is_refused(string path, string before, string position, string after)
    {
        _site.Write(path, before + "title: \"T\"\ndate: \"2026-11-20\"\ndeep: " + new string('[', 100_000) + "\n" + after);
        _site.AssertRefused($"{path}:{position}: error: this is not YAML: nested too deeply");
    }

    [Theory]
    [InlineData("content/papers/x.md", "---\n", "4:4", "---\n")]
    [InlineData("content/site.yaml", "", "3:4", "")]
    [InlineData("content/dumps/imported.yaml", "", "3:4", "")]
    [InlineData("themes/mine/theme.yaml", "", "3:4", "")]
    public void A_YAML_alias_bomb_is_refused(string path, string before, string position, string after)
    {
        const string bomb = "title: \"T\"\ndate: \"2026-11-20\"\na: &a [\"x\", \"x\"]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
        _site.Write(path, before + bomb + after);
        _site.AssertRefused($"{path}:{position}: error: this is not YAML: anchors are not supported; remove '&a'");
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("* + > ")]
    public void Markdown_in_too_many_nested_quotes_and_lists_is_refused(string opening)
    {
        var body = string.Concat(Enumerable.Repeat(opening, 30_000)) + "a";
        _site.WritePaper("Text.\n\n" + body);
        _site.AssertRefused(
            "content/papers/x.md:7:1: error: this line is within too many quotes and lists, and at most 100 are read; "
            + "write it flatter");
    }

    [Fact]
    public void Endlessly_indented_lists_are_refused()
    {
        _site.WritePaper(string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', 2 * i) + "- a\n")));
        _site.AssertRefused(
            "content/papers/x.md:205:1: error: this line is within too many quotes and lists, and at most 100 are read; "
            + "write it flatter");
    }

    [Theory]
    [InlineData("*a ")]
    [InlineData("[a](")]
    [InlineData("![")]
    [InlineData("_[`")]
    [InlineData("<a ")]
    public void A_paragraph_of_nothing_but_delimiters_is_refused(string delimiter)
    {
        _site.WritePaper("Text.\n\n" + string.Concat(Enumerable.Repeat(delimiter, 30_000)));
        _site.AssertRefused(
            "content/papers/x.md:7:1: error: "
            + "the paragraph that begins here has more than 10,000 characters such as '*', '[' and '`'; split it by blank lines");
    }

    [Theory]
    [InlineData("# a\n")]
    [InlineData("[a]: /x\n")]
    public void Thousands_of_headings_and_link_definitions_are_refused(string line)
    {
        _site.WritePaper(string.Concat(Enumerable.Repeat(line, 30_000)));
        _site.AssertRefused(
            "content/papers/x.md:2005:1: error: more than 2,000 headings and link definitions precede this line; split the text");
    }

    [Fact]
    public void A_paragraph_of_a_megabyte_is_refused()
    {
        _site.WritePaper(new string('w', 1_000_000));
        _site.AssertRefused(
            "content/papers/x.md:5:1: error: the paragraph that begins here has more than 200,000 characters; split it by blank lines");
    }

    [Fact]
    public void Emphasis_nested_too_deeply_within_the_other_limits_is_refused()
    {
        _site.WritePaper(string.Concat(Enumerable.Repeat("**a *b ", 1000)) + string.Concat(Enumerable.Repeat("c* c** ", 1000)));
        _site.AssertRefused(
            "content/papers/x.md:5:1: error: the Markdown is nested too deeply to be rendered; "
            + "look for a long run of '>', '[' or '*' and remove it");
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("\\frac{1}{", "}")]
    [InlineData("x^{", "}")]
    [InlineData("\\left(", "\\right)")]
    [InlineData("\\text{a $", "$}")]
    public void Formulas_nested_thousands_of_levels_deep_are_shown_as_TeX(string open, string close)
    {
        var tex = string.Concat(Enumerable.Repeat(open, 6_000)) + "x" + string.Concat(Enumerable.Repeat(close, 6_000));
        _site.WritePaper($"Text ${tex}$");
        Assert.Contains("content/papers/x.md:5:", _site.AssertBuilds().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\emph{")]
    [InlineData("{")]
    [InlineData("$")]
    [InlineData("\\frac{")]
    [InlineData("\\begin{align}")]
    [InlineData("`` ")]
    [InlineData("https://a.b/(")]
    public void A_dump_with_TeX_nested_thousands_of_levels_deep_is_imported(string part)
    {
        var tex = string.Concat(Enumerable.Repeat(part, 4_000));
        _site.Write("content/dumps/x.txt", $"A Second Title Of Papers\nWe show that trees are good. {tex} It is proven at length.\n");
        _site.AssertBuilds();
        Assert.True(_site.Exists("content/papers/a-second-title-of-papers.md"));
    }

    [Fact]
    public void Macros_that_double_endlessly_are_skipped()
    {
        var macros = string.Concat(Enumerable.Range(1, 40).Select(i => $"@string{{s{i} = s{i - 1} # s{i - 1}}}\n"));
        _site.Write("content/dumps/x.bib", "@string{s0 = \"aaaaaaaaaa\"}\n" + macros);
        var run = _site.AssertBuilds();
        // The second warning follows from the macro that was skipped: its name is read as a text, which doubles again.
        foreach (var line in (int[])[18, 37])
        {
            Assert.Contains(
                $"content/dumps/x.bib:{line}:24: warning: this value has more than 1,000,000 characters; shorten it; the entry was skipped\n",
                run.Error, StringComparison.Ordinal);
        }
    }
}
