using CsCheck;
using static SiteGen.Tests.Import.Bibliographies.BibliographyText;

namespace SiteGen.Tests.Import.Bibliographies;

public sealed class SyntaxTests
{
    [Fact]
    public void Entries_stand_in_braces_or_parentheses_and_names_know_no_case()
    {
        var (papers, findings) = Read("""
            Written by hand; mail to author@example.org.
            @ARTICLE{a, TITLE = "One {"}quoted{"} word", Year = 2020,}
            @misc (b, title = {Two}, year={2021} )
            """);

        Assert.Empty(findings);
        Assert.Equal(["One \"quoted\" word", "Two"], papers.Select(p => p.Title.Replace('“', '"').Replace('”', '"')));
        Assert.Equal(["2020", "2021"], papers.Select(p => p.Published.ToString()));
        Assert.Equal([2, 3], papers.Select(p => p.Position.Line));
    }

    [Fact]
    public void Macros_and_concatenation_are_expanded()
    {
        var (papers, findings) = Read("""
            @string{conf = "Snow Conference"}
            @String(yr = 2021)
            @inproceedings{a, title = {One}, booktitle = CONF # { } # yr, year = yr, month = "10~" # jan}
            """);

        Assert.Empty(findings);
        Assert.Equal("Snow Conference 2021", papers[0].Venue);
        Assert.Equal("2021-01-10", papers[0].Published.ToString());
    }

    [Fact]
    public void Comments_and_preambles_hold_no_entries()
    {
        var (papers, findings) = Read("""
            % @misc{no, title = {No}}
            @comment{@misc{no, title = {No}}}
            @comment{
            @misc{no, title = {No}}
            }
            @preamble{"\newcommand{\x}{y}"}
            @misc{yes, % the best
              title = {Yes} % indeed
            }
            """);

        Assert.Empty(findings);
        Assert.Equal("Yes", Assert.Single(papers).Title);
    }

    [Theory]
    [InlineData("@misc{a, title = {One}\n year = 2020}", "r.bib:2:2: error: a ',' or '}' is missing here; the entry was skipped")]
    [InlineData("@misc{a, title = {One", "r.bib:1:18: error: the value that opens here never ends; add the missing '}' or balance its braces")]
    [InlineData("@misc{a, title = \"One}\n}", "r.bib:1:18: error: the value that opens here never ends; add the missing '\"' or balance its braces")]
    [InlineData("@misc{a, title = }", "r.bib:1:18: error: a value is missing here; write {text}, \"text\", a number or the name of a @string")]
    [InlineData("@misc{title = {One}}", "r.bib:1:7: error: the entry has no key; write '@misc{key,' before the first field")]
    [InlineData("@misc{a, title {One}}", "r.bib:1:16: error: a field 'name = {value}' is missing here; the entry was skipped")]
    [InlineData("@misc{a, title = {One}", "r.bib:1:1: error: the entry that opens here never ends; add the missing '}'")]
    public void An_error_names_its_place_and_reading_goes_on_at_the_next_entry(string broken, string finding)
    {
        var (papers, findings) = Read(broken + "\n\n@misc{next, title = {Next}}\n");

        Assert.Equal([finding], findings);
        Assert.Equal("Next", Assert.Single(papers).Title);
    }

    [Fact]
    public void A_repeated_key_an_unknown_macro_and_a_missing_title_are_warned_of()
    {
        var (papers, findings) = Read("@misc{a, title = {One}}\n@misc{A, title = {Two}, journal = nat}\n@misc{c, year = 2020}\n");

        Assert.Equal(["One", "Two"], papers.Select(p => p.Title));
        Assert.Equal(
            [
                "r.bib:2:1: warning: the key 'A' is that of line 1 as well; both entries were read, give one another key",
                "r.bib:2:35: warning: no @string defines 'nat'; it is read as text, put it in braces",
                "r.bib:3:1: warning: skipped: the entry 'c' has no title",
            ],
            findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A title\nAn abstract.\n")]
    public void A_file_without_entries_is_an_error(string text) =>
        Assert.StartsWith("r.bib:1:1: error: no entry found; expected BibTeX", Assert.Single(Read(text).Findings), StringComparison.Ordinal);

    [Fact]
    public void Places_count_lines_of_every_kind()
    {
        var (papers, _) = Read("\uFEFF\r\n\r@misc{a, title={One}}\n  @misc{b, title={Two}}");

        Assert.Equal([new(3, 1), new(4, 3)], papers.Select(p => p.Position));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.OneOf(Gen.String, Gen.Char["@{}()=,\"#%\\ \nabmisctle~"].Array[0, 80].Select(chars => "@misc{a, author = {" + new string(chars))).Sample(text => Read(text));
}
