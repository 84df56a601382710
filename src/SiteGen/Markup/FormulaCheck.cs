using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using SiteGen.Content;
using TexMath;

namespace SiteGen.Markup;

/// <summary>Warns of formulas that are not understood, at their place in the file.</summary>
internal static class FormulaCheck
{
    /// <summary>Checks the formulas of a parsed text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="source">Its source.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static void Run(MarkdownDocument document, MarkdownSource source, FileDiagnostics diagnostics)
    {
        foreach (var node in document.Descendants())
        {
            var (tex, start) = node switch
            {
                MathInline math => (math.Content.ToString(), math.Span.Start + math.DelimiterCount),
                MathBlock { Lines.Count: > 0 } math => (math.Lines.ToString(), math.Lines.Lines[0].Position),
                _ => ("", 0),
            };
            foreach (var error in tex.Length == 0 ? [] : Formula.Parse(tex).Errors)
                diagnostics.Warning(source.PositionOf(Place(tex, error.Offset, source.Markdown, start)), error.Message);
        }
    }

    /// <summary>Where a place of the formula is in the source, which has more at the beginning of its lines: <c>&gt;</c>, indents.</summary>
    private static int Place(string tex, int offset, string markdown, int start)
    {
        var at = start;
        for (var i = 0; i <= offset && i < tex.Length && at < markdown.Length; at++)
        {
            if (markdown[at] == tex[i])
                i++;
        }

        return int.Max(start, at - 1);
    }
}
