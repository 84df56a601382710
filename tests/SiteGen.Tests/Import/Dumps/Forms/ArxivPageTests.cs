using SiteGen.Content;

namespace SiteGen.Tests.Import.Dumps.Forms;

public sealed class ArxivPageTests
{
    private const string NewListing = """
        Skip to main content
        Artificial Intelligence
        Showing new listings for Wednesday, 12 August 2026
        Total of 213 entries
        New submissions (showing 2 of 2 entries)

        [1] arXiv:2608.00001 [pdf, html, other]
        Title: Closed-Loop Widgets for Digital Agriculture
        Serge Able
        Subjects: Artificial Intelligence (cs.AI); Biological Physics (physics.bio-ph)
        This study evaluates widgets in complex systems. Their framework is driven by data.

        [2] arXiv:2608.00002 [pdf, other]
        Title: Foretelling the Future: Lookahead Widgets
        Tamar Able, Claudia V. Baker
        Comments: 11 pages, to appear in ICML 2026. Project page: https://widgets.example/spot
        Journal-ref: Journal of Widgets 3 (2026) 4-5
        Subjects: Artificial Intelligence (cs.AI)
        Deep widgets achieve strong performance, yet nobody knows why: we do.

        Cross submissions (showing 1 of 1 entries)

        [3] arXiv:2505.00003 (cross-list from cs.LG) [pdf, html, other]
        Title: "I love this widget!" Affirmative Narration
        Hanna-Riikka Able, Anne Sigrid Baker
        Comments: In review
        Subjects: Machine Learning (cs.LG)
        This article analyses how widgets talk.

        Replacement submissions (showing 1 of 1 entries)

        [4] arXiv:2112.00004 (replaced) [pdf, html, other]
        Title: Representation and Invariance
        Samuel Able, Arthur Paul Baker, The Widget Collaboration
        Subjects: Artificial Intelligence (cs.AI)
        Researchers have formalized widgets in different ways. We compare them.

        Total of 213 entries
        About
        contact arXivClick here to contact arXiv Contact
        Copyright

        """;

    public static TheoryData<string> Ways => DumpText.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public void All_sections_of_a_listing_are_read(string way)
    {
        var (papers, messages) = DumpText.ReadText(DumpText.Change(NewListing, way));

        Assert.Empty(messages);
        Assert.Equal(
            ["Closed-Loop Widgets for Digital Agriculture", "Foretelling the Future: Lookahead Widgets",
                "\"I love this widget!\" Affirmative Narration", "Representation and Invariance"],
            papers.Select(p => p.Title));
        Assert.Equal(
            ["This study evaluates widgets in complex systems. Their framework is driven by data.",
                "Deep widgets achieve strong performance, yet nobody knows why: we do.", "This article analyses how widgets talk.",
                "Researchers have formalized widgets in different ways. We compare them."],
            papers.Select(p => p.Abstract));
        Assert.Equal(["2608.00001", "2608.00002", "2505.00003", "2112.00004"], papers.Select(p => p.Arxiv));
        Assert.Equal(
            ["Serge Able", "Tamar Able; Claudia V. Baker", "Hanna-Riikka Able; Anne Sigrid Baker",
                "Samuel Able; Arthur Paul Baker; The Widget Collaboration,"],
            papers.Select(p => string.Join("; ", p.Authors)));
        Assert.Equal([null, "Journal of Widgets 3 (2026) 4-5", null, null], papers.Select(p => p.Venue));
        Assert.Equal(KeyValuePair.Create("project", "https://widgets.example/spot"), Assert.Single(papers[1].Links));
    }

    [Fact]
    public void The_parts_of_an_entry_may_have_lines_of_their_own()
    {
        var (papers, messages) = DumpText.Read(
            "[1]", "arXiv:2608.00001", "[pdf, html, other]", "", "Title:", "Closed-Loop Widgets", "Serge Able, Tamar Baker", "",
                "Comments:",
            "3 pages", "Subjects:", "Artificial Intelligence (cs.AI)", "", "This study evaluates widgets.",
            "[2]", "arXiv:2608.00002", "(replaced)", "[pdf, html, other]", "", "Title:", "Gadgets", "Cy Cole", "Subjects:",
                "Learning (cs.LG)", "",
            "Gadgets are studied.");

        Assert.Empty(messages);
        Assert.Equal([("Closed-Loop Widgets", "2608.00001", "This study evaluates widgets."), ("Gadgets", "2608.00002",
            "Gadgets are studied.")],
            papers.Select(p => (p.Title, p.Arxiv!, p.Abstract)));
        Assert.Equal(["Serge Able; Tamar Baker", "Cy Cole"], papers.Select(p => string.Join("; ", p.Authors)));
    }

