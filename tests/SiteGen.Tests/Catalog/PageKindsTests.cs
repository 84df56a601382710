using SiteGen.Catalog;

namespace SiteGen.Tests.Catalog;

public sealed class PageKindsTests
{
    [Fact]
    public void Every_kind_has_a_layout_of_its_name_in_every_theme() =>
        Assert.All(
            PageKinds.All, kind => Assert.True(File.Exists(Repository.PathOf($"themes/default/layouts/{kind.Name}.html")), kind.Name));

    [Fact]
    public void No_two_kinds_have_the_same_name() =>
        Assert.Equal(PageKinds.All.Count, PageKinds.All.Select(kind => kind.Name).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("about", "/about/", "about/index.html")]
    [InlineData("docs/install", "/docs/install/", "docs/install/index.html")]
    public void A_page_in_a_folder_has_an_address_in_that_folder(string slug, string path, string file)
    {
        Assert.Equal(path, SiteUrls.Page(slug));
        Assert.Equal(file, SiteUrls.ToFilePath(SiteUrls.Page(slug)));
    }
}
