using SiteGen.Content;
using static SiteGen.Tests.Import.Dumps.DumpText;

namespace SiteGen.Tests.Import.Dumps;

public sealed class LinkedDumpTests
{
    [Fact]
    public void An_entry_with_links_has_an_identifier_a_date_and_upvotes()
    {
        var (papers, messages) = Read([
            .. Entry("2410.05434", "Probing Tables", Abstract1, "Oct 7, 2024"),
            .. Entry("1808.01400v2", "Snow", Abstract2, "Aug 3, 2018")]);

        Assert.Empty(messages);
        Assert.Equal(["Probing Tables", "Snow"], papers.Select(p => p.Title));
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
        Assert.Equal(["2410.05434", "1808.01400"], papers.Select(p => p.Arxiv));
        Assert.Equal([new PartialDate(2024, 10, 7), new PartialDate(2018, 8, 3)], papers.Select(p => p.Published));
        Assert.Equal([74, 74], papers.Select(p => p.Upvotes));
        Assert.Equal(5, papers[0].Position.Line);
    }

    [Fact]
    public void An_organisation_and_the_count_of_comments_are_chrome()
    {
        var (papers, messages) = Read([
            .. Entry("2510.21057", "Soft Defence", Abstract1, "Oct 23, 2025", "Google", "https://huggingface.co/google"),
            "1", "", "https://huggingface.co/papers/2510.21057#community", "", .. Entry("1808.01400", "Snow", Abstract2, "Aug 3, 2018")]);

        Assert.Empty(messages);
        Assert.Equal(["Soft Defence", "Snow"], papers.Select(p => p.Title));
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
    }

    [Fact]
    public void An_entry_without_abstract_is_still_a_paper()
    {
        var (papers, messages) = Read([
            .. Entry("2410.05434", "Probing Tables", "", "Oct 7, 2024"),
            .. Entry("1808.01400", "Snow", Abstract2, "Aug 3, 2018")]);

        Assert.Equal(["Probing Tables", "Snow"], papers.Select(p => p.Title));
        Assert.Equal(["", Abstract2], papers.Select(p => p.Abstract));
        Assert.Equal("2410.05434", papers[0].Arxiv);
        Assert.Equal([$"{DumpPath}:5:1: warning: 'Probing Tables' has no abstract; add one to its file after the import"], messages);
    }

    [Fact]
    public void The_form_may_change_within_a_file()
    {
        var (papers, messages) = Read([
            "Coral from the Air", Abstract3,
            .. Entry("2410.05434", "Probing Tables", Abstract1, "Oct 7, 2024"),
            "One-pass graph partitioning", Abstract2]);

        Assert.Empty(messages);
        Assert.Equal(["Coral from the Air", "Probing Tables", "One-pass graph partitioning"], papers.Select(p => p.Title));
        Assert.Equal([Abstract3, Abstract1, Abstract2], papers.Select(p => p.Abstract));
        Assert.Equal([null, "2410.05434", null], papers.Select(p => p.Arxiv));
    }

    [Fact]
    public void All_paragraphs_between_the_links_are_the_abstract()
    {
        var (papers, messages) = Read([
            .. Entry("2410.05434", "Probing Tables", Abstract1 + "\n\nCode and Data\n\nwe give both.", "Oct 7, 2024"),
            .. Entry("1808.01400", "Snow", Abstract2, "Aug 3, 2018")]);

        Assert.Empty(messages);
        Assert.StartsWith(Abstract1 + "\n\nCode and Data", papers[0].Abstract, StringComparison.Ordinal);
        Assert.Equal(["Probing Tables", "Snow"], papers.Select(p => p.Title));
    }

    [Fact]
    public void A_file_that_ends_inside_an_abstract_keeps_what_it_has()
    {
        var (papers, messages) = Read([
            .. Entry("2410.05434", "Probing Tables", Abstract1, "Oct 7, 2024"),
            .. Entry("1808.01400", "Snow", Abstract2, "").Take(9)]);

        Assert.Empty(messages);
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
        Assert.Equal("1808.01400", papers[1].Arxiv);
    }

    [Fact]
    public void Entries_with_one_identifier_are_merged()
    {
        var (papers, messages) = Read([
            "Probing Tables", Abstract1, "Snow", Abstract2,
            .. Entry("2410.05434", "Probing tables", Abstract1, "Oct 7, 2024"),
            .. Entry("2410.05434", "Probing Tables, Revised", Abstract3, "Oct 9, 2024")]);

        Assert.Equal(["Probing Tables", "Snow"], papers.Select(p => p.Title));
        Assert.Equal("2410.05434", papers[0].Arxiv);
        Assert.Equal(new PartialDate(2024, 10, 7), papers[0].Published);
        Assert.Equal(2, messages.Length);
        Assert.All(messages, message => Assert.Contains("the paper of line 1 again", message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_markdown_link_holds_title_and_address()
    {
        var (papers, messages) = Read(
            "### [Probing Tables](https://huggingface.co/papers/2410.05434)", Abstract1,
            "### [Snow](https://hf-mirror.com/papers/math.NA/0306302)", Abstract2);

        Assert.Empty(messages);
        Assert.Equal([("Probing Tables", "2410.05434"), ("Snow", "math/0306302")], papers.Select(p => (p.Title, p.Arxiv!)));
        Assert.Equal(new SourcePosition(1, 6), papers[0].Position);
    }

    private static string[] Entry(string id, string title, string text, string date, params string[] organisation)
    {
        var link = $"https://huggingface.co/papers/{id}";
        string[] by = organisation.Length > 0
            ? [" ", "", link, "", " " + organisation[0], organisation[1]]
            : ["[", "", $"2 authors]({link})"];
        string[] body = text.Length > 0 ? ["", text, ""] : [""];
        var login = $"https://huggingface.co/login?next=%2Fpapers%2F{id}";
        return [" [-] 74", "", login, "", title, "", link, .. body, link, "", .. by, "", "·", "", date, ""];
    }
}
