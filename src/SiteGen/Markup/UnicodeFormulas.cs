using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TexMath;

namespace SiteGen.Markup;

/// <summary>
/// Replaces formulas by Unicode text where that says the same (<c>O(10⁻³)</c>), so that they read right where a feed reader or
/// a mail program strips MathML's tags. All other formulas stay.
/// </summary>
internal static class UnicodeFormulas
{
    /// <summary>Replaces the formulas of a parsed text.</summary>
    /// <param name="document">The parsed text.</param>
    public static void Apply(MarkdownDocument document)
    {
        foreach (var math in document.Descendants<MathInline>().ToList())
        {
            if (Formula.Parse(math.Content.ToString()).ToUnicode() is { } text)
                math.ReplaceBy(new LiteralInline(text) { Span = math.Span, Line = math.Line, Column = math.Column });
        }
    }
}
