using SiteGen.Content;
using SiteGen.Content.Editing;
using SiteGen.Import;

namespace SiteGen.Tests.Content.Editing;

public sealed class FrontMatterEditorTests
{
    private const string Unsafe = " cannot be edited automatically without affecting other keys; edit the file by hand";

    private static string? Edit(string yaml, Func<FrontMatterEditor, FrontMatterEditor?> edit)
    {
        var diagnostics = new DiagnosticBag();
        var edited = FrontMatterEditor.Open($"---\n{yaml}---\nBody\n", diagnostics.ForFile("x.md")) is { } editor ? edit(editor) : null;
        if (edited is null)
            return Assert.Single(diagnostics.Sorted()).ToString();
        Assert.Empty(diagnostics.Sorted());
        Assert.StartsWith("---\n", edited.Text, StringComparison.Ordinal);
        Assert.EndsWith("---\nBody\n", edited.Text, StringComparison.Ordinal);
        return edited.Text["---\n".Length..^"---\nBody\n".Length];
    }

    [Theory]
    // Plain, quoted and absent values, with a comment behind them.
    [InlineData("title: T\n", "title: \"new\"\n")]
    [InlineData("title:  'it''s'   # mine\ndate: x\n", "title:  \"new\"   # mine\ndate: x\n")]
    [InlineData("\"title\" : \"T\"\n", "\"title\" : \"new\"\n")]
    [InlineData("title:\ndate: x\n", "title: \"new\"\ndate: x\n")]
    [InlineData("title:   # none\n", "title: \"new\"   # none\n")]
    [InlineData("title: ~\n", "title: \"new\"\n")]
    [InlineData("title:\n  \"T\"\n", "title:\n  \"new\"\n")]
    // Values of several lines.
    [InlineData("title: one\n  two # end\ndate: x\n", "title: \"new\" # end\ndate: x\n")]
    [InlineData("title: \"one\n\n  two\"\ndate: x\n", "title: \"new\"\ndate: x\n")]
    [InlineData("title: |\n  one\n\n  two # text\n\n# note\ndate: x\n", "title: \"new\"\n\n# note\ndate: x\n")]
    [InlineData("title: >-2  # folded\n    one\n  two\ndate: x\n", "title: \"new\"  # folded\ndate: x\n")]
    [InlineData("title: |+\n  one\n\n", "title: \"new\"\n\n")]
    [InlineData("title: |\ndate: x\n", "title: \"new\"\ndate: x\n")]
    // Lists and mappings.
    [InlineData("title: [a, 'b', \"c\"] # list\n", "title: \"new\" # list\n")]
    [InlineData("title: [\n  a, # first\n  b\n]\ndate: x\n", "title: \"new\"\ndate: x\n")]
    [InlineData("title: # list\n  # first\n  - a # one\n  - b\n  # last\ndate: x\n",
        "title: \"new\" # list\n  # first\n  # last\ndate: x\n")]
    [InlineData("title:\n- a\n- |\n  b\n\ndate: x\n", "title: \"new\"\n\ndate: x\n")]
    [InlineData("title:\n  a: 1\n  b:\n    - c\ndate: x\n", "title: \"new\"\ndate: x\n")]
    // Absent keys.
    [InlineData("", "title: \"new\"\n")]
    [InlineData("# only a comment\n", "# only a comment\ntitle: \"new\"\n")]
    [InlineData("# one\ndate: x\nzeta: 1\n", "# one\ntitle: \"new\"\ndate: x\nzeta: 1\n")]
    [InlineData("  date: x\n", "  title: \"new\"\n  date: x\n")]
    [InlineData("zeta: |\n  text\n# last\n", "zeta: |\n  text\n# last\ntitle: \"new\"\n")]
    public void Setting_a_text_leaves_the_rest_alone(string before, string after) =>
        Assert.Equal(after, Edit(before, e => e.Set("title", "new")));

    [Theory]
    [InlineData("venue: \"V\"\npick: true # mine\nwhy: 'It *is*: \"new\".'\nby: [anna]\n")]
    [InlineData("venue: \"V\"\nwhy: >-\n  It is\n  new. # no comment\nby:\n  - anna # she\n")]
    public void What_a_curator_says_stays_when_an_import_fills_a_field(string yaml) =>
        Assert.Equal(yaml.Replace("\"V\"", "\"new\"", StringComparison.Ordinal), Edit(yaml, e => e.Set("venue", "new")));

