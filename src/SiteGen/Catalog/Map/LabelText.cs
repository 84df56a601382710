namespace SiteGen.Catalog.Map;

/// <summary>Splits labels into lines and estimates their width, because the reader's font is unknown at build time.</summary>
internal static class LabelText
{
    private const int MaxLineLength = 16;
    private const int MaxLines = 3;

    /// <summary>Splits a title at spaces into one to three lines of similar length.</summary>
    public static IReadOnlyList<string> SplitLines(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lineCount = Math.Clamp((title.Length + MaxLineLength - 1) / MaxLineLength, 1, MaxLines);
        var targetLength = (double)title.Length / lineCount;
        var lines = new List<string>();
        var line = "";
        foreach (var word in words)
        {
            // Keep the word on this line while that brings the line closer to the target length.
            if (line.Length > 0 && lines.Count < lineCount - 1 && line.Length + 1 + (word.Length / 2.0) > targetLength)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        return line.Length > 0 ? [.. lines, line] : lines;
    }

    /// <summary>Estimates the width of a line in multiples of the font size, on the wide side for common bold fonts.</summary>
    public static double MeasureWidth(string line)
    {
        var width = 0.0;
        foreach (var c in line)
            width += MeasureWidth(c);
        return width;
    }

    private static double MeasureWidth(char c) => c switch
    {
        'i' or 'j' or 'l' or '.' or ',' or '\'' => 0.34,
        ' ' or 'f' or 'r' or 't' or '-' or 'I' or '(' or ')' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' => 0.95,
        >= 'A' and <= 'Z' => 0.72,
        // CJK characters are square.
        >= '\u2E80' => 1.0,
        _ => 0.6,
    };
}
