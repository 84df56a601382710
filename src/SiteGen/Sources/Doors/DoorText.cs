using System.Text;

namespace SiteGen.Sources.Doors;

/// <summary>Folds white space in texts of services and limits their length.</summary>
internal static class DoorText
{
    /// <summary>The maximum length of a title.</summary>
    public const int MaxTitle = 2_000;

    /// <summary>The maximum length of an abstract.</summary>
    public const int MaxAbstract = 50_000;

    /// <summary>The maximum length of a venue or a name.</summary>
    public const int MaxName = 500;

    /// <summary>The maximum number of authors.</summary>
    public const int MaxAuthors = 10_000;

    /// <summary>The maximum number of links.</summary>
    public const int MaxLinks = 20;

    /// <summary>Returns a text in one line: each run of white space and control characters becomes one blank.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <param name="maxLength">The length after which the text is cut.</param>
    public static string Fold(string? text, int maxLength)
    {
        var folded = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (folded.Length > maxLength)
                break;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return Cut(folded.ToString(), maxLength).TrimEnd();
    }

    /// <summary>Returns paragraphs in one line each, with a blank line between them; empty ones are left out.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="maxLength">The length after which the text is cut.</param>
    public static string Join(IEnumerable<string> paragraphs, int maxLength)
    {
        var joined = new StringBuilder();
        foreach (var paragraph in paragraphs.Select(p => Fold(p, maxLength)).Where(p => p.Length > 0))
        {
            if (joined.Length > maxLength)
                break;
            joined.Append(joined.Length > 0 ? "\n\n" : "").Append(paragraph);
        }

        return Cut(joined.ToString(), maxLength).TrimEnd();
    }

    // Never between the halves of a surrogate pair.
    private static string Cut(string text, int maxLength) => text.Length <= maxLength
        ? text
        : text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];
}
