using SiteGen.Catalog;

namespace SiteGen.Tests.Golden;

/// <summary>One page of each kind is compared as a whole, so that no change of a template goes unseen.</summary>
public sealed class GoldenPageTests(GoldenSite site) : IClassFixture<GoldenSite>
{
    public static TheoryData<string> Kinds => [.. PageKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_of_each_kind_matches_its_golden_file(string kind) => GoldenFile.Verify($"pages/{kind}.html", site.RenderFirst(kind));

    [Fact]
    public void A_redirect_matches_its_golden_file() => GoldenFile.Verify("pages/redirect.html", site.Render("/info/"));

    [Fact]
    public void Every_golden_page_belongs_to_a_kind()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("tests/SiteGen.Tests/Golden/pages"))
            .Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(PageKinds.All.Select(kind => kind.Name).Append("redirect").Order(StringComparer.Ordinal),
            files.Order(StringComparer.Ordinal)!);
    }
}
