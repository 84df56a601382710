using SiteGen.Scaffold;

namespace SiteGen.Tests.Scaffold;

[EndToEnd]
public sealed class NewFeedTests
{
    [Fact]
    public void A_new_feed_checks_without_a_finding_and_brings_out_its_first_dump()
    {
        using var site = new TestSite();
        Directory.Delete(site.FullPath("content"), recursive: true);
        Assert.Null(NewSite.Write(site.Root).Error);

        var check = site.Run("check", "--strict");
        Assert.Equal((0, ""), (check.ExitCode, check.Error));

        site.Write("content/dumps/first.txt", """
            Dense Retrieval for Everyone
            We present a dense retrieval model that finds passages for questions in many languages, and show that it retrieves better than sparse baselines do.

            """);
        var build = site.Build("--strict");
        Assert.Equal((0, ""), (build.ExitCode, build.Error));
        Assert.Contains("Dense Retrieval for Everyone", site.Read("_site/index.html"), StringComparison.Ordinal);
        Assert.Contains("topics: [\"retrieval\"]", site.Read("content/papers/dense-retrieval-for-everyone.md"), StringComparison.Ordinal);
    }
}
