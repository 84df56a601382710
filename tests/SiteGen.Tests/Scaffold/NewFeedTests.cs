using SiteGen.Scaffold;

namespace SiteGen.Tests.Scaffold;

[Smoke]
public sealed class NewFeedTests
{
    [Fact]
    public void A_new_feed_has_no_diagnostics_and_publishes_its_first_dump()
    {
        using var site = new TestSite();
        Directory.Delete(site.FullPath("content"), recursive: true);
        Assert.Null(NewSite.Write(site.Root, new DateOnly(2026, 11, 23), null).Error);

        var check = site.Run("check", "--strict");
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        var first = site.Build("--strict");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("An example paper", site.Read("_site/index.html"), StringComparison.Ordinal);

        site.Write("content/dumps/first.txt", """
            Language Models for Everyone
            We present a large language model that answers questions in many languages, and show that it answers better than smaller language models do.

            """);
        var build = site.Build("--strict");
        Assert.Equal((0, ""), (build.ExitCode, build.Error));
        Assert.Contains("Language Models for Everyone", site.Read("_site/index.html"), StringComparison.Ordinal);
        var paper = site.Read("content/papers/language-models-for-everyone.md");
        Assert.Contains("topics: [\"language-models\"]", paper, StringComparison.Ordinal);
    }
}