    [Theory]
    [InlineData("links:\n  code: \"x\"\n", "links:\n  code: \"new\"\n")]
    [InlineData("links:\n    # where\n    data: 'x' # d\n# end\ndraft: true\n",
        "links:\n    # where\n    data: 'x' # d\n    code: \"new\"\n# end\ndraft: true\n")]
    [InlineData("links: { code: x, data: y } # l\n", "links: { code: \"new\", data: y } # l\n")]
    [InlineData("links: { data: y } # l\n", "links: { data: y, code: \"new\" } # l\n")]
    [InlineData("links: {\n  data: y,\n}\n", "links: {\n  data: y, code: \"new\",\n}\n")]
    [InlineData("links: {}\n", "links: {code: \"new\"}\n")]
    [InlineData("links:   # none yet\ndraft: true\n", "links:   # none yet\n  code: \"new\"\ndraft: true\n")]
    [InlineData("links: ~\n", "links: \n  code: \"new\"\n")]
    [InlineData("draft: true\n", "links:\n  code: \"new\"\ndraft: true\n")]
    [InlineData("links: nowhere\n", "x.md:2:8: error: 'links' is a text; expected a mapping")]
    [InlineData("title: T\nlinks:\n  - x\n", "x.md:4:3: error: 'links' is a list; expected a mapping")]
    public void Setting_a_nested_text_leaves_the_rest_alone(string before, string after) =>
        Assert.Equal(after, Edit(before, e => e.Set("links.code", "new")));

    [Theory]
    [InlineData("title: T\n\ndraft: true # not yet\n# end\nextra: 1\n", "title: T\n\n# end\nextra: 1\n")]
    [InlineData("draft: |\n  a\n\n  b\n\nextra: 1\n", "\nextra: 1\n")]
    [InlineData("draft:\n  - a\n  -\nextra: 1\n", "extra: 1\n")]
    [InlineData("draft:\n", "")]
    [InlineData("title: T\n", "title: T\n")]
    [InlineData("title: |+\n  T\ndraft: true\n\nextra: 1\n",
        "x.md:4:1: error: 'draft'" + Unsafe)]
    public void Removing_a_key_leaves_the_rest_alone(string before, string after) =>
        Assert.Equal(after, Edit(before, e => e.Remove("draft")));

    [Theory]
    [InlineData("links:\n  code: x # c\n  data: y\n", "links:\n  data: y\n")]
    [InlineData("links:\n  # c\n  code: x\ndraft: true\n", "draft: true\n")]
    [InlineData("links: {code: x, data: y}\n", "links: {data: y}\n")]
    [InlineData("links: {data: y, code: x }\n", "links: {data: y }\n")]
    [InlineData("links: { code: x }\ndraft: true\n", "draft: true\n")]
    [InlineData("links: {\n  code: x, # the code\n  data: y }\n", "x.md:2:1: error: 'links.code'" + Unsafe)]
    public void Removing_a_nested_key_leaves_the_rest_alone(string before, string after) =>
        Assert.Equal(after.Replace("2:1:", "3:3:", StringComparison.Ordinal), Edit(before, e => e.Remove("links.code")));

    [Fact]
    public void Every_kind_of_value_has_its_form() => Assert.Equal(
        "title: \"On \\\"quotes\\\" and C:\\\\\"\ntopics: [\"a, b\", \"no\"]\nwithdrawn: true\n"
            + "extra:\n  upvotes: 12\n  more:\n    deep: true\n",
        Edit("title: T\n", e => e
            .Set("title", "On \"quotes\" and C:\\")
            ?.Set("topics", ["a, b", "no"])
            ?.Set("withdrawn", true)
            ?.Set("extra.upvotes", 12)
            ?.Set("extra.more.deep", true)));

    [Fact]
    public void A_key_of_several_words_is_quoted() =>
        Assert.Equal("extra:\n  \"my key\": \"x\"\n", Edit("", e => e.Set("extra.my key", "x")));

    [Fact]
    public void Setting_and_removing_restores_the_file()
    {
        const string before = "# mine\ntitle: 'T'   # the title\n\ntopics: [ a ]\nextra: {x: 1}\n";
        Assert.Equal(before, Edit(before, e => e.Set("links.code", "x")?.Set("venue", "V")?.Remove("links.code")?.Remove("venue")));
    }

