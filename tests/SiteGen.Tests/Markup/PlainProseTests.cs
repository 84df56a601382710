using CsCheck;
using Markdig;
using SiteGen.Markup;

namespace SiteGen.Tests.Markup;

/// <summary>The short way for plain prose gives what the parser gives.</summary>
public sealed class PlainProseTests
{
    // Words and signs that mean something in Markdown, in our extensions or in HTML, at any place.
    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, AnyOf("We", "show", "that", "x", "naïve", "GPT-4", "3.", "e.g.", "(see", "1)", "a:b", "“q”", "日本")),
        (3, AnyOf("-", "--", "+", "=", "===", "#", "~", "~~a~~", "^2", "{a}", ">", "->", "@x", "!", "'", "\"", ":", ";", "%", "/", "?", "1.", "...", "[^1]:")),
        (1, AnyOf("*a*", "_b_", "`c`", "[d]", "$e$", "<f>", "&amp;", "|", "\\", "http://x.y", "www.x.y", "mailto:a@b.c", "tel:1", "<https://x.y/a_b?c=d#e%20~f>", "<http://x>", "<HTTPS://x>", "<https://x y>", "<https://>", "\u00A0", "\t", "\n")),
        (1, Gen.Char.Select(c => c.ToString())));

    private static readonly Gen<string> Prose = Gen.Select(Piece.Array[1, 12], AnyOf(" ", "", "  "), (pieces, space) => string.Join(space, pieces));

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Plain_prose_is_rendered_as_the_parser_renders_it() => Prose.Sample(
        text =>
        {
            if (PlainProse.Of(text) is not { } prose)
                return;
            var document = Markdown.Parse(text, SitePipeline.Value);
            Assert.Equal(PlainTextWriter.Write(document), PlainTextWriter.Fold(prose.Text()));
            Assert.Equal(document.ToHtml(SitePipeline.Value), prose.Html().Text);
        },
        iter: 100_000);

    [Fact]
    public void A_text_without_addresses_is_parsed_as_one_that_may_have_some() => Prose.Sample(
        text => Assert.Equal(Markdown.Parse(text, SitePipeline.Value).ToHtml(SitePipeline.Value), SitePipeline.Parse(text).ToHtml(SitePipeline.Value)),
        iter: 20_000);

    [Theory]
    [InlineData("Code at <https://x.example/a_b>.", "Code at https://x.example/a_b.")]
    [InlineData("We show that GPT-4 is 3 > 2 times as \"good\" (p = 0.05): see #1, a+b@c ~ 5%.", null)]
    [InlineData("Naïve – but it works…", null)]
    public void Most_abstracts_are_plain(string text, string? plain) => Assert.Equal(plain ?? text, PlainProse.Of(text)?.Text());

    [Theory]
    [InlineData("")]
    [InlineData("1. A list")]
    [InlineData("Ends with a space ")]
    [InlineData("Two\nlines")]
    [InlineData("Code at https://x.example")]
    [InlineData("See WWW.x.example")]
    [InlineData("A *word*")]
    public void Everything_that_may_mean_more_is_not(string text) => Assert.Null(PlainProse.Of(text));

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("a\u00A0 b")]
    public void Folded_text_is_given_back_as_it_is(string text) => Assert.Same(text, PlainTextWriter.Fold(text));
}
