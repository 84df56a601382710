using SiteGen.Content;

namespace SiteGen.Tests.Content;

public class PaperTests
{
    private static readonly Paper Read = PaperReader.Read(
        "---\ntitle: \"A\"\ndate: \"2026-11-23\"\nvenue: \"\"\narxiv: \"1611.07725\"\n---\n\nB.\n", "a", new DiagnosticBag().ForFile("content/papers/a.md"))!;

    [Fact]
    public void It_knows_which_fields_stand_in_its_file_those_without_a_value_included() =>
        Assert.Equal(["arxiv", "venue"], Read.Written);

    [Fact]
    public void A_copy_with_other_fields_has_only_those() =>
        Assert.Equal(["doi"], (Read with { Written = ["doi"] }).Written);
}
