using SiteGen.Content;

namespace SiteGen.Tests.Import.Dumps.Forms;

public sealed class ScholarAlertTests
{
    private const string WithAddresses = """
        Google Scholar Alerts

        "widgets" - new results

        [PDF] Widgets for All: A Study of
        Small Widgets
        <https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2411.00001&hl=en&sa=X&d=206>
        A Able, B van Baker - arXiv preprint arXiv:2411.00001, 2024
        Widgets are small. In this work we present widgets that answer from what they
        are given, and …
        [image: Save]
        [image: Twitter]

        Gadget management in the wild
        <https://scholar.google.com/scholar_url?url=https://journals.example.org/g/12%3Fa%3D1&hl=en>
        C Cole, D Dale, EF Example… - Journal of Gadgets, 2024
        Gadgets need to be managed. This review provides guidance for …

        [HTML] Cogs
        <https://scholar.google.com/scholar_url?url=https://doi.org/10.1000/cog.7&hl=en>
        F Ford - Proceedings of the …, 2023
        Cogs turn.

        This message was sent by Google Scholar because you're following new results for [widgets].
        LIST ALERTS
        CANCEL ALERT

        """;

    public static TheoryData<string> Ways => DumpText.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_alert_with_addresses_is_read(string way)
    {
        var (papers, messages) = DumpText.ReadText(DumpText.Change(WithAddresses, way));

        Assert.Equal(["Widgets for All: A Study of Small Widgets", "Gadget management in the wild", "Cogs"], papers.Select(p => p.Title));
        Assert.Equal(
            ["Widgets are small. In this work we present widgets that answer from what they are given, and …",
                "Gadgets need to be managed. This review provides guidance for …", "Cogs turn."],
            papers.Select(p => p.Abstract));
        Assert.Equal(["A Able; van Baker, B", "C Cole; D Dale; EF Example", "F Ford"], papers.Select(p => string.Join("; ", p.Authors)));
        Assert.Equal(["2411.00001", null, null], papers.Select(p => p.Arxiv));
        Assert.Equal([null, null, "10.1000/cog.7"], papers.Select(p => p.Doi));
        Assert.Equal([new PartialDate(2024), new PartialDate(2024), new PartialDate(2023)], papers.Select(p => p.Published));
        Assert.Equal([null, "Journal of Gadgets", null], papers.Select(p => p.Venue));
        Assert.Equal(KeyValuePair.Create("page", "https://journals.example.org/g/12?a=1"), Assert.Single(papers.SelectMany(p => p.Links)));
        Assert.Equal(3, messages.Length);
        Assert.All(messages, message => Assert.Contains("the listing cuts off the ", message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_alert_without_addresses_is_read(string way)
    {
        const string Text = """
            Widgets for All
            A Able, B Baker - arXiv preprint arXiv:2411.00001, 2024
            Widgets are small. In this work we present widgets that answer from what they are given …

            Gadget management in the wild
            C Cole, D Dale… - Journal of …, 2024 - journals.example.org
            Gadgets need to be managed. This review provides guidance for …

            Cogs
            王伟, 李娜 - Nature Widgets, 2023
            Cogs turn, as we show here …

            """;
        var (papers, _) = DumpText.ReadText(DumpText.Change(Text, way));

        Assert.Equal([("Widgets for All", "2411.00001", null), ("Gadget management in the wild", null, null), ("Cogs", null,
            "Nature Widgets")],
            papers.Select(p => (p.Title, p.Arxiv, p.Venue)));
        Assert.Equal(["A Able; B Baker", "C Cole; D Dale", "王伟; 李娜"], papers.Select(p => string.Join("; ", p.Authors)));
        Assert.All(papers, paper => Assert.EndsWith("…", paper.Abstract, StringComparison.Ordinal));
    }

    [Fact]
    public void An_alert_in_Markdown_is_read()
    {
        var (papers, _) = DumpText.Read(
            "### [[PDF] Widgets for All](https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2411.00001&hl=en)", "",
            "A Able, B Baker - arXiv preprint arXiv:2411.00001, 2024", "", "Widgets are small, but we present more of them …", "",
            "### [Gadgets](https://scholar.google.com/scholar_url?url=https://journals.example.org/g/12&hl=en)", "",
            "C Cole - Journal of Gadgets, 2024", "", "Gadgets need to be managed …");

        Assert.Equal([("Widgets for All", "2411.00001"), ("Gadgets", null)], papers.Select(p => (p.Title, p.Arxiv)));
        Assert.Equal("https://journals.example.org/g/12", Assert.Single(papers[1].Links).Value);
    }
}