    [Fact]
    public void A_listing_in_Markdown_is_read()
    {
        var (papers, messages) = DumpText.Read(
            "[1] [arXiv:2608.00001](https://arxiv.org/abs/2608.00001) "
            + "[[pdf](https://arxiv.org/pdf/2608.00001), [html](https://arxiv.org/html/2608.00001)]",
            "", "Title: Closed-Loop Widgets", "",
            "[Serge Able](https://arxiv.org/search/cs?searchtype=author&query=Able,+S), "
            + "[Tamar Baker](https://arxiv.org/search/cs?searchtype=author&query=B)",
            "", "Subjects: Artificial Intelligence (cs.AI)", "", "This study evaluates widgets.");

        Assert.Empty(messages);
        var paper = Assert.Single(papers);
        Assert.Equal(("Closed-Loop Widgets", "2608.00001", "This study evaluates widgets."), (paper.Title, paper.Arxiv!, paper.Abstract));
        Assert.Equal(["Serge Able", "Tamar Baker"], paper.Authors.Select(a => a.ToString()));
    }

    [Fact]
    public void A_page_of_search_results_is_read()
    {
        var (papers, messages) = DumpText.Read(
            "Showing 1–2 of 2 results for all: widgets",
            "1. arXiv:2411.00001  [pdf, html, other]  cs.CL cs.AI doi 10.1000/xyz.1", "Widgets for All", "Authors: Ann Able, Bob Baker",
            "Abstract: We present widgets. They work. ▽ More", "Submitted 1 November, 2024; originally announced November 2024.",
            "Comments: 12 pages", "2. arXiv:2310.00002  [pdf, other]  cs.LG", "Gadgets", "Authors: Cy Cole",
                "Abstract: We show gadgets. △ Less",
            "Submitted 12 August, 2024; v1 submitted 3 October, 2023; originally announced October 2023.");

        Assert.Empty(messages);
        Assert.Equal([("Widgets for All", "2411.00001", "We present widgets. They work."), ("Gadgets", "2310.00002", "We show gadgets.")],
            papers.Select(p => (p.Title, p.Arxiv!, p.Abstract)));
        Assert.Equal([new PartialDate(2024, 11, 1), new PartialDate(2023, 10, 3)], papers.Select(p => p.Published));
        Assert.Equal(["10.1000/xyz.1", null], papers.Select(p => p.Doi));
    }

    [Fact]
    public void The_page_of_one_paper_is_read()
    {
        var (papers, messages) = DumpText.Read(
            "Computer Science > Computation and Language", "arXiv:2411.00001 (cs)",
            "[Submitted on 1 Nov 2024 (v1), last revised 3 Feb 2025 (this version, v2)]", "Title:Widgets for All",
                "Authors:Ann Able, Bob Baker",
            "View PDF", "HTML (experimental)", "Abstract:We present widgets. They work.",
                "Comments:\tAccepted at the ACL 2025 Main Conference",
            "Subjects:\tComputation and Language (cs.CL)", "Cite as:\tarXiv:2411.00001 [cs.CL]",
            " \t(or arXiv:2411.00001v2 [cs.CL] for this version)", " \thttps://doi.org/10.48550/arXiv.2411.00001", "Focus to learn more",
            "Related DOI:\thttps://doi.org/10.1000/xyz.2", "Submission history", "From: Ann Able [view email]",
            "[v1] Fri, 1 Nov 2024 10:00:00 UTC (100 KB)");

        Assert.Empty(messages);
        var paper = Assert.Single(papers);
        Assert.Equal(("Widgets for All", "2411.00001", "We present widgets. They work.", "10.1000/xyz.2", "ACL 2025 Main Conference"),
            (paper.Title, paper.Arxiv!, paper.Abstract, paper.Doi!, paper.Venue!));
        Assert.Equal(new PartialDate(2024, 11, 1), paper.Published);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Any_list_with_labels_is_read(string way)
    {
        const string Text = """
            Title: Widgets for All
            Authors: Able, Ann; Baker, Bob
            Date: 2024-11-01
            URL: https://arxiv.org/abs/2411.00001
            Code: https://github.com/widgetlab/all
            Abstract: We present widgets. They work.

            There is more to say about them.

            Title: Gadgets
            Authors: Cy Cole et al.
            Year: 2023
            Venue: Gadget Conference
            DOI: https://doi.org/10.1000/xyz.3
            Abstract: We show gadgets.

            """;
        var (papers, messages) = DumpText.ReadText(DumpText.Change(Text, way));

        Assert.Equal([("Widgets for All", "2411.00001"), ("Gadgets", null)], papers.Select(p => (p.Title, p.Arxiv)));
        Assert.Equal(["Ann Able; Bob Baker", "Cy Cole"], papers.Select(p => string.Join("; ", p.Authors)));
        Assert.Equal([new PartialDate(2024, 11, 1), new PartialDate(2023)], papers.Select(p => p.Published));
        Assert.Equal([null, "10.1000/xyz.3"], papers.Select(p => p.Doi));
        Assert.Equal([null, "Gadget Conference"], papers.Select(p => p.Venue));
        Assert.Equal(KeyValuePair.Create("code", "https://github.com/widgetlab/all"), Assert.Single(papers[0].Links));
        Assert.StartsWith("We present widgets. They work.", papers[0].Abstract, StringComparison.Ordinal);
        Assert.EndsWith("There is more to say about them.", papers[0].Abstract, StringComparison.Ordinal);
        Assert.Contains("the listing cuts off the authors of 'Gadgets'", Assert.Single(messages), StringComparison.Ordinal);
    }
}
