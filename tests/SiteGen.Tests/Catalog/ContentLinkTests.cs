using SiteGen.Catalog;

namespace SiteGen.Tests.Catalog;

public sealed class ContentLinkTests
{
    [Theory]
    [InlineData("content/pages/docs/index.md", "settings.md", "/docs/settings/")]
    [InlineData("content/pages/docs/index.md", "settings.md#all-keys", "/docs/settings/#all-keys")]
    [InlineData("content/pages/docs/index.md", "./settings.md", "/docs/settings/")]
    [InlineData("content/pages/docs/settings.md", "index.md", "/docs/")]
    [InlineData("content/pages/docs/settings.md", "../about.md", "/about/")]
    [InlineData("content/pages/about.md", "../papers/2026/one.md", "/papers/one/")]
    [InlineData("content/papers/one.md", "../topics/vision.md?x=1", "/topics/vision/?x=1")]
    public void A_relative_link_to_a_content_file_becomes_a_site_path(string source, string address, string expected) =>
        Assert.Equal(expected, ContentLink.Resolve(source, address));

    [Theory]
    [InlineData("content/pages/about.md", "picture.png")]
    [InlineData("content/pages/about.md", "#below")]
    [InlineData("content/pages/about.md", "../site.md")]
    [InlineData("content/pages/about.md", "../../../../etc/passwd.md")]
    [InlineData("content/pages/about.md", "../../README.md")]
    public void Any_other_relative_link_stays(string source, string address) => Assert.Null(ContentLink.Resolve(source, address));
}
