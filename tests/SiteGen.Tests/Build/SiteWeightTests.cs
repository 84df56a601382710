using SiteGen.Build;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Tests.Themes;

namespace SiteGen.Tests.Build;

public sealed class SiteWeightTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void A_site_far_below_the_limits_brings_no_warning()
    {
        var weight = new SiteWeight(Catalog());
        weight.Add("papers/one/index.html", 700_000_000);
        Assert.Null(weight.FindWarning());
    }

    [Fact]
    public void A_site_that_nears_1_GB_is_told_which_setting_saves_what()
    {
        var weight = new SiteWeight(Catalog());
        weight.Add("papers/one/index.html", 700_000_000);
        weight.Add("papers.bib", 30_000_000);
        weight.Add("topics/trees/papers.ris", 20_000_000);
        weight.Add("authors/ada/index.html", 60_000_000);
        weight.Add("authors/bo/feed.xml", 1_000);
        weight.Add("years/2020/index.html", 40_000_000);
        var warning = weight.FindWarning()!;
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Contains("the site has 850 MB in 6 files", warning.Message, StringComparison.Ordinal);
        Assert.Equal(
            """
              authors.minPapers: 5 saves 60 MB in 2 files
              citations: false saves 50 MB in 2 files
              years: false saves 40 MB in 1 file
            """.ReplaceLineEndings("\n"),
            warning.Detail);
    }

    [Fact]
    public void Without_the_papers_all_files_of_authors_are_what_a_setting_may_save()
    {
        var weight = new SiteWeight(SiteWeight.MaxBytes);
        weight.Add("papers/one/index.html", 700_000_000);
        weight.Add("authors/ada/index.html", 100_000_000);
        weight.Add("years/2020/index.html", 40_000_000);
        Assert.Equal(
            """
              a higher authors.minPapers saves up to 100 MB in 1 file
              years: false saves 40 MB in 1 file
            """.ReplaceLineEndings("\n"),
            weight.FindWarning()!.Detail);
    }

    [Fact]
    public void A_site_of_very_many_files_is_warned_of_ten_minutes()
    {
        var weight = new SiteWeight(Catalog());
        for (var i = 0; i < 100_000; i++)
            weight.Add("papers/one/index.html", 1_000);
        Assert.Contains("100 MB in 100,000 files", weight.FindWarning()!.Message, StringComparison.Ordinal);
        Assert.Contains("about 9.2 minutes", weight.FindWarning()!.Message, StringComparison.Ordinal);
    }

    private static SiteCatalog Catalog()
    {
        var papers = Enumerable.Range(0, 4).Select(i => new PaperEntry
        {
            Paper = ThemeSite.Paper($"p{i}") with { Authors = i == 0 ? [new("", "Bo")] : [new("", "Ada"), new("", "Bo")] },
            Edition = Day,
            FeedTime = new DateTimeOffset(2026, 11, 23, 0, 0, i, TimeSpan.Zero),
            Topics = [],
            CitationKey = $"k{i}",
        }).Reverse().ToList();
        return TestCatalog.Build(new SiteSettings(), Day, papers, [], []);
    }
}
