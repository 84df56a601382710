namespace TexMath.Prose;

/// <summary>Interprets hyphens, tildes and stray braces by the characters around them.</summary>
internal static class Typography
{
    /// <summary>Minimum length, in UTF-16 code units, of each of two parts of an abstract that a rule separates.</summary>
    private const int MinPartLength = 80;

    /// <summary>Whether a run of hyphens separates two parts of an abstract, such as two languages.</summary>
    /// <param name="source">The text.</param>
    /// <param name="run">The run.</param>
    public static bool IsSeparator(string source, TexToken run) =>
        run.Length >= 4
        && run.Start >= MinPartLength && source.Length - run.End >= MinPartLength
        && char.IsWhiteSpace(source[run.Start - 1]) && char.IsWhiteSpace(source[run.End]);

    /// <summary>Returns a dash for two or three hyphens, unless they begin a command-line option or belong to an arrow.</summary>
    /// <param name="source">The text.</param>
    /// <param name="run">The run.</param>
    public static string ReplaceHyphens(string source, TexToken run) => run.Length switch
    {
        2 or 3 when CharacterAfter(source, run) == '>' || CharacterBefore(source, run) == '<' => run.Value,
        2 when IsOption(source, run) => run.Value,
        2 => "–",
        3 => "—",
        _ => run.Value,
    };

    /// <summary>Returns a no-break space between two words; a tilde before a number, next to a space or within a range.</summary>
    /// <param name="source">The text.</param>
    /// <param name="run">The run.</param>
    public static string ReplaceTilde(string source, TexToken run)
    {
        var (previous, next) = (CharacterBefore(source, run), CharacterAfter(source, run));
        var isNoBreakSpace = run.Length == 1
            && (char.IsLetterOrDigit(previous) || previous is '.' or ',' or ')' or ']' or '}' or '$' or ':' or ';' or '%' or '\'')
            && (char.IsLetterOrDigit(next)
                || next is '\\' or '$' or '(' or '[' or '{' or '`' or '"' or '=' or '<' or '>' or '+' or '-' or '&')
            && !(char.IsAsciiDigit(next) && (char.IsAsciiDigit(previous) || previous == '%'));
        return isNoBreakSpace ? "\u00A0" : run.Value;
    }

    /// <summary>Returns the character before a token; a space at the start of the text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="token">The token.</param>
    public static char CharacterBefore(string source, TexToken token) => token.Start > 0 ? source[token.Start - 1] : ' ';

    /// <summary>Returns the character after a token; a space at the end of the text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="token">The token.</param>
    public static char CharacterAfter(string source, TexToken token) => token.End < source.Length ? source[token.End] : ' ';

    /// <summary>
    /// Replaces a left brace that has no right one: between two letters it is an en dash copied from a document in TeX's
    /// old font encoding, where the dash has the code of the brace (OT1, 0x7B); elsewhere it is dropped.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="brace">The brace.</param>
    public static string ReplaceUnmatchedBrace(string source, TexToken brace) =>
        char.IsLetter(CharacterBefore(source, brace)) && char.IsLetter(CharacterAfter(source, brace)) ? "–" : "";

    private static bool IsOption(string source, TexToken run) =>
        char.IsAsciiLetter(CharacterAfter(source, run))
        && (char.IsWhiteSpace(CharacterBefore(source, run)) || CharacterBefore(source, run) is '(' or '[' or '"' or '`' or '{')
        && !IsClosedLater(source, run.End);

    /// <summary>Whether two more hyphens close an insertion: <c>we --as ever-- assume</c>.</summary>
    private static bool IsClosedLater(string source, int start)
    {
        var close = source.IndexOf("--", start, Math.Min(200, source.Length - start), StringComparison.Ordinal);
        return close > 0 && !char.IsWhiteSpace(source[close - 1])
            && (close + 2 == source.Length || !char.IsLetterOrDigit(source[close + 2]));
    }
}
