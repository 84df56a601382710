using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using TexMath;

namespace SiteGen.Markup;

/// <summary>Has formulas written as MathML.</summary>
internal sealed class MathMlExtension : IMarkdownExtension
{
    /// <summary>Nothing: the formulas are found by the extension for mathematics.</summary>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    /// <summary>Puts our renderers in the place of those that write TeX for a script.</summary>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new InlineRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new BlockRenderer());
    }

    private sealed class InlineRenderer : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline math)
        {
            // Within the alternative text of an image there is no markup: tags would end the attribute.
            if (renderer.EnableHtmlForInline)
                renderer.Write(FormulaHtml.Of(math.Content.ToString(), display: math.DelimiterCount > 1));
            else
                renderer.WriteEscape(Formula.Parse(math.Content.ToString()).ToPlain());
        }
    }

    private sealed class BlockRenderer : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock math) =>
            renderer.EnsureLine().Write("<p").WriteAttributes(math).Write('>').Write(FormulaHtml.Of(math.Lines.ToString(), display: true)).WriteLine("</p>");
    }
}
