namespace SiteGen.Catalog.Map;

/// <summary>Cuts labels into lines and guesses how wide they will be: the reader's font is not known here.</summary>
internal static class LabelText
{
    private const int LongestLine = 16;

    /// <summary>Cuts a name at spaces into lines of about the same length.</summary>
    public static IReadOnlyList<string> Lines(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wanted = Math.Clamp((title.Length + LongestLine - 1) / LongestLine, 1, 3);
        var lines = new List<string>();
        var line = "";
        foreach (var word in words)
        {
            var length = (double)title.Length / wanted;
            // The word stays on the line while that brings the line nearer to its share.
            if (line.Length > 0 && lines.Count < wanted - 1 && line.Length + 1 + (word.Length / 2.0) > length)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        return line.Length > 0 ? [.. lines, line] : lines;
    }

    /// <summary>The width of a line in font sizes; rather too much than too little for usual bold fonts.</summary>
    public static double Width(string line)
    {
        var width = 0.0;
        foreach (var c in line)
            width += Width(c);
        return width;
    }

    private static double Width(char c) => c switch
    {
        'i' or 'j' or 'l' or '.' or ',' or '\'' => 0.34,
        ' ' or 'f' or 'r' or 't' or '-' or 'I' or '(' or ')' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' => 0.95,
        >= 'A' and <= 'Z' => 0.72,
        // Ideographs and the like are square.
        >= '\u2E80' => 1.0,
        _ => 0.6,
    };
}
