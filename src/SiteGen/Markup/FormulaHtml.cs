using TexMath;
using TexMath.Xml;

namespace SiteGen.Markup;

/// <summary>Renders formulas for pages and feeds.</summary>
internal static class FormulaHtml
{
    /// <summary>Returns MathML; if the formula has errors, its TeX with dollars in <c>code</c>.</summary>
    /// <param name="tex">The formula without its dollars.</param>
    /// <param name="display">Whether it is displayed on a line of its own.</param>
    public static string Render(string tex, bool display)
    {
        if (Formula.Parse(tex).ToMathMl(display) is { } mathMl)
            return mathMl;
        var dollars = display ? "$$" : "$";
        return $"<code class=\"tex\">{dollars}{HtmlEscaping.Escape(tex)}{dollars}</code>";
    }
}
