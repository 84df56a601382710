using System.Diagnostics;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using SiteGen.Markup;
using SiteGen.Text;
using TexMath;
using TexMath.Prose;
using TexMath.Xml;

namespace SiteGen.Tests.Text;

public sealed partial class TexPropertyTests
{
    /// <summary>Text that has a meaning in Markdown, but none in TeX.</summary>
    private static readonly Gen<string> LiteralText =
        OneOf(
            "*", "_", "<", ">", "#", "[", "]", "(", ")", "!", "|", "&", "&lt;", "&amp;", "&#65;", ":", ".", "+", "=", "1.", "2)", "[^1]",
            "[CLS]", "<b>", "<!--", "-", "a", "b c", "é", "word", "***", "___", "===", "://", "mailto:", "ftp://a", " ", "  ",
            "%", "/", "@", ";", "x_y", "|-|", "-|")
        .List[0, 25].Select(parts => string.Concat(parts));

    private static readonly Gen<string> TexText =
        OneOf(
            "\\", "{", "}", "$", "$$", "^", "_", "~", "-", "--", "-----", "`", "``", "'", "''", "\"", " ", "\n\n", "a", "é",
            "1", "5", ".", ",", "(", ")",
            "[", "]", "*", "|", "\\emph{", "\\texttt{", "\\em ", "\\cite{", "\\frac", "\\sqrt", "\\'", "\\\"", "\\hat",
            "\\alpha", "\\foo", "\\(", "\\)",
            "\\[", "\\]", "\\begin{align}", "\\end{align}", "\\url{", "\\href{", "https://a.org/b", "www.", "\\verb|", "\\ce{",
            "\\SI{1}{", "\\footnote{", "\\$", "\\\\", "𝒪", "!")
        .List[0, 30].Select(parts => string.Concat(parts));

    [Fact]
    public void Text_without_TeX_is_displayed_unchanged() =>
        LiteralText.Where(text => !text.Contains("--", StringComparison.Ordinal)).Sample(
            text => Assert.Equal(Rendered.Fold(text), Rendered.Text(TexProse.ToMarkdown(text).Markdown)), iter: 4000);

    [Fact]
    public void Escaped_text_is_displayed_unchanged_at_every_line_start() =>
        Gen.OneOf(LiteralText, TexText).Sample(
            text => Assert.Equal(Rendered.Fold(text), Rendered.Text(MarkdownText.Escape(text))), iter: 4000);

    [Fact]
    public void Markdig_finds_every_formula_of_the_text() =>
        TexText.Sample(
            text =>
            {
                var read = string.Join(" ", Formulas(TextMode.Parse(text)));
                Assert.Equal(WithoutDelimiters(read), WithoutDelimiters(string.Join(" ", Rendered.Formulas(text))));
            },
            iter: 4000);

    [Fact]
    public void Any_text_is_converted() =>
        Gen.OneOf(TexText, Gen.String).Sample(
            text =>
            {
                var prose = TexProse.ToMarkdown(text);
                Assert.Empty(Markdown.Parse(prose.Markdown, SitePipeline.Value).Descendants<MathBlock>());
                Assert.Same(prose.Markdown, XmlText.Clean(prose.Markdown));
                Assert.NotNull(TexProse.ToTitle(text));
                Assert.NotNull(TitleKey.Fold(text));
            },
            iter: 4000);

    [Theory]
    [InlineData("{")]
    [InlineData("{a")]
    [InlineData("$")]
    [InlineData("${")]
    [InlineData("`a ")]
    [InlineData(@"\hat")]
    [InlineData(@"\emph{")]
    [InlineData(@"\frac")]
    [InlineData(@"\cite{a},")]
    [InlineData(@"\begin{align}")]
    [InlineData("$x$$y$")]
    [InlineData("https://a")]
    public void A_long_text_is_converted_in_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length)) + new string('}', 10_000);
        var watch = Stopwatch.StartNew();

        TexProse.ToMarkdown(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{part}: {watch.Elapsed}");
    }

    /// <summary>The delimiters of a formula within a formula may change.</summary>
    private static string WithoutDelimiters(string tex) => DelimiterSigns().Replace(tex, "");

    [GeneratedRegex(@"\$|\\\(|\\\)")]
    private static partial Regex DelimiterSigns();

    private static Gen<string> OneOf(params string[] parts) => Gen.Int[0, parts.Length - 1].Select(i => parts[i]);

    private static IEnumerable<string> Formulas(IReadOnlyList<TexNode> nodes) => nodes.SelectMany(node => node switch
    {
        MathNode math => [math.Tex],
        StyledNode styled => Formulas(styled.Children),
        LinkNode link => Formulas(link.Label),
        _ => Enumerable.Empty<string>(),
    });
}
