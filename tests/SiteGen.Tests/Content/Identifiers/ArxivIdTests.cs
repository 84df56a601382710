using SiteGen.Content.Identifiers;

namespace SiteGen.Tests.Content.Identifiers;

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
    public void Parse_removes_version_and_subject_class_and_rejects_impossible_months(string text, string? expected) =>
        Assert.Equal(expected, ArxivId.Parse(text));

    [Theory]
    [InlineData("https://arxiv.org/abs/2309.11103v2", "2309.11103")]
    [InlineData("http://www.arxiv.org/pdf/math/0306302.pdf", "math/0306302")]
    [InlineData("https://huggingface.co/papers/2410.05434", "2410.05434")]
    [InlineData("https://huggingface.co/papers/2410.05434#community", "2410.05434")]
    [InlineData("https://huggingface.co/papers/date/2026-03-24", null)]
    [InlineData("https://example.org/abs/2309.11103", null)]
    public void FromAddress_extracts_the_identifier(string address, string? expected) =>
        Assert.Equal(expected, ArxivId.FromAddress(address));

    [Theory]
    [InlineData("arXiv preprint arXiv:2309.11103", "2309.11103")]
    [InlineData("abs/2309.11103", "2309.11103")]
    [InlineData("10.48550/arXiv.2309.11103", "2309.11103")]
    [InlineData("Nature 2309.11103", null)]
    public void Find_extracts_the_identifier_of_a_citation(string text, string? expected) =>
        Assert.Equal(expected, ArxivId.Find(text));
}
