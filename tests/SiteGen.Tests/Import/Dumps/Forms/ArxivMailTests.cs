using SiteGen.Content;

namespace SiteGen.Tests.Import.Dumps.Forms;

public sealed class ArxivMailTests
{
    private const string Rule = "------------------------------------------------------------------------------";

    private const string Mail = Rule + "\n" + Rule + """

        Send any comments regarding submissions directly to submitter.
        ------------------------------------------------------------------------------
        Archives at http://arxiv.org/
        To unsubscribe, e-mail To: cs@arXiv.org, Subject: cancel
        ------------------------------------------------------------------------------
         Submissions to:
        Machine Learning
         received from  Wed 20 Nov 24 19:00:00 GMT  to  Thu 21 Nov 24 19:00:00 GMT
        ------------------------------------------------------------------------------
        ------------------------------------------------------------------------------
        \\
        arXiv:2411.00001
        Date: Thu, 7 Nov 2024 02:49:53 GMT   (314kb,D)

        Title: Widgets for Everyone: A Title That Goes on in the Next Line with
          Comments: A Study
        Authors: Ann Able (1), Bob van Baker, Jos\'e Cole and
          Dana Dale ((1) Widget Lab)
        Categories: cs.AI cs.ET
        Comments: 5 pages, accepted at NeurIPS 2024. Code: https://github.com/widgetlab/all
        \\
          We present widgets that are made for
        everyone. They work.
          A second paragraph says that $x^2$
        is possible.
        \\ ( https://arxiv.org/abs/2411.00001 , 314kb)
        ------------------------------------------------------------------------------
        \\
        arXiv:hep-th/0411002 (*cross-listing*)
        Date: Mon, 11 Nov 2024 10:35:41 GMT   (94kb)

        Title: Gadgets under Management
        Authors: Emil Example
        Categories: hep-th
        Journal-ref: Journal of Gadgets, Volume 370,
          2024
        DOI: 10.1000/j.gadget.2024.122526
        \\
          Managing gadgets is a challenge.
        \\ ( https://arxiv.org/abs/hep-th/0411002 , 94kb)
        %%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%--%%
        ------------------------------------------------------------------------------
        \\
        arXiv:2303.00003
        replaced with revised version Wed, 20 Nov 2024 22:17:21 GMT   (9726kb)

        Title: Can Complexity Explain Widgets?
        Authors: Fay Ford
        Categories: cs.AI
        \\ ( https://arxiv.org/abs/2303.00003 ,  9726kb)
        %%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---%%%---

        For subscribe options to combined physics archives, see the help pages.

        """;

    public static TheoryData<string> Ways => DumpText.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_field_of_an_entry_is_read(string way)
    {
        var (papers, messages) = DumpText.ReadText(DumpText.Change(Mail, way));

        Assert.Equal(
            ["Widgets for Everyone: A Title That Goes on in the Next Line with Comments: A Study", "Gadgets under Management",
                "Can Complexity Explain Widgets?"],
            papers.Select(p => p.Title));
        Assert.Equal(
            ["We present widgets that are made for everyone. They work.\n\nA second paragraph says that $x^2$ is possible.",
                "Managing gadgets is a challenge.", ""],
            papers.Select(p => p.Abstract));
        Assert.Equal(["2411.00001", "hep-th/0411002", "2303.00003"], papers.Select(p => p.Arxiv));
        Assert.Equal(["Ann Able", "van Baker, Bob", "José Cole", "Dana Dale"], papers[0].Authors.Select(a => a.ToString()));
        Assert.Equal(["Fay Ford"], papers[2].Authors.Select(a => a.ToString()));
        Assert.Equal([new PartialDate(2024, 11, 7), new PartialDate(2024, 11, 11), null], papers.Select(p => p.Published));
        Assert.Equal(["NeurIPS 2024", "Journal of Gadgets, Volume 370, 2024", null], papers.Select(p => p.Venue));
        Assert.Equal("10.1000/j.gadget.2024.122526", papers[1].Doi);
        Assert.Equal(KeyValuePair.Create("code", "https://github.com/widgetlab/all"), Assert.Single(papers[0].Links));
        Assert.EndsWith("'Can Complexity Explain Widgets?' has no abstract; add one to its file after the import", Assert.Single(messages),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_has_its_position()
    {
        var (papers, _) = DumpText.ReadText(Mail);
        Assert.Equal([new SourcePosition(17, 8), new SourcePosition(34, 8), new SourcePosition(49, 8)], papers.Select(p => p.Position));
    }

    [Fact]
    public void An_entry_without_an_end_ends_at_the_next_one()
    {
        var (papers, messages) = DumpText.Read(
            @"\\", "Paper: math.NA/0306302", "From: Ann Able", "Title: Widgets", "Author: Ann Able", @"\\", "  We study widgets.",
            @"\\", "arXiv:2411.00002", "Title: Gadgets", "Authors: Bob Baker", @"\\", "  We study gadgets.");

        Assert.Empty(messages);
        Assert.Equal([("Widgets", "math/0306302", "We study widgets."), ("Gadgets", "2411.00002", "We study gadgets.")],
            papers.Select(p => (p.Title, p.Arxiv!, p.Abstract)));
    }

    [Fact]
    public void A_line_between_two_entries_is_reported()
    {
        var (papers, messages) = DumpText.Read(
            @"\\", "arXiv:2411.00001", "Title: Widgets", "Authors: Ann Able", @"\\", "  We study widgets.",
                @"\\ ( https://arxiv.org/abs/2411.00001 , 1kb)",
            "Read this one!",
            @"\\", "arXiv:2411.00002", "Title: Gadgets", "Authors: Bob Baker", @"\\", "  We study gadgets.",
                @"\\ ( https://arxiv.org/abs/2411.00002 , 1kb)");

        Assert.Equal(2, papers.Count);
        Assert.StartsWith($"{DumpText.DumpPath}:8:1: warning: skipped: 'Read this one!'", Assert.Single(messages),
            StringComparison.Ordinal);
    }
}
