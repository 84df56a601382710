using SiteGen.Content;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

public sealed class BibtexWriterTests
{
    private static readonly BibtexWriter Writer = new(SampleSite.Urls);

    [Fact]
    public void The_bibliography_matches_the_golden_file() => GoldenFile.Verify("feeds/papers.bib", Writer.Write(SampleSite.Entries()));

    [Fact]
    public void An_empty_bibliography_is_an_empty_file() => Assert.Empty(Writer.Write([]));

    [Fact]
    public void A_preprint_has_its_eprint_and_a_title_in_double_braces() => Assert.Equal(
        """
        @misc{full,
          title = {{Learning $\ell_2$ \& $R^n$ at 95\% cost: a\_b \#1 \{sic\} \textasciitilde{} \$5}},
          author = {Rebuffi, Sylvestre-Alvise and van Beethoven, Ludwig and King, Jr., Martin Luther and {Gemini Team}},
          year = {2016},
          month = nov,
          day = {23},
          note = {CVPR 2017},
          eprint = {1611.07725},
          archiveprefix = {arXiv},
          doi = {10.1109/CVPR.2017.587},
          url = {https://doi.org/10.1109/CVPR.2017.587}
        }

        """.ReplaceLineEndings("\n"),
        Writer.FormatEntry(SampleSite.Entry(SampleSite.Full)));

    [Fact]
    public void A_paper_with_only_a_title_is_a_valid_entry() => Assert.Equal(
        "@misc{bare,\n  title = {{Bare}},\n  url = {https://lab.example.org/papers-feed/papers/bare/}\n}\n",
        Writer.FormatEntry(SampleSite.Entry(SampleSite.Bare)));

    [Theory]
    [InlineData("Journal of Machine Learning Research", "@article{x", "journal")]
    [InlineData("IEEE Transactions on Robotics, 2021", "@article{x", "journal")]
    [InlineData("2021 IEEE/CVF International Conference on Computer Vision (ICCV)", "@inproceedings{x", "booktitle")]
    [InlineData("ICML Workshop on Federated Learning", "@inproceedings{x", "booktitle")]
    [InlineData("Submitted to the Journal of Machine Learning Research", "@misc{x", "note")]
    [InlineData("Accepted at International Conference on Robotics", "@misc{x", "note")]
    [InlineData("extended version of a Journal paper", "@misc{x", "note")]
    [InlineData("Proceedings of the Journal Track", "@misc{x", "note")]
    [InlineData("ICCV 2023", "@misc{x", "note")]
    public void The_type_depends_on_the_venue_only_if_that_is_a_name(string venue, string start, string field)
    {
        var paper = SampleSite.Blank("x") with { Venue = venue, Published = new PartialDate(2021), Authors = [new("A", "B")] };

        var entry = Writer.FormatEntry(SampleSite.Entry(paper));

        Assert.StartsWith(start, entry, StringComparison.Ordinal);
        Assert.Contains($"\n  {field} = {{{venue}}}", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_year_or_authors_stays_a_preprint()
    {
        var paper = SampleSite.Blank("x") with { Venue = "Journal of Tests", Published = new PartialDate(2021) };

        Assert.StartsWith("@misc{", Writer.FormatEntry(SampleSite.Entry(paper)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{open", "{{\\textbraceleft{}open}}")]
    [InlineData("a \\ b ^ c", "{{a \\textbackslash{} b \\textasciicircum{} c}}")]
    [InlineData("broken $x_{i$ formula", "{{broken \\$x\\_\\textbraceleft{}i\\$ formula}}")]
    [InlineData("kept $x_{i}$ formula", "{{kept $x_{i}$ formula}}")]
    [InlineData("from $5 to $10", "{{from \\$5 to \\$10}}")]
    [InlineData("two\nlines", "{{two lines}}")]
    public void Titles_are_escaped_for_TeX_and_keep_their_braces_balanced(string title, string value)
    {
        var entry = Writer.FormatEntry(SampleSite.Entry(SampleSite.Blank("x") with { Title = title }));

        Assert.Contains($"title = {value},", entry, StringComparison.Ordinal);
        Assert.Equal(entry.Count(c => c == '{'), entry.Count(c => c == '}'));
    }

    [Theory]
    [InlineData("", "Barnes and Noble", "", "{Barnes and Noble}")]
    [InlineData("Ann", "Smith, Jones", "", "{Smith, Jones}, Ann")]
    [InlineData("", "DeepSeek-AI", "", "{DeepSeek-AI}")]
    [InlineData("", "King", "Jr.", "{King Jr.}")]
    [InlineData("Plato", "", "", "{Plato}")]
    [InlineData("--", "Chambéry", "", "Chambéry, {--}")]
    [InlineData("José", "Ñáñez", "III", "Ñáñez, III, José")]
    [InlineData("R_2", "D#2", "", "D\\#2, R\\_2")]
    public void Names_keep_their_parts(string given, string family, string suffix, string value)
    {
        var paper = SampleSite.Blank("x") with { Authors = [new(given, family, suffix)] };

        Assert.Contains($"author = {{{value}}}", Writer.FormatEntry(SampleSite.Entry(paper)), StringComparison.Ordinal);
    }

    [Fact]
    public void Identifiers_and_URLs_are_verbatim_except_for_braces()
    {
        var paper = SampleSite.Blank("x") with { Doi = "10.1000/a_b%c{d}#1" };

        Assert.Contains("{10.1000/a_b%c%7Bd%7D#1}", Writer.FormatEntry(SampleSite.Entry(paper)), StringComparison.Ordinal);
    }
}
