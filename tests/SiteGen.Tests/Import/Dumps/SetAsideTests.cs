using SiteGen.Content;
using SiteGen.Import.Dumps;
using static SiteGen.Tests.Import.Dumps.DumpText;

namespace SiteGen.Tests.Import.Dumps;

public sealed class SetAsideTests
{
    private const string Start = "warning: the file was set aside and nothing of it was imported: ";

    private static string SetAside(params string[] lines)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(DumpReader.Read(string.Join('\n', lines) + "\n", diagnostics.ForFile("d.txt")));
        var message = Assert.Single(diagnostics.Sorted()).ToString();
        Assert.Contains(Start, message, StringComparison.Ordinal);
        return message;
    }

    [Fact]
    public void A_list_of_identifiers_says_how_many_there_are_and_what_to_do() => Assert.Equal(
        "d.txt:2:1: " + Start + "this is a list of 6 identifiers and addresses without titles, such as '2411.00001'; "
        + "let a reference manager look them up (in Zotero: Add Item by Identifier) and export them as BibTeX (.bib), "
        + "or paste the text of the listing that they come from",
        SetAside("To read:", "2411.00001", "", "arXiv:2411.00002v3", "- https://arxiv.org/abs/2411.00003",
            "https://openreview.net/forum?id=abc",
            "3. math/0306302 10.1000/xyz.1"));

    [Theory]
    [InlineData("BibTeX; give the file a name that ends in .bib", "", "@article{able, title = {Widgets},", "  year = 2024 }")]
    [InlineData("RIS; export it as BibTeX", "TY  - JOUR", "TI  - Widgets", "ER  - ")]
    [InlineData("the source of a web page", "<!DOCTYPE html>", "<html><body>Widgets</body></html>")]
    [InlineData("JSON", "[", "  {\"title\": \"Widgets\"}", "]")]
    [InlineData("a table", "id,title,year", "1,Widgets,2024")]
    public void A_file_of_another_form_is_named(string form, params string[] lines) =>
        Assert.Contains(form, SetAside(lines), StringComparison.Ordinal);

    [Fact]
    public void Titles_that_are_none_are_the_evidence()
    {
        var message = SetAside(
            "Widgets for All", Abstract1, "Report-no: WL-1", Abstract2, "[Upvote", Abstract3, "Gadgets", Abstract1 + " Again.",
                "[12] Able, A.: Cogs", Abstract2);

        Assert.StartsWith("d.txt:3:1: " + Start + "this was read as a list of titles and abstracts, "
            + "but 3 of 5 titles do not look like one: "
            + "'Report-no: WL-1' (line 3), '[Upvote' (line 5), '[12] Able, A.: Cogs' (line 9); write a title on one line",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_papers_shows_what_it_has() => Assert.StartsWith(
        "d.txt:1:1: " + Start + "no paper was found in it, only lines such as 'Buy milk'; ", SetAside("Buy milk", "Call Bob"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("[Re] Probing Tables")]
    [InlineData("Widgets, Revisited:")]
    [InlineData("Deep Learning, Federated Learning, and Graph Networks")]
    [InlineData("[Vers une théorie des gadgets]")]
    public void One_odd_title_is_no_reason(string title)
    {
        var (papers, messages) = Read("Probing Tables", Abstract1, title, Abstract2, "Coral from the Air", Abstract3);

        Assert.Empty(messages);
        Assert.Equal(["Probing Tables", title, "Coral from the Air"], papers.Select(p => p.Title));
    }

    [Fact]
    public void Many_messages_of_one_kind_are_counted()
    {
        var lines = Enumerable.Range(1, 40).SelectMany(i => new[] { $"Widget Number {i} and Its Uses", Abstract1, $"Menu {i}", "Search" });
        var (papers, messages) = Read([.. lines, "Gadgets", Abstract2]);

        Assert.True(papers.Count is 40 or 41);
        Assert.True(messages.Length <= 22, string.Join('\n', messages));
        Assert.Contains(messages, message => message.EndsWith("30 more lines were skipped, from here to line 159",
            StringComparison.Ordinal));
    }
}
