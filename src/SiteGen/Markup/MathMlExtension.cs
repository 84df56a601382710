using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using TexMath;

namespace SiteGen.Markup;

/// <summary>Parses formulas between dollars as Pandoc does (see <see cref="DollarMathParser"/>), and renders them as MathML.</summary>
internal sealed class MathMlExtension : IMarkdownExtension
{
    /// <summary>Replaces the parser of the extension for mathematics, which refuses formulas that touch letters.</summary>
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<MathInlineParser>(new DollarMathParser());

    /// <summary>Replaces the renderers of the extension for mathematics, which write TeX for a script.</summary>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new InlineRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new BlockRenderer());
    }

    private sealed class InlineRenderer : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline math)
        {
            // The alternative text of an image is an attribute, which cannot contain markup.
            if (renderer.EnableHtmlForInline)
                renderer.Write(FormulaHtml.Render(math.Content.ToString(), display: math.DelimiterCount > 1));
            else
                renderer.WriteEscape(Formula.Parse(math.Content.ToString()).ToPlain());
        }
    }

    private sealed class BlockRenderer : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock math) =>
            renderer.EnsureLine().Write("<p").WriteAttributes(math).Write('>')
                .Write(FormulaHtml.Render(math.Lines.ToString(), display: true))
                .WriteLine("</p>");
    }
}