    [Fact]
    public void Fields_are_added_in_the_usual_order()
    {
        var fields = new PaperFields
        {
            Published = new PartialDate(2016, 11),
            Authors = [new PersonName("Sylvestre-Alvise", "Rebuffi"), new PersonName("", "Gemini Team")],
            Arxiv = "1611.07725",
            Links = [KeyValuePair.Create("code", "https://github.com/srebuffi/iCaRL")],
        };
        Assert.Equal(
            "# mine\ntitle: 'T'   # the title\npublished: \"2016-11\"\n"
                + "authors: [\"Sylvestre-Alvise Rebuffi\", \"Gemini Team,\"]\n"
                + "arxiv: \"1611.07725\"\ntopics: [ a ]\ndate: 2026-11-23\n"
                + "links:\n  code: \"https://github.com/srebuffi/iCaRL\"\nextra: {x: 1}\n",
            Edit("# mine\ntitle: 'T'   # the title\ntopics: [ a ]\ndate: 2026-11-23\nextra: {x: 1}\n", e => ImportStore.SetAll(e, fields)));
    }

    [Fact]
    public void Windows_line_ends_stay_and_a_missing_final_line_end_stays_missing() => Assert.Equal(
        "---\r\ntitle: \"T\"\r\ndate: \"2026-11-23\"\r\nvenue: \"CVPR 2017\"\r\nlinks:\r\n  code: \"x\"\r\n---\r\nText",
        FrontMatterEditor.Open("---\r\ntitle: |\r\n  T\r\ndate: \"2026-11-23\"\r\n---\r\nText", new DiagnosticBag().ForFile("x.md"))
            ?.Set("title", "T")?.Set("venue", "CVPR 2017")?.Set("links.code", "x")?.Text);

    [Fact]
    public void A_comment_is_inserted_above_a_key() =>
        Assert.Equal(
            "title: T\n# one\n# two\ntopics: []\n",
            Edit("title: T\ntopics: []\n", e => e.InsertComment("topics", "one")?.InsertComment("topics", "two")));

    [Theory]
    [InlineData("{title: \"T\", date: \"2026-11-23\"}\n",
        "x.md:2:1: error: front matter in braces cannot be edited automatically; write it as lines of 'key: value'")]
    [InlineData("- title\n", "x.md:2:1: error: front matter is a list; expected keys such as title: \"…\"")]
    [InlineData("title: a\ndate: b\ntitle: c\n", "x.md:4:1: error: the key 'title' occurs twice, first on line 2; remove one")]
    [InlineData("title: &a T\n", "x.md:2:8: error: this is not YAML: anchors are not supported; remove '&a'")]
    [InlineData("title: T\ndate: *a\n", "x.md:3:7: error: this is not YAML: aliases are not supported; write the value again")]
    [InlineData("? title\n: T\n", "x.md:2:3: error: 'title'" + Unsafe)]
    [InlineData("title: !!seq\n- T\n", "x.md:2:1: error: 'title'" + Unsafe)]
    [InlineData("zeta: 1\n...\n", "x.md:2:1: error: 'title'" + Unsafe)]
    public void What_cannot_be_edited_safely_is_refused(string yaml, string error) =>
        Assert.Equal(error, Edit(yaml, e => e.Set("title", "new")));

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Contains("'title' cannot be edited", Edit("title: T\n", e => e.Set("title", "\ud800")), StringComparison.Ordinal);

    [Theory]
    [InlineData("title: T\n")]
    [InlineData("---\ntitle: T\n")]
    public void A_file_without_front_matter_is_refused(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(FrontMatterEditor.Open(text, diagnostics.ForFile("x.md")));
        Assert.Equal(SourcePosition.Start, Assert.Single(diagnostics.Sorted()).Position);
    }

    [Fact]
    public void A_key_exists_with_or_without_a_value()
    {
        var editor = FrontMatterEditor.Open("---\ntitle:\nlinks:\n  code: x\n---\n", new DiagnosticBag().ForFile("x.md"))!;
        string[] keys = ["title", "links.code", "links.data", "title.x", "date"];
        Assert.Equal([true, true, false, false, false], keys.Select(editor.Contains));
    }

    [Fact]
    public void A_byte_order_mark_and_unusual_bytes_of_a_file_stay()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "\ufeff---\r\ntitle: T\r\n---\r\n\0\u2028 \t\r\n\n\r");
            Assert.True(FrontMatterFile.TryEdit(file, e => e.Set("draft", true), new DiagnosticBag().ForFile("x.md")));
            Assert.Equal("\ufeff---\r\ntitle: T\r\ndraft: true\r\n---\r\n\0\u2028 \t\r\n\n\r"u8.ToArray(), File.ReadAllBytes(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
