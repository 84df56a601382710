using System.Globalization;
using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Themes.Diagnostics;

/// <summary>The path of a run to a position in a template, through the layout and the includes.</summary>
internal static class RenderTrace
{
    // Of a recursive include, only the first and the last frames are shown.
    private const int FirstFrames = 4;
    private const int LastFrames = 3;

    /// <summary>
    /// Returns <c>content/papers/one.md → themes/mine/layouts/paper.html:12 → themes/default/partials/entry.html:3</c>: each
    /// frame includes the next, and the last is the position itself.
    /// </summary>
    /// <param name="subject">What is rendered: a content file or a site path.</param>
    /// <param name="callers">The calls of the includes in progress, outermost first.</param>
    /// <param name="position">The position.</param>
    public static string Format(string subject, IReadOnlyList<ScriptNode> callers, SourceSpan position)
    {
        List<string> frames = [.. callers.Select(c => FormatFrame(c.Span)), FormatFrame(position)];
        if (frames.Count > FirstFrames + LastFrames + 1)
        {
            var omitted = frames.Count - FirstFrames - LastFrames;
            frames.RemoveRange(FirstFrames, omitted);
            frames.Insert(FirstFrames, string.Create(CultureInfo.InvariantCulture, $"… ({omitted} more)"));
        }

        return string.Join(" → ", [subject, .. frames]);
    }

    private static string FormatFrame(SourceSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{span.FileName}:{span.Start.Line + 1}");
}
