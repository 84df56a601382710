using System.Buffers;
using System.Globalization;

namespace SiteGen.Text;

/// <summary>
/// Rejects texts for which the Markdown parser needs quadratic time or more. Such texts are not written by accident, but may
/// be an attack. A text within the limits is parsed in a few seconds.
/// </summary>
internal static class MarkdownLimits
{
    private const int AlwaysAcceptedLength = 2_000;
    private const int MaxNesting = 100;
    private const int MaxIndent = 400;
    private const int MaxHeadings = 2_000;
    private const int MaxDelimiters = 10_000;
    private const int MaxParagraphLength = 200_000;

    private static readonly SearchValues<char> Delimiters = SearchValues.Create("*_[`<");

    /// <summary>
    /// Finds the first violation of a limit. Returns its line, from 0, and what to do; null if the text is within the limits.
    /// </summary>
    /// <param name="markdown">The text.</param>
    public static (int Line, string Message)? FindViolation(string markdown) =>
        markdown.Length <= AlwaysAcceptedLength ? null : FindFirst(markdown);

    private static (int Line, string Message)? FindFirst(string markdown)
    {
        const string Paragraph = "the paragraph that begins here has more than";
        const string Split = "split it by blank lines";
        var (line, headings, paragraph, length, delimiters) = (0, 0, 0, 0, 0);
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            var (nested, content) = ReadMarkers(text);
            if (nested > MaxNesting || content > MaxIndent + nested)
                return (line, $"this line is within too many quotes and lists, and at most {MaxNesting} are read; write it flatter");
            var rest = text[content..];
            if (IsHeading(rest) && ++headings > MaxHeadings)
                return (line, Format($"more than {MaxHeadings:N0} headings and link definitions precede this line; split the text"));
            if (rest.IsEmpty || nested > 0)
                (paragraph, length, delimiters) = (rest.IsEmpty ? line + 1 : line, 0, 0);
            length += rest.Length;
            delimiters += CountDelimiters(rest);
            if (length > MaxParagraphLength)
                return (paragraph, Format($"{Paragraph} {MaxParagraphLength:N0} characters; {Split}"));
            if (delimiters > MaxDelimiters)
                return (paragraph, Format($"{Paragraph} {MaxDelimiters:N0} characters such as '*', '[' and '`'; {Split}"));
            line++;
        }

        return null;
    }

    /// <summary>Returns the number of quotes and list items that a line opens, and the index of their content.</summary>
    private static (int Nested, int Content) ReadMarkers(ReadOnlySpan<char> line)
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
        && (line[0] == '#'
            || (line[0] == '[' && line.Contains("]:", StringComparison.Ordinal))
            || (line[0] is '-' or '=' && line.TrimEnd().IndexOfAnyExcept(line[0]) < 0));

    private static int CountDelimiters(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(Delimiters); at >= 0; at = text.IndexOfAny(Delimiters))
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
