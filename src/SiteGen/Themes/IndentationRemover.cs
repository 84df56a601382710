using System.Text;
using System.Text.RegularExpressions;
using Scriban.Syntax;

namespace SiteGen.Themes;

/// <summary>
/// Removes the indentation of a template's markup, which would be a twentieth of a site. Browsers collapse white space, so pages look
/// the same. What is inside <c>pre</c>, <c>textarea</c>, <c>script</c> and <c>style</c> stays as it is.
/// </summary>
internal static partial class IndentationRemover
{
    /// <summary>Removes the indentation from a template.</summary>
    /// <param name="page">The parsed template.</param>
    /// <param name="source">Its source.</param>
    public static void Remove(ScriptNode? page, string source)
    {
        var isVerbatim = false;
        Remove(page, source, ref isVerbatim);
    }

    private static void Remove(ScriptNode? node, string source, ref bool isVerbatim)
    {
        if (node is ScriptRawStatement raw)
            raw.Text = new ScriptStringSlice(Shorten(raw.Text.ToString(), IsLineStart(source, raw.Span.Start.Offset), ref isVerbatim));
        for (var i = 0; i < node?.ChildrenCount; i++)
            Remove(node.GetChildren(i), source, ref isVerbatim);
    }

    // A statement that ends in ~}} takes the line break with it, so the next text may begin with the indentation of a line.
    private static bool IsLineStart(string source, int offset) => offset == 0 || (offset <= source.Length && source[offset - 1] == '\n');

    private static string Shorten(string text, bool isLineStart, ref bool isVerbatim)
    {
        var shortened = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var lineEnd and >= 0 ? lineEnd + 1 : text.Length;
            var line = text[start..end];
            shortened.Append(isVerbatim || !isLineStart ? line : line.TrimStart(' ', '\t'));
            foreach (Match tag in VerbatimTag().Matches(line))
                isVerbatim = tag.Groups["end"].Length == 0;
            (start, isLineStart) = (end, true);
        }

        return shortened.ToString();
    }

    [GeneratedRegex("<(?<end>/?)(?:pre|textarea|script|style)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex VerbatimTag();
}
