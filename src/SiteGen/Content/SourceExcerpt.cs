using System.Globalization;
using System.Text;

namespace SiteGen.Content;

/// <summary>
/// Formats the lines around a position in a text file for a terminal: numbered, with a caret below the position. Characters
/// that control the terminal or change the direction of text are replaced.
/// </summary>
public static class SourceExcerpt
{
    // In terminal columns. With the line number in front, a line fits into 100 columns.
    private const int MaxWidth = 88;
    private const int TabWidth = 4;
    private const string Indent = "  ";

    /// <summary>
    /// Returns the line of a position and the lines before and after it, indented and separated by line feeds. Long lines are
    /// cut around the position. Returns an empty text if there is no such line.
    /// </summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="position">The position.</param>
    public static string Format(string text, SourcePosition position)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (text.Length == 0 || position.Line > lines.Length)
            return "";
        var last = Math.Min(position.Line + 1, lines.Length);
        var digits = last.ToString(CultureInfo.InvariantCulture).Length;
        var excerpt = new StringBuilder();
        for (var number = Math.Max(1, position.Line - 1); number <= last; number++)
        {
            // No line begins after the line feed at the end of the file.
            if (number == lines.Length && number > position.Line && lines[^1].Length == 0)
                break;
            var isTarget = number == position.Line;
            var (shown, mark) = Cut(lines[number - 1], isTarget ? position.Column : 1);
            Append(excerpt, (isTarget ? "> " : "  ") + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits), shown);
            if (isTarget)
                Append(excerpt, new string(' ', digits + 2), new string(' ', mark) + "^");
        }

        return excerpt.ToString();
    }

    private static void Append(StringBuilder excerpt, string margin, string line) =>
        excerpt.Append(excerpt.Length > 0 ? "\n" : "").Append(Indent).Append($"{margin} | {line}".TrimEnd());

    // Returns the shown part of a line and the number of terminal columns before the given source column.
    private static (string Shown, int Mark) Cut(string line, int column)
    {
        var cells = Cells(line);
        var width = cells.Sum(c => c.Width);
        var at = cells.FindIndex(c => c.End >= column) is var found && found < 0 ? cells.Count : found;
        var mark = cells.Take(at).Sum(c => c.Width);
        if (width <= MaxWidth)
            return (string.Concat(cells.Select(c => c.Text)), mark);
        // Show two thirds of the width before the position, if the line has as much there.
        var from = Math.Clamp(mark - (MaxWidth * 2 / 3), 0, width - MaxWidth);
        var shown = new StringBuilder(from > 0 ? "…" : "");
        var (start, position) = (-1, 0);
        foreach (var cell in cells)
        {
            if (position >= from && position + cell.Width <= from + MaxWidth)
            {
                if (start < 0)
                    start = position;
                shown.Append(cell.Text);
            }

            position += cell.Width;
        }

        return (shown.Append(from + MaxWidth < width ? "…" : "").ToString(), mark - start + (from > 0 ? 1 : 0));
    }

    /// <summary>One character of a line.</summary>
    /// <param name="Text">The text shown for it.</param>
    /// <param name="Width">Its width in terminal columns.</param>
    /// <param name="End">Its last column in the source, from 1, in UTF-16 code units.</param>
    private readonly record struct Cell(string Text, int Width, int End);

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        var column = 0;
        for (var i = 0; i < line.Length;)
        {
            var isUnsafe = line[i] != '\t' && VisibleText.IsUnsafe(line, i);
            var rune = isUnsafe ? Rune.ReplacementChar : Rune.GetRuneAt(line, i);
            i += isUnsafe ? 1 : rune.Utf16SequenceLength;
            var cell = rune.Value == '\t'
                ? new Cell(new string(' ', TabWidth - (column % TabWidth)), TabWidth - (column % TabWidth), i)
                : new Cell(rune.ToString(), Width(rune), i);
            column += cell.Width;
            cells.Add(cell);
        }

        return cells;
    }

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // The blocks that terminals draw in two columns (Unicode Standard Annex #11, East Asian Width), and emoji.
    private static bool IsWide(int code) => code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF)
        or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF)
        or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
