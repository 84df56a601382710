using SiteGen.Build;
using SiteGen.Content;

namespace SiteGen.Tests.Build;

/// <summary>Each output of a plan can be rendered alone, in any order, with the bytes that a build writes.</summary>
public sealed class SitePlanTests(SitePlanTests.Built built) : IClassFixture<SitePlanTests.Built>
{
    /// <summary>A site with everything that pages share, and its build.</summary>
    public sealed class Built : IDisposable
    {
        private readonly TestSite _site = ShardedSite.Create();

        public Built()
        {
            Assert.Equal((0, ""), (_site.Build() is var run ? run.ExitCode : -1, run.Error));
            Files = _site.Snapshot("_site");
        }

        public IReadOnlyDictionary<string, string> Files { get; }

        public SitePlan Plan()
        {
            var diagnostics = new DiagnosticBag();
            var plan = SitePlan.Read(new SiteOptions { Source = _site.Root, Date = new DateOnly(2026, 11, 23) }, diagnostics);
            Assert.Empty(diagnostics.Sorted());
            return plan!;
        }

        public void Dispose() => _site.Dispose();
    }

    [Fact]
    public void A_plan_lists_the_files_of_a_build() =>
        Assert.Equal(built.Files.Keys, built.Plan().Outputs.Select(output => output.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Outputs_rendered_in_reverse_order_have_the_bytes_of_a_build()
    {
        var plan = built.Plan();
        Assert.All(plan.Outputs.Reverse(), output => Assert.Equal(built.Files[output.Path], Render(plan, "/" + output.Path)));
    }

    [Fact]
    public void Outputs_rendered_twice_and_from_several_threads_have_the_bytes_of_a_build()
    {
        var plan = built.Plan();
        Parallel.ForEach(
            plan.Outputs.Concat(plan.Outputs.Reverse()),
            output => Assert.Equal(built.Files[output.Path], Render(plan, "/" + output.Path)));
    }

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/page/2/", "page/2/index.html")]
    [InlineData("/papers/paper-7/", "papers/paper-7/index.html")]
    [InlineData("/topics/trees/", "topics/trees/index.html")]
    [InlineData("/editions/", "editions/index.html")]
    [InlineData("/map/", "map/index.html")]
    [InlineData("/404.html", "404.html")]
    [InlineData("/about-us/", "about-us/index.html")]
    [InlineData("/feed.json", "feed.json")]
    [InlineData("/topics/trees/papers.ris", "topics/trees/papers.ris")]
    [InlineData("/search/index.json", "search/index.json")]
    [InlineData("/sitemap.xml", "sitemap.xml")]
    public void An_output_that_is_rendered_alone_has_the_bytes_of_a_build(string sitePath, string file) =>
        Assert.Equal(built.Files[file], Render(built.Plan(), sitePath));

    [Theory]
    [InlineData("/papers/paper-7")]
    [InlineData("/nowhere/")]
    [InlineData("nowhere")]
    [InlineData("")]
    public void An_address_without_an_output_is_null(string sitePath) => Assert.Null(built.Plan().Render(sitePath));

    private static string Render(SitePlan plan, string sitePath) => Convert.ToBase64String(plan.Render(sitePath)!);
}
