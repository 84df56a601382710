using SiteGen.Content;

namespace SiteGen.Tests.Content;

public class PaperTests
{
    private static readonly Paper Read = PaperReader.Read(
        "---\ntitle: \"A\"\ndate: \"2026-11-23\"\nvenue: \"\"\narxiv: \"1611.07725\"\n---\n\nB.\n",
        "a",
        new DiagnosticBag().ForFile("content/papers/a.md"))!;

    [Fact]
    public void A_paper_knows_the_fields_of_its_file_including_those_without_a_value() =>
        Assert.Equal(["arxiv", "venue"], Read.Written);
}
