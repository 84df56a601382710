using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>Lays out plain text in lines of a limited width, for programs that do not break lines themselves.</summary>
internal static class LineWrapper
{
    /// <summary>
    /// Breaks long lines at spaces and between East Asian characters; the rest of a line keeps its indentation. A longer word, such
    /// as a URL, gets a line of its own. Several empty lines become one, and control characters become spaces.
    /// </summary>
    /// <param name="text">The text, with <c>\n</c> line ends.</param>
    /// <param name="width">The maximum width in columns; an East Asian character takes two.</param>
    /// <returns>The text, ending in one line end; empty if there is none.</returns>
    public static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder(text.Length + (text.Length / 16));
        var isBlank = true;
        foreach (var line in text.Split('\n').Select(Clean))
        {
            if (line.Length > 0)
                WrapLine(line, width, wrapped);
            else if (!isBlank)
                wrapped.Append('\n');
            isBlank = line.Length == 0;
        }

        var result = wrapped.ToString().TrimEnd('\n');
        return result.Length == 0 ? "" : result + "\n";
    }

    private static string Clean(string line)
    {
        var cleaned = new StringBuilder(line);
        for (var i = 0; i < cleaned.Length; i++)
        {
            var category = char.GetUnicodeCategory(cleaned[i]);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                cleaned[i] = ' ';
        }

        return cleaned.ToString().TrimEnd(' ');
    }

    private static void WrapLine(string line, int width, StringBuilder output)
    {
        var indentation = line[..line.AsSpan().IndexOfAnyExcept(' ')];
        var column = 0;
        foreach (var (word, followsSpace) in SplitWords(line[indentation.Length..]))
        {
            var space = followsSpace && column > indentation.Length ? 1 : 0;
            var columns = MeasureColumns(word);
            if (column > indentation.Length && column + space + columns > width)
            {
                output.Append('\n');
                (column, space) = (0, 0);
            }

            if (column == 0)
            {
                output.Append(indentation);
                column = indentation.Length;
            }

            output.Append(' ', space).Append(word);
            column += space + columns;
        }

        output.Append('\n');
    }

    private static IEnumerable<(string Word, bool FollowsSpace)> SplitWords(string text)
    {
        foreach (var run in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (start, isFirst) = (0, true);
            for (var i = 0; i < run.Length; i += char.IsSurrogatePair(run, i) ? 2 : 1)
            {
                if (i == start || !CanBreakBefore(run, i))
                    continue;
                yield return (run[start..i], isFirst);
                (start, isFirst) = (i, false);
            }

            yield return (run[start..], isFirst);
        }
    }

    // Neither before a closing mark nor after an opening one: a line must not begin or end with these.
    private static bool CanBreakBefore(string text, int index) =>
        IsWide(text, index)
        && char.GetUnicodeCategory(text, index) is not (UnicodeCategory.ClosePunctuation or UnicodeCategory.OtherPunctuation)
        && char.GetUnicodeCategory(text, index - 1) is not (UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation);

    private static int MeasureColumns(string text)
    {
        var columns = 0;
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            var category = char.GetUnicodeCategory(text, i);
            if (category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
                columns += IsWide(text, i) ? 2 : 1;
        }

        return columns;
    }

    private static bool IsWide(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune)
        && (EastAsianText.IsEastAsian(rune.Value) || rune.Value is (>= 0x3001 and <= 0x303F) or (>= 0xFF01 and <= 0xFF60));
}
