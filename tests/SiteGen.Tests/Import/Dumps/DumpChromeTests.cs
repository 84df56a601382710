using SiteGen.Content;
using static SiteGen.Tests.Import.Dumps.DumpText;

namespace SiteGen.Tests.Import.Dumps;

public sealed class DumpChromeTests
{
    [Fact]
    public void Chrome_before_between_and_after_papers_is_skipped_without_a_warning()
    {
        var (papers, messages) = Read(
            "---", "title: \"Daily Papers - Hugging Face\"", "type: web_page", "---", "# Daily Papers - Hugging Face", "Hugging Face",
            "Models", "Log In", "Sign Up",
            "Get trending papers in your email inbox!", "Subscribe", "Daily Papers", "by", "AK",
            "and the research community", "Intercode Bash", "Daily", "Weekly", "Monthly", "Mar 25",
            "Probing Tables", Abstract1, "Upvote", "12", "[-] 74", "·", "4 authors",
            "Submitted by", "akhaliq", "One-pass graph partitioning", Abstract2,
            "Previous", "Next", "View all", "Company", "TOS", "Privacy", "© Hugging Face");

        Assert.Empty(messages);
        Assert.Equal(["Probing Tables", "One-pass graph partitioning"], papers.Select(p => p.Title));
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
    }

    [Theory]
    [InlineData("SubscribeBold but Cautious", "Bold but Cautious", 10)]
    [InlineData("SubscribeiCaRL: Incremental Classifiers", "iCaRL: Incremental Classifiers", 10)]
    [InlineData("Subscribe3D Maps of Snow", "3D Maps of Snow", 10)]
    [InlineData("Log InSign UpMaps of Snow", "Maps of Snow", 14)]
    [InlineData("Subscribers Who Never Read", "Subscribers Who Never Read", 1)]
    [InlineData("Subscriber-Level Reading", "Subscriber-Level Reading", 1)]
    [InlineData("Subscribe: What It Means", "Subscribe: What It Means", 1)]
    [InlineData("Subscribe😀 Maps of Snow", "😀 Maps of Snow", 10)]
    [InlineData("Subscribe雪的地图", "雪的地图", 10)]
    [InlineData("Subscribe@home: Maps of Snow", "@home: Maps of Snow", 10)]
    [InlineData("Subscribed-wave Maps of Snow", "d-wave Maps of Snow", 10)]
    [InlineData(@"Subscribe{\em Quill}: Maps of Snow", "Quill: Maps of Snow", 10)]
    [InlineData("Upvotek-means on Snow", "k-means on Snow", 7)]
    public void Labels_joined_to_a_title_are_removed(string line, string title, int column)
    {
        var (papers, messages) = Read("Get trending papers in your email inbox!", line, Abstract1);

        Assert.Empty(messages);
        Assert.Equal(title, Assert.Single(papers).Title);
        Assert.Equal(new SourcePosition(2, column), papers[0].Position);
    }

    [Fact]
    public void A_date_of_the_page_is_not_the_date_of_a_paper()
    {
        var (papers, _) = Read("Probing Tables", Abstract1, "Oct 7, 2024", "One-pass graph partitioning", Abstract2);

        Assert.All(papers, paper => Assert.Null(paper.Published));
    }

    [Fact]
    public void A_link_to_a_mirror_is_mapped_and_reported_at_its_position()
    {
        var (papers, messages) = Read(
            "Probing Tables", Abstract1, "Granite", Abstract2 + " See https://hf-proxy-x1.pages.dev/collections/granite.");

        Assert.Contains("https://huggingface.co/collections/granite", papers[1].Abstract, StringComparison.Ordinal);
        Assert.DoesNotContain("pages.dev", papers[1].Abstract, StringComparison.Ordinal);
        Assert.Equal(
            [$"{DumpPath}:4:{Abstract2.Length + 6}: warning: https://hf-proxy-x1.pages.dev/collections/granite is on a mirror; "
                + "the link was mapped to https://huggingface.co/collections/granite"],
            messages);
    }
}
