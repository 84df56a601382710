using CsCheck;
using SiteGen.Content;
using TexMath.Xml;

namespace SiteGen.Tests.Content;

public sealed class PaperWriterTests
{
    private static readonly FeedDate Day = new(new DateOnly(2026, 1, 2));

    private static readonly PaperFields Fields = new()
    {
        Published = new PartialDate(2016, 11),
        Authors = [new PersonName("Sylvestre-Alvise", "Rebuffi"), new PersonName("", "Gemini Team")],
        Arxiv = "1611.07725",
        Links = [KeyValuePair.Create("code", "https://github.com/srebuffi/iCaRL")],
    };

    [Fact]
    public void A_new_paper_has_the_documented_form() => Assert.Equal(
        """
        ---
        title: "On \"quotes\" and C:\\"
        date: "2026-11-23"
        published: "2016-11"
        authors: ["Sylvestre-Alvise Rebuffi", "Gemini Team,"]
        arxiv: "1611.07725"
        topics: ["continual-learning"]
        links:
          code: "https://github.com/srebuffi/iCaRL"
        ---

        The abstract.

        """,
        PaperWriter.Write(new PaperFile
        {
            Title = "On \"quotes\" and C:\\",
            Date = new FeedDate(new DateOnly(2026, 11, 23)),
            Fields = Fields,
            Topics = ["continual-learning"],
            Abstract = "The abstract.",
        }));

    [Fact]
    public void A_written_paper_reads_back()
    {
        // Without characters that XML forbids, because the reader removes them.
        var text = Gen.String[Gen.Char[' ', '\ud7ff']].Where(s => s.Trim() == s && s.Length > 0 && XmlText.Clean(s) == s);
        Gen.Select(text, text, text).Sample((title, venue, family) =>
        {
            var author = new PersonName("", family.Replace(",", ".", StringComparison.Ordinal));
            var fields = new PaperFields { Venue = venue, Authors = [author] };
            var diagnostics = new DiagnosticBag();
            var written = PaperWriter.Write(
                new PaperFile { Title = title, Date = Day, Fields = fields, Topics = ["a"], Abstract = "Body" });
            var paper = PaperReader.Read(written, "x", diagnostics.ForFile("x.md"));
            Assert.Empty(diagnostics.Sorted());
            Assert.Equal((title, venue), (paper!.Title, paper.Venue));
        });
    }

    private static readonly string[] Meaningful =
    [
        "\"", "\\", "\\x41", "\\u0041", "\n", "\r", "\t", "\0",
        "\u001b", "\u007f", "\u0085", "\u009f", "\u00a0", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udc00", "😀",
        ": ", "- ", "# ", "---", "...", "&a", "*a", "!!str ", "{", "}", "[", "]", ",", "'",
        "|", ">", "%", "@", "`", "null", "no", "0x1F", "2410.05430", "2026-11-23", "<<", "word", " ",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Int[0, Meaningful.Length - 1].Select(i => Meaningful[i]), Gen.String[0, 6]).Array[0, 12].Select(string.Concat);

    /// <summary>Readers of YAML 1.1 (PyYAML) and of YAML 1.2 read the same text.</summary>
    [Fact]
    public void A_quoted_text_is_safe_for_every_reader_of_YAML() =>
        AnyText.Sample(
            text =>
            {
                var quoted = YamlText.Quote(text);
                Assert.Matches("^\"(?:[^\"\\\\]|\\\\[\"\\\\nrt]|\\\\u[0-9a-f]{4})*\"$", quoted);
                Assert.DoesNotContain(
                    quoted,
                    c => c is < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff');
                // Throws for an unpaired surrogate.
                Assert.NotEmpty(new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(quoted));
            },
            iter: 20_000);

    [Fact]
    public void A_paper_with_YAML_syntax_in_its_texts_reads_back() =>
        AnyText.Select(XmlText.Clean).Select(text => text.Trim()).Where(text => text.Length > 0).Sample(
            text =>
            {
                var diagnostics = new DiagnosticBag();
                var fields = new PaperFields { Venue = text, Authors = [PersonName.Parse(text)] };
                var file = new PaperFile { Title = text, Date = Day, Fields = fields, Topics = ["a"], Abstract = "Body" };
                var written = PaperWriter.Write(file with { Extra = [KeyValuePair.Create("x", text)] });
                var paper = PaperReader.Read(written, "x", diagnostics.ForFile("x.md"));
                if (fields.Authors[0].Family.Length == 0)
                    return;
                Assert.Equal((text, text), (paper!.Title, paper.Venue));
                Assert.Equal(new ExtraValue.Scalar(text), Assert.Single(((ExtraValue.Map)paper.Extra).Entries).Value);
                Assert.DoesNotContain(diagnostics.Sorted(), d => d.Severity == Severity.Error);
            },
            iter: 20_000);
}
