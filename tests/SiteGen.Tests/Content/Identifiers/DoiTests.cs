using SiteGen.Content.Identifiers;

namespace SiteGen.Tests.Content.Identifiers;

public sealed class DoiTests
{
    private const string Sici = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2";

    [Theory]
    [InlineData("10.1109/CVPR.2017.587", "10.1109/CVPR.2017.587")]
    [InlineData(" doi: 10.1109/CVPR.2017.587 ", "10.1109/CVPR.2017.587")]
    [InlineData("https://dx.doi.org/10.1109/CVPR.2017.587", "10.1109/CVPR.2017.587")]
    [InlineData("doi.org/10.1109/CVPR.2017.587", "10.1109/CVPR.2017.587")]
    [InlineData(Sici, Sici)]
    [InlineData("10.1109/", null)]
    [InlineData("10.11/x", null)]
    [InlineData("10.1109/a b", null)]
    [InlineData("10.1109/a\u0085b", null)]
    [InlineData("١٠.1109/x", null)]
    [InlineData("https://example.org/10.1109/x", null)]
    [InlineData("", null)]
    public void Parse_removes_the_resolver_and_rejects_what_is_not_a_DOI(string text, string? expected) =>
        Assert.Equal(expected, Doi.Parse(text));

    [Theory]
    [InlineData("https://doi.org/10.1109/CVPR.2017.587", "10.1109/CVPR.2017.587")]
    [InlineData("10.1109/CVPR.2017.587", null)]
    [InlineData("https://arxiv.org/abs/1611.07725", null)]
    public void FromAddress_requires_a_resolver(string address, string? expected) =>
        Assert.Equal(expected, Doi.FromAddress(address));
}
