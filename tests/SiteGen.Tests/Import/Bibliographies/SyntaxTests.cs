using CsCheck;
using static SiteGen.Tests.Import.Bibliographies.BibliographyText;

namespace SiteGen.Tests.Import.Bibliographies;

public sealed class SyntaxTests
{
    [Fact]
    public void Entries_are_in_braces_or_parentheses_and_names_are_case_insensitive()
    {
        var (papers, messages) = Read("""
            Written by hand; mail to author@example.org.
            @ARTICLE{a, TITLE = "One {"}quoted{"} word", Year = 2020,}
            @misc (b, title = {Two}, year={2021} )
            """);

        Assert.Empty(messages);
        Assert.Equal(["One \"quoted\" word", "Two"], papers.Select(p => p.Title.Replace('“', '"').Replace('”', '"')));
        Assert.Equal(["2020", "2021"], papers.Select(p => p.Published.ToString()));
        Assert.Equal([2, 3], papers.Select(p => p.Position.Line));
    }

    [Fact]
    public void Macros_and_concatenation_are_expanded()
    {
        var (papers, messages) = Read("""
            @string{conf = "Snow Conference"}
            @String(yr = 2021)
            @inproceedings{a, title = {One}, booktitle = CONF # { } # yr, year = yr, month = "10~" # jan}
            """);

        Assert.Empty(messages);
        Assert.Equal("Snow Conference 2021", papers[0].Venue);
        Assert.Equal("2021-01-10", papers[0].Published.ToString());
    }

    [Fact]
    public void Entries_in_comments_and_preambles_are_ignored()
    {
        var (papers, messages) = Read("""
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

        Assert.Empty(messages);
        Assert.Equal("Yes", Assert.Single(papers).Title);
    }

    [Theory]
    [InlineData("@misc{a, title = {One}\n year = 2020}", "r.bib:2:2: warning: a ',' or '}' is missing here; the entry was skipped")]
    [InlineData("@misc{a, title = {One",
        "r.bib:1:18: warning: the value that opens here never ends; add the missing '}' or balance its braces; the entry was skipped")]
    [InlineData("@misc{a, title = \"One}\n}",
        "r.bib:1:18: warning: the value that opens here never ends; add the missing '\"' or balance its braces; the entry was skipped")]
    [InlineData("@misc{a, title = }",
        "r.bib:1:18: warning: a value is missing here; write {text}, \"text\", a number or the name of a @string; the entry was skipped")]
    [InlineData("@misc{title = {One}}",
        "r.bib:1:7: warning: the entry has no key; write '@misc{key,' before the first field; the entry was skipped")]
    [InlineData("@misc{a, title {One}}", "r.bib:1:16: warning: a field 'name = {value}' is missing here; the entry was skipped")]
    [InlineData("@misc{a, title = {One}",
        "r.bib:1:1: warning: the entry that opens here never ends; add the missing '}'; the entry was skipped")]
    public void A_malformed_entry_is_skipped_with_a_warning_and_the_next_one_is_read(string broken, string message)
    {
        var (papers, messages) = Read(broken + "\n\n@misc{next, title = {Next}}\n");

        Assert.Equal([message], messages);
        Assert.Equal("Next", Assert.Single(papers).Title);
    }

    [Fact]
    public void A_repeated_key_an_unknown_macro_and_a_missing_title_are_warnings()
    {
        var (papers, messages) = Read("@misc{a, title = {One}}\n@misc{A, title = {Two}, journal = nat}\n@misc{c, year = 2020}\n");

        Assert.Equal(["One", "Two"], papers.Select(p => p.Title));
        Assert.Equal(
            [
                "r.bib:2:1: warning: the key 'A' is also used on line 1; both entries were read, change one of the keys",
                "r.bib:2:35: warning: no @string defines 'nat'; it is read as the journal Nature, put its name in braces",
                "r.bib:3:1: warning: skipped: the entry 'c' has no title",
            ],
            messages);
    }

    [Theory]
    [InlineData("journal = nowhere", "nowhere", "r.bib:1:33: warning: no @string defines 'nowhere'; it is read as text, put it in braces")]
    [InlineData("journal = jacm", "Journal of the ACM", null)]
    [InlineData("journal = {\\prl}", "Phys. Rev. Lett.", null)]
    [InlineData("journal = {\\aap~Rev}", "A&A Rev", null)]
    [InlineData("journal = {\\foo Letters}", "foo Letters",
        "r.bib:1:23: warning: the command '\\foo' is not known; it was read as text, write what it stands for")]
    public void A_journal_may_be_a_macro(string field, string venue, string? message)
    {
        var (papers, messages) = Read("@misc{a, title = {T}, " + field + "}");

        Assert.Equal(venue, papers[0].Venue);
        Assert.Equal(message is null ? [] : [message], messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A title\nAn abstract.\n")]
    public void A_file_without_entries_is_an_error(string text)
    {
        var message = Assert.Single(Read(text).Diagnostics);
        Assert.StartsWith("r.bib:1:1: error: no entry found; expected BibTeX", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_count_line_ends_of_every_kind()
    {
        var (papers, _) = Read("\uFEFF\r\n\r@misc{a, title={One}}\n  @misc{b, title={Two}}");

        Assert.Equal([new(3, 1), new(4, 3)], papers.Select(p => p.Position));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.OneOf(
                Gen.String,
                Gen.Char["@{}()=,\"#%\\ \nabmisctle~"].Array[0, 80].Select(chars => "@misc{a, author = {" + new string(chars)))
            .Sample(text => Read(text));
}
