using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Escapes literal text for the site's Markdown dialect: CommonMark 0.31 with mathematics, tables, footnotes and bare links.
/// </summary>
public static class MarkdownText
{
    /// <summary>
    /// Escapes text so that it is displayed literally, without emphasis, code, link, formula, entity, list, heading, quote
    /// or table. Line breaks of the source are kept; spaces at both ends of a line are dropped.
    /// </summary>
    /// <param name="literal">Plain text, at the start of a line.</param>
    public static string Escape(string literal)
    {
        var output = new StringBuilder(literal.Length + 16);
        var lines = literal.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                output.Append('\n');
            Append(output, lines[i].Trim(' ', '\t'));
        }
        return output.ToString();
    }

    /// <summary>Appends part of a line. Characters that are special only at the start of a line are escaped only there.</summary>
    /// <param name="output">The Markdown to append to; at the start of a line, empty or ending in a line feed.</param>
    /// <param name="literal">Text without line breaks.</param>
    internal static void Append(StringBuilder output, ReadOnlySpan<char> literal)
    {
        if (output.Length == 0 || output[^1] == '\n')
            literal = AppendLineStart(output, literal);
        for (var i = 0; i < literal.Length; i++)
        {
            if (NeedsEscape(output, literal, i))
                output.Append('\\');
            output.Append(literal[i]);
        }
    }

    /// <summary>Escapes the character that would make the line a list item, heading, quote, fence, rule or underline.</summary>
    private static ReadOnlySpan<char> AppendLineStart(StringBuilder output, ReadOnlySpan<char> literal)
    {
        literal = literal.TrimStart(" \t");
        var digits = 0;
        while (digits < literal.Length && char.IsAsciiDigit(literal[digits]))
            digits++;
        output.Append(literal[..digits]);
        literal = literal[digits..];
        if (literal.IsEmpty || (digits == 0 ? "#>+-=~:" : ".)").IndexOf(literal[0], StringComparison.Ordinal) < 0)
            return literal;
        output.Append('\\').Append(literal[0]);
        return literal[1..];
    }

    private static bool NeedsEscape(StringBuilder output, ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '$' or '|' => true,
        '_' => !(char.IsAsciiLetterOrDigit(Previous(output)) && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1])),
        '<' => at + 1 == text.Length || (text[at + 1] != ' ' && !char.IsAsciiDigit(text[at + 1])),
        '&' => at + 1 == text.Length || text[at + 1] == '#' || char.IsAsciiLetter(text[at + 1]),
        ':' => EndsScheme(text[..at], text[at..]),
        '.' => EndsWith(text[..at], "www"),
        _ => false,
    };

    private static char Previous(StringBuilder output) => output.Length == 0 ? ' ' : output[^1];

    /// <summary>Whether a bare link would begin here.</summary>
    private static bool EndsScheme(ReadOnlySpan<char> before, ReadOnlySpan<char> rest) =>
        EndsWith(before, "mailto") || EndsWith(before, "tel")
        || (rest.StartsWith("://", StringComparison.Ordinal)
            && (EndsWith(before, "http") || EndsWith(before, "https") || EndsWith(before, "ftp")));

    private static bool EndsWith(ReadOnlySpan<char> text, string word) => text.EndsWith(word, StringComparison.OrdinalIgnoreCase);
}
