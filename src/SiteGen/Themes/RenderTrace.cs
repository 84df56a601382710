using System.Globalization;
using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>How a run came to a place in a template: what is rendered, the layout, the includes.</summary>
internal static class RenderTrace
{
    // Of a circle of includes, its beginning and its end say all.
    private const int FirstShown = 4;
    private const int LastShown = 3;

    /// <summary>
    /// <c>content/papers/one.md → themes/mine/layouts/paper.html:12 → themes/default/partials/entry.html:3</c>; each line
    /// is the one that includes the next, the last is the place itself.
    /// </summary>
    /// <param name="subject">What is rendered: a content file or a site path.</param>
    /// <param name="callers">The calls of the includes that are under way, the outermost first.</param>
    /// <param name="place">The place.</param>
    public static string Of(string subject, IReadOnlyList<ScriptNode> callers, SourceSpan place)
    {
        List<string> steps = [.. callers.Select(c => Step(c.Span)), Step(place)];
        if (steps.Count > FirstShown + LastShown + 1)
        {
            var left = steps.Count - FirstShown - LastShown;
            steps.RemoveRange(FirstShown, left);
            steps.Insert(FirstShown, string.Create(CultureInfo.InvariantCulture, $"… ({left} more)"));
        }

        return string.Join(" → ", [subject, .. steps]);
    }

    private static string Step(SourceSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.FileName}:{span.Start.Line + 1}");
}
