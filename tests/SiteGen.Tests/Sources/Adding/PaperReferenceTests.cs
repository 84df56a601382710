using SiteGen.Sources.Adding;

namespace SiteGen.Tests.Sources.Adding;

public sealed class PaperReferenceTests
{
    [Theory]
    [InlineData("1611.07725", "Arxiv 1611.07725")]
    [InlineData(" arXiv:1611.07725v2 ", "Arxiv 1611.07725")]
    [InlineData("math.AG/0306302", "Arxiv math/0306302")]
    [InlineData("https://arxiv.org/abs/1611.07725v1", "Arxiv 1611.07725")]
    [InlineData("arxiv.org/pdf/1611.07725.pdf", "Arxiv 1611.07725")]
    [InlineData("https://arxiv.org/html/2401.00001v1#S2", "Arxiv 2401.00001")]
    [InlineData("https://huggingface.co/papers/2401.00001?x=1", "Arxiv 2401.00001")]
    [InlineData("10.48550/arXiv.2311.16162", "Arxiv 2311.16162")]
    [InlineData("https://doi.org/10.48550/arxiv.2311.16162", "Arxiv 2311.16162")]
    [InlineData("10.1109/CVPR.2017.587", "Doi 10.1109/CVPR.2017.587")]
    [InlineData("doi:10.1109/CVPR.2017.587", "Doi 10.1109/CVPR.2017.587")]
    [InlineData("https://dx.doi.org/10.1002/a%3Cb", "Doi 10.1002/a<b")]
    [InlineData("https://openreview.net/forum?id=9XQzp0mXkA", "OpenReview 9XQzp0mXkA")]
    [InlineData("https://openreview.net/forum?noteId=abc&id=9XQzp0mXkA#discussion", "OpenReview 9XQzp0mXkA")]
    [InlineData("openreview.net/pdf?id=9XQzp0mXkA", "OpenReview 9XQzp0mXkA")]
    [InlineData("https://aclanthology.org/2024.acl-long.1/", "Doi 10.18653/v1/2024.acl-long.1")]
    [InlineData("https://aclanthology.org/2024.acl-long.1.pdf", "Doi 10.18653/v1/2024.acl-long.1")]
    [InlineData("https://aclanthology.org/P18-1001.bib", "Doi 10.18653/v1/P18-1001")]
    [InlineData("https://aclanthology.org/P14-1062", "Doi 10.3115/v1/P14-1062")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/42286391/", "PubMed 42286391")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/42286391", "PubMed 42286391")]
    [InlineData("PMID: 42286391", "PubMed 42286391")]
    [InlineData("https://www.biorxiv.org/content/10.1101/2024.01.02.573900v2.full.pdf+html", "Doi 10.1101/2024.01.02.573900")]
    [InlineData("https://www.biorxiv.org/content/10.1101/2024.01.02.573900v1", "Doi 10.1101/2024.01.02.573900")]
    [InlineData("https://www.medrxiv.org/content/10.64898/2026.07.13.26738145v1.full-text?x", "Doi 10.64898/2026.07.13.26738145")]
    public void Identifiers_and_addresses_are_understood(string text, string expected)
    {
        var reference = PaperReference.Parse(text);

        Assert.Equal(expected, $"{reference?.Kind} {reference?.Id}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("attention is all you need")]
    [InlineData("2413.00001")]
    [InlineData("https://example.org/1611.07725")]
    [InlineData("https://openreview.net/forum?id=")]
    [InlineData("https://openreview.net/forum?id=../../../x")]
    [InlineData("https://aclanthology.org/volumes/2024.acl-long/")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/?term=x")]
    [InlineData("https://www.biorxiv.org/content/early/recent")]
    public void Other_texts_are_not(string text) => Assert.Null(PaperReference.Parse(text));

    [Fact]
    public void A_very_long_text_is_not_either() => Assert.Null(PaperReference.Parse("10.1109/" + new string('a', 5_000)));
}
