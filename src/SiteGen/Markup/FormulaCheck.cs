using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using SiteGen.Content;
using TexMath;

namespace SiteGen.Markup;

/// <summary>Warns of formulas with errors, at the position in the file.</summary>
internal static class FormulaCheck
{
    /// <summary>Checks the formulas of a parsed text.</summary>
    /// <param name="document">The parsed text.</param>
    /// <param name="source">Its source.</param>
    /// <param name="diagnostics">Receives warnings.</param>
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
            {
                var offset = FindSourceOffset(tex, error.Offset, source.Markdown, start);
                diagnostics.Warning(source.PositionOf(offset), error.Message);
            }
        }
    }

    /// <summary>
    /// Converts an offset in a formula to an offset in the Markdown, where lines may have prefixes that the formula lacks:
    /// <c>&gt;</c>, indentation.
    /// </summary>
    private static int FindSourceOffset(string tex, int offset, string markdown, int start)
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
