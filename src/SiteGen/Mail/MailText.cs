using System.Globalization;
using System.Text;
using SiteGen.Content;

namespace SiteGen.Mail;

/// <summary>Makes untrusted text fit for a header.</summary>
internal static class MailText
{
    /// <summary>The maximum length of a text in a header, in UTF-16 code units. Mail programs show fewer.</summary>
    public const int MaxLength = 200;

    /// <summary>
    /// Returns the text as one line: each run of white space, line ends and control characters becomes one space, and what is too
    /// long ends in an ellipsis.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string ToLine(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, MaxLength));
        for (var i = 0; i < text.Length && line.Length <= MaxLength; i++)
        {
            if (IsBlank(text, i))
                Separate(line);
            else
                line.Append(VisibleText.IsUnsafe(text, i) ? '\uFFFD' : text[i]);
        }

        return Shorten(line.ToString().TrimEnd());
    }

    private static void Separate(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }

    private static bool IsBlank(string text, int index) =>
        char.IsWhiteSpace(text[index]) || char.GetUnicodeCategory(text[index]) == UnicodeCategory.Control;

    private static string Shorten(string line)
    {
        if (line.Length <= MaxLength)
            return line;
        var end = char.IsHighSurrogate(line[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return string.Concat(line.AsSpan(0, end).TrimEnd(), "…");
    }
}
