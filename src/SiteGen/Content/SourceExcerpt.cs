using System.Globalization;
using System.Text;

namespace SiteGen.Content;

/// <summary>
/// The lines around a place in a text file, as they follow a finding on a terminal: numbered, with a mark below the place.
/// Foreign text is shown, but no character of it can do anything to the terminal or turn the line around.
/// </summary>
public static class SourceExcerpt
{
    // In columns of a terminal; with the number before it, a line fits into 100.
    private const int Widest = 88;
    private const int TabWidth = 4;
    private const string Indent = "  ";

    /// <summary>
    /// The line of the place with the one before and the one after; lines are separated by line feeds and indented. Long
    /// lines are cut around the place. Empty where the text has no such line.
    /// </summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="place">The place.</param>
    public static string Of(string text, SourcePosition place)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (text.Length == 0 || place.Line > lines.Length)
            return "";
        var last = Math.Min(place.Line + 1, lines.Length);
        var digits = last.ToString(CultureInfo.InvariantCulture).Length;
        var excerpt = new StringBuilder();
        for (var number = Math.Max(1, place.Line - 1); number <= last; number++)
        {
            // The line feed at the end of the file begins no line.
            if (number == lines.Length && number > place.Line && lines[^1].Length == 0)
                break;
            var isPlace = number == place.Line;
            var (shown, mark) = Cut(lines[number - 1], isPlace ? place.Column : 1);
            Append(excerpt, (isPlace ? "> " : "  ") + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits), shown);
            if (isPlace)
                Append(excerpt, new string(' ', digits + 2), new string(' ', mark) + "^");
        }

        return excerpt.ToString();
    }

    private static void Append(StringBuilder excerpt, string margin, string line) =>
        excerpt.Append(excerpt.Length > 0 ? "\n" : "").Append(Indent).Append($"{margin} | {line}".TrimEnd());

    // What is shown of a line, and how many columns of it stand before the place.
    private static (string Shown, int Mark) Cut(string line, int column)
    {
        var cells = Cells(line);
        var width = cells.Sum(c => c.Width);
        var at = cells.FindIndex(c => c.End >= column) is var found && found < 0 ? cells.Count : found;
        var mark = cells.Take(at).Sum(c => c.Width);
        if (width <= Widest)
            return (string.Concat(cells.Select(c => c.Text)), mark);
        // Two thirds of what is shown stand before the place, where there is so much.
        var from = Math.Clamp(mark - (Widest * 2 / 3), 0, width - Widest);
        var shown = new StringBuilder(from > 0 ? "…" : "");
        var (start, position) = (-1, 0);
        foreach (var cell in cells)
        {
            if (position >= from && position + cell.Width <= from + Widest)
            {
                if (start < 0)
                    start = position;
                shown.Append(cell.Text);
            }

            position += cell.Width;
        }

        return (shown.Append(from + Widest < width ? "…" : "").ToString(), mark - start + (from > 0 ? 1 : 0));
    }

    /// <summary>One character as it shows.</summary>
    /// <param name="Text">What is shown for it.</param>
    /// <param name="Width">The columns that it takes.</param>
    /// <param name="End">The last column of the source that it stands in, from 1, in UTF-16 code units.</param>
    private readonly record struct Cell(string Text, int Width, int End);

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        var column = 0;
        for (var i = 0; i < line.Length;)
        {
            var isHarmful = line[i] != '\t' && VisibleText.IsHarmful(line, i);
            var rune = isHarmful ? Rune.ReplacementChar : Rune.GetRuneAt(line, i);
            i += isHarmful ? 1 : rune.Utf16SequenceLength;
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

    // The blocks that terminals draw in two columns (Unicode Standard Annex #11, East Asian Width), and pictures.
    private static bool IsWide(int code) => code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF)
        or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF)
        or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
