using System.Buffers;
using System.Globalization;

namespace SiteGen.Markup;

/// <summary>
/// Refuses texts that take the Markdown parser time that grows with the square of their length, or more: nobody writes
/// such a text, but somebody may send one. What is within the limits is read in a few seconds.
/// </summary>
internal static class MarkdownLimits
{
    private const int NeverTooMuch = 2_000;
    private const int MostNested = 100;
    private const int MostIndent = 400;
    private const int MostHeadings = 2_000;
    private const int MostSigns = 10_000;
    private const int LongestParagraph = 200_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_[`<");

    /// <summary>The first breach: its line, from 0, and what to do; null for nearly every text.</summary>
    /// <param name="markdown">The text.</param>
    public static (int Line, string Message)? Breach(string markdown) =>
        markdown.Length <= NeverTooMuch ? null : FirstBreach(markdown);

    private static (int Line, string Message)? FirstBreach(string markdown)
    {
        var (line, headings, paragraph, length, signs) = (0, 0, 0, 0, 0);
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            var (nested, content) = Opening(text);
            if (nested > MostNested || content > MostIndent + nested)
                return (line, $"this line stands within too many quotes and lists, and at most {MostNested} are read; write it flatter");
            var rest = text[content..];
            if (IsHeading(rest) && ++headings > MostHeadings)
                return (line, Text($"there are more than {MostHeadings:N0} headings and link definitions before this line; split the text"));
            if (rest.IsEmpty || nested > 0)
                (paragraph, length, signs) = (rest.IsEmpty ? line + 1 : line, 0, 0);
            length += rest.Length;
            signs += CountSigns(rest);
            if (length > LongestParagraph)
                return (paragraph, Text($"the paragraph that begins here has more than {LongestParagraph:N0} characters; split it by blank lines"));
            if (signs > MostSigns)
                return (paragraph, Text($"the paragraph that begins here has more than {MostSigns:N0} signs such as '*', '[' and '`'; split it by blank lines"));
            line++;
        }

        return null;
    }

    /// <summary>How many quotes and items of lists a line opens, and where their content begins.</summary>
    private static (int Nested, int Content) Opening(ReadOnlySpan<char> line)
    {
        var (nested, at) = (0, 0);
        while (at < line.Length)
        {
            var marker = MarkerLength(line[at..]);
            if (marker > 0)
                nested++;
            else if (line[at] is not (' ' or '\t'))
                break;
            at += Math.Max(1, marker);
        }

        return (nested, at);
    }

    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '>')
            return 1;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var isMarker = digits >= 0 && (digits == 0 ? text[0] is '-' or '+' or '*' : text[digits] is '.' or ')');
        return isMarker && (digits + 1 == text.Length || text[digits + 1] is ' ' or '\t') ? digits + 1 : 0;
    }

    private static bool IsHeading(ReadOnlySpan<char> line) => !line.IsEmpty
        && (line[0] == '#' || (line[0] == '[' && line.Contains("]:", StringComparison.Ordinal)) || (line[0] is '-' or '=' && line.TrimEnd().IndexOfAnyExcept(line[0]) < 0));

    private static int CountSigns(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(Signs); at >= 0; at = text.IndexOfAny(Signs))
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
