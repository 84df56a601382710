using SiteGen.Import.Addresses;

namespace SiteGen.Tests.Import.Addresses;

public sealed class MirrorMapTests
{
    [Theory]
    [InlineData("https://hf-proxy-en5.pages.dev/collections/ibm-granite", "https://huggingface.co/collections/ibm-granite")]
    [InlineData("http://hf-mirror.com/papers/2410.05434?x=1#y", "https://huggingface.co/papers/2410.05434?x=1#y")]
    [InlineData("https://ghproxy.com/https://github.com/lab/probe", "https://github.com/lab/probe")]
    [InlineData("https://mirror.ghproxy.com/https://raw.githubusercontent.com/lab/probe/main/x",
        "https://raw.githubusercontent.com/lab/probe/main/x")]
    [InlineData("hub.fastgit.org/lab/probe", "https://github.com/lab/probe")]
    [InlineData("http://xxx.lanl.gov/abs/math/0306302", "https://arxiv.org/abs/math/0306302")]
    public void An_address_on_a_known_mirror_is_mapped_to_the_site(string address, string expected) =>
        Assert.Equal(expected, MirrorMap.Map(address));

    [Theory]
    [InlineData("https://huggingface.co/collections/ibm-granite")]
    [InlineData("https://my-hf-proxy.pages.dev/x")]
    [InlineData("https://example.org/?to=https://hf-mirror.com/x")]
    [InlineData("https://ghproxy.com/about")]
    [InlineData("mailto:a@hf-mirror.com")]
    [InlineData("")]
    public void Any_other_address_is_returned_unchanged(string address) =>
        Assert.Equal(address, MirrorMap.Map(address));

    [Theory]
    [InlineData("https://huggingface.co.example.com/x", "huggingface.co")]
    [InlineData("https://github-login.example/x", "github.com")]
    [InlineData("https://myarxiv.example/abs/1", "arxiv.org")]
    [InlineData("https://lab.github.io/probe", null)]
    [InlineData("https://export.arxiv.org/abs/2309.11103", null)]
    [InlineData("https://example.org/github", null)]
    public void A_host_that_only_contains_the_name_of_a_site_is_detected(string address, string? expected) =>
        Assert.Equal(expected, MirrorMap.FindImitatedSite(address));
}
