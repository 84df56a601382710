namespace SiteGen.Themes.Models;

/// <summary>Wraps captions into lines, because SVG does not wrap text.</summary>
internal static class CaptionText
{
    /// <summary>Wraps a text at spaces.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="maxLength">The maximum length of a line, unless a single word is longer.</param>
    /// <param name="maxLines">The maximum number of lines. A longer text ends in an ellipsis.</param>
    public static IReadOnlyList<string> Wrap(string text, int maxLength, int maxLines)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= maxLength)
            {
                lines[^1] += " " + word;
                continue;
            }

            if (lines.Count == maxLines)
            {
                lines[^1] += " …";
                break;
            }

            lines.Add(word);
        }

        return lines;
    }
}
