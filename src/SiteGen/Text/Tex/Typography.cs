namespace SiteGen.Text.Tex;

/// <summary>What hyphens, tildes and quotes mean, told from the characters around them.</summary>
internal static class Typography
{
    /// <summary>Prose shorter than this does not make two parts of an abstract.</summary>
    private const int LongProse = 80;

    /// <summary>Whether a run of hyphens separates two parts, such as two languages of one abstract.</summary>
    /// <param name="source">The text.</param>
    /// <param name="run">The run.</param>
    public static bool IsSeparator(string source, TexToken run) =>
        run.Length >= 4
        && run.Start >= LongProse && source.Length - run.End >= LongProse
        && char.IsWhiteSpace(source[run.Start - 1]) && char.IsWhiteSpace(source[run.End]);

    /// <summary>A dash for two or three hyphens, unless they begin an option of a command line or belong to an arrow.</summary>
    /// <param name="source">The text.</param>
    /// <param name="run">The run.</param>
    public static string Dash(string source, TexToken run) => run.Length switch
    {
        2 or 3 when Next(source, run) == '>' || Previous(source, run) == '<' => run.Value,
        2 when IsOption(source, run) => run.Value,
        2 => "–",
        3 => "—",
        _ => run.Value,
    };

    /// <summary>A space that does not break between two words; a tilde before a number, beside a space or in a range.</summary>
    /// <param name="source">The text.</param>
    /// <param name="run">The run.</param>
    public static string Tilde(string source, TexToken run)
    {
        var (previous, next) = (Previous(source, run), Next(source, run));
        var joins = run.Length == 1
            && (char.IsLetterOrDigit(previous) || previous is '.' or ',' or ')' or ']' or '}' or '$' or ':' or ';' or '%' or '\'')
            && (char.IsLetterOrDigit(next) || next is '\\' or '$' or '(' or '[' or '{' or '`' or '"' or '=' or '<' or '>' or '+' or '-' or '&')
            && !(char.IsAsciiDigit(next) && (char.IsAsciiDigit(previous) || previous == '%'));
        return joins ? "\u00A0" : run.Value;
    }

    /// <summary>The character before a token; a space at the beginning.</summary>
    /// <param name="source">The text.</param>
    /// <param name="token">The token.</param>
    public static char Previous(string source, TexToken token) => token.Start > 0 ? source[token.Start - 1] : ' ';

    /// <summary>The character after a token; a space at the end.</summary>
    /// <param name="source">The text.</param>
    /// <param name="token">The token.</param>
    public static char Next(string source, TexToken token) => token.End < source.Length ? source[token.End] : ' ';

    /// <summary>
    /// What a left brace without partner stands for: between two letters it is a dash that was copied by its place in
    /// TeX's old font encoding (OT1, 0x7B); elsewhere it is noise.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="brace">The brace.</param>
    public static string LoneBrace(string source, TexToken brace) =>
        char.IsLetter(Previous(source, brace)) && char.IsLetter(Next(source, brace)) ? "–" : "";

    private static bool IsOption(string source, TexToken run) =>
        char.IsAsciiLetter(Next(source, run))
        && (char.IsWhiteSpace(Previous(source, run)) || Previous(source, run) is '(' or '[' or '"' or '`' or '{')
        && !IsClosedLater(source, run.End);

    /// <summary>Whether a parenthesis that two hyphens open is closed by two more: <c>we --as ever-- assume</c>.</summary>
    private static bool IsClosedLater(string source, int start)
    {
        var close = source.IndexOf("--", start, Math.Min(200, source.Length - start), StringComparison.Ordinal);
        return close > 0 && !char.IsWhiteSpace(source[close - 1])
            && (close + 2 == source.Length || !char.IsLetterOrDigit(source[close + 2]));
    }
}
