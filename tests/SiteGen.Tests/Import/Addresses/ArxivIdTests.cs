using SiteGen.Import.Addresses;

namespace SiteGen.Tests.Import.Addresses;

public sealed class ArxivIdTests
{
    [Theory]
    [InlineData("2309.11103", "2309.11103")]
    [InlineData(" arXiv:0704.0001v12 ", "0704.0001")]
    [InlineData("math/0306302v1", "math/0306302")]
    [InlineData("math.NA/0306302", "math/0306302")]
    [InlineData("cond-mat/9912345", "cond-mat/9912345")]
    [InlineData("2313.11103", null)]
    [InlineData("2309.111034", null)]
    [InlineData("2309.111", null)]
    [InlineData("10.1109/5.771073", null)]
    [InlineData("", null)]
    public void An_identifier_loses_version_and_class_and_must_be_possible(string text, string? expected) =>
        Assert.Equal(expected, ArxivId.Parse(text));

    [Theory]
    [InlineData("https://arxiv.org/abs/2309.11103v2", "2309.11103")]
    [InlineData("http://www.arxiv.org/pdf/math/0306302.pdf", "math/0306302")]
    [InlineData("https://huggingface.co/papers/2410.05434", "2410.05434")]
    [InlineData("https://huggingface.co/papers/2410.05434#community", "2410.05434")]
    [InlineData("https://huggingface.co/papers/date/2026-03-24", null)]
    [InlineData("https://example.org/abs/2309.11103", null)]
    public void An_address_names_its_paper(string address, string? expected) =>
        Assert.Equal(expected, ArxivId.FromAddress(address));

    [Theory]
    [InlineData("arXiv preprint arXiv:2309.11103", "2309.11103")]
    [InlineData("abs/2309.11103", "2309.11103")]
    [InlineData("10.48550/arXiv.2309.11103", "2309.11103")]
    [InlineData("Nature 2309.11103", null)]
    public void A_citation_spells_its_identifier(string text, string? expected) =>
        Assert.Equal(expected, ArxivId.Find(text));
}
