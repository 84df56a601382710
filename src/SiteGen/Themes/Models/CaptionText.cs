namespace SiteGen.Themes.Models;

/// <summary>Cuts a caption into lines, which SVG does not do by itself.</summary>
internal static class CaptionText
{
    /// <summary>Cuts a text at spaces.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="length">How many characters a line has at most, where no word is longer.</param>
    /// <param name="count">How many lines there are at most; the last one ends in an ellipsis where the text goes on.</param>
    public static IReadOnlyList<string> Wrap(string text, int length, int count)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= length)
            {
                lines[^1] += " " + word;
                continue;
            }

            if (lines.Count == count)
            {
                lines[^1] += " …";
                break;
            }

            lines.Add(word);
        }

        return lines;
    }
}
