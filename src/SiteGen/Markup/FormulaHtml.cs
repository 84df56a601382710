using TexMath;
using TexMath.Xml;

namespace SiteGen.Markup;

/// <summary>A formula in a page or a feed.</summary>
internal static class FormulaHtml
{
    /// <summary>MathML, or the TeX with its dollars in <c>code</c> where the formula is not understood.</summary>
    /// <param name="tex">The formula without its dollars.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    public static string Of(string tex, bool display)
    {
        if (Formula.Parse(tex).ToMathMl(display) is { } mathMl)
            return mathMl;
        var dollars = display ? "$$" : "$";
        return $"<code class=\"tex\">{dollars}{HtmlEscaping.Escape(tex)}{dollars}</code>";
    }
}
