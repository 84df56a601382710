using System.Xml.Linq;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using SiteGen.Markup;
using SiteGen.Text;
using TexMath;
using TexMath.Xml;

namespace SiteGen.Fuzz.Targets;

/// <summary>TeX in prose, formulas and slugs.</summary>
internal static class TextTargets
{
    public static IReadOnlyList<string> TexTokens { get; } =
    [
        "\\", "{", "}", "$", "$$", "^", "_", "~", "--", "---", "`", "``", "'", "''", "\\emph{", "\\textbf{", "\\texttt{", "{\\em ",
        "\\cite{", "\\frac{", "\\sqrt{", "\\'", "\\\"{", "\\hat",
        "\\alpha", "\\foo{", "\\(", "\\)", "\\[", "\\]", "\\begin{align}", "\\end{align}", "\\begin{itemize}\\item ", "\\url{",
        "\\href{https://a.org/b}{", "https://a.org/b?c=(d)", "www.",
        "\\verb|", "\\ce{", "\\SI{1}{", "\\footnote{", "\\$", "\\\\", "\\%", "\\ ", "*", "**", "_a_", "[^1]", "[a](", "](", "<b>", "&amp;",
        "# ", "> ", "- ", "1. ", "|", "\n\n", "## Notes\n", "word ",
    ];

    private static readonly string[] MathTokens =
    [
        "^", "_", "^{", "_{", "{", "}", "\\frac{", "\\sqrt[", "\\hat", "\\overline{", "\\underbrace{", "\\sum", "\\int", "\\limits",
        "\\log ", "\\mathbb{", "\\mathrm{", "\\bf ", "\\displaystyle ",
        "\\over ", "\\choose ", "\\left(", "\\right)", "\\left.", "\\right|", "\\middle|", "\\big", "\\text{", "\\text{$", "$}",
        "\\begin{cases}", "\\end{cases}", "\\begin{array}{lc}",
        "\\end{array}", "&", "\\\\", "\\not", "\\pmod{", "\\operatorname{", "\\xrightarrow{", "\\stackrel{", "\\substack{", "\\phantom{",
        "\\hspace{1em}", "\\unknown", "\\genfrac", "\\ket{",
        "'", "''", "1,000", "x", "+", "=", "<", "\u0338", "\\alpha", "\\Omega", "~", "\\,", "\\!", "\\{", "\\}", "\\color{red}",
        "\\mathcal O", "\\operatorname*{arg\\,max}", "\\tag{1}", "%", "#",
    ];

    private static readonly string[] Formulas =
    [
        @"\mathcal{O}(n^2 \log n)", @"\frac{\partial L}{\partial \theta} = \sum_{i=1}^{n} \nabla \ell(x_i, y_i)",
            @"\left\| \hat{x} - x \right\|_2 \leq \epsilon",
        @"\begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}",
            @"\underset{w}{\operatorname{arg\,min}}\; \mathbb{E}_{x \sim p}[f(x)]", @"\{x \in \mathbb{R}^{n \times m} : x^\top x = I\}",
        @"10^{-3}, 1{,}000, x', \sqrt[3]{y}, \overline{z}, a \over b",
    ];

    public static IReadOnlyList<FuzzTarget> Create(RepositoryFiles files)
    {
        string[] prose = [.. files.ReadTexts("content/dumps", "*.txt"), .. files.ReadTexts("content/dumps", "*.bib")];
        return
        [
            new FuzzTarget("tex", prose, TexTokens, Tex),
            new FuzzTarget("math", Formulas, MathTokens, Mathematics),
            new FuzzTarget("slug", prose,
                [.. TexTokens, "con", "CON ", "nul", "-", ".", "ß", "Ǆ", "é", "Ж", "α", "論", "ﬀ", "½", "Ⅷ", "İ"], Slugs),
        ];
    }

    private static void Tex(string text)
    {
        var clean = XmlText.Clean(text);
        var markdown = TexProse.ToMarkdown(text).Markdown;
        AllTargets.CheckSane("Markdown", markdown, text);
        BrokenInvariantException.Unless(
            !Markdown.Parse(markdown, SitePipeline.Value).Descendants<MathBlock>().Any(), "prose opens a block of mathematics");
        AllTargets.CheckSane("a title", TexProse.ToTitle(text), text);
        AllTargets.CheckSane("plain text", TexProse.ToPlain(text), text);
        BrokenInvariantException.Unless(TexProse.ToPlain(text) == TexProse.ToPlain(clean), "what XML forbids changes the plain text");
        BrokenInvariantException.Unless(TitleKey.Fold(text) == TitleKey.Fold(clean), "what XML forbids changes the identity of a title");
        var tex = TexMarkup.ToTex(clean);
        BrokenInvariantException.Unless(tex.Length <= 200 + (clean.Length * 12L), $"markup is out of proportion: {tex.Length} characters");
        AllTargets.CheckSane("text without markup", TexProse.ToPlain(tex), text);
        // A clean text is one that TeX and Markdown have nothing to say about: it stays, however often it is read.
        var letters = string.Join(
            ' ',
            string.Concat(clean.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        BrokenInvariantException.Unless(TexProse.ToPlain(letters) == letters, $"a text without TeX changes: {letters}");
    }

    private static void Mathematics(string tex)
    {
        var formula = Formula.Parse(tex);
        BrokenInvariantException.Unless(
            formula.Errors.All(f => f.Offset >= 0 && f.Offset <= tex.Length), "an error is outside of the formula");
        foreach (var display in (bool[])[false, true])
        {
            if (formula.ToMathMl(display) is not { } mathMl)
                continue;
            AllTargets.CheckSane("MathML", mathMl, tex);
            BrokenInvariantException.Unless(XElement.Parse(mathMl).Name.LocalName == "math", "MathML has another root");
        }

        if (formula.Errors.Count == 0)
            AllTargets.CheckSane("a plain formula", XmlText.Clean(formula.ToPlain()), tex);
    }

    private static void Slugs(string text)
    {
        var slug = Slug.From(text);
        BrokenInvariantException.Unless(slug.Length <= 86 && (slug.Length == 0 || Slug.IsValid(slug)), $"a slug is not safe: {slug}");
        BrokenInvariantException.Unless(Slug.From(slug) == slug, $"a slug is not its own slug: {slug}");
        BrokenInvariantException.Unless(Slug.From(text) == slug, "a slug is not stable");
    }
}
