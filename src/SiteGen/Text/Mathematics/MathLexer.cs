using System.Globalization;

namespace SiteGen.Text.Mathematics;

/// <summary>Cuts a formula into tokens. White space only separates, as in TeX.</summary>
internal static class MathLexer
{
    /// <summary>The tokens in order.</summary>
    /// <param name="tex">The formula without its dollars; any text.</param>
    public static List<MathToken> Read(string tex)
    {
        var tokens = new List<MathToken>(tex.Length);
        for (var at = 0; at < tex.Length;)
        {
            if (char.IsWhiteSpace(tex[at]) || char.IsControl(tex[at]))
            {
                at++;
                continue;
            }
            tokens.Add(ReadToken(tex, at));
            at = tokens[^1].End;
        }
        return tokens;
    }

    private static MathToken ReadToken(string tex, int at) => tex[at] switch
    {
        '\\' => ReadCommand(tex, at),
        '{' => Sign(MathTokenKind.Open, tex, at),
        '}' => Sign(MathTokenKind.Close, tex, at),
        '^' => Sign(MathTokenKind.Superscript, tex, at),
        '_' => Sign(MathTokenKind.Subscript, tex, at),
        '\'' or '’' or '′' => Sign(MathTokenKind.Prime, tex, at),
        '&' => Sign(MathTokenKind.Align, tex, at),
        '~' => new MathToken(MathTokenKind.Command, " ", at, at + 1),
        _ => ReadCharacter(tex, at),
    };

    private static MathToken ReadCommand(string tex, int at)
    {
        var end = at + 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
            end++;
        if (end == at + 1 && end < tex.Length)
            end += char.IsSurrogatePair(tex, end) ? 2 : 1;
        var name = tex[(at + 1)..end];
        return new MathToken(MathTokenKind.Command, name.Length == 1 && char.IsWhiteSpace(name[0]) ? " " : name, at, end);
    }

    private static MathToken ReadCharacter(string tex, int at)
    {
        var end = at + StringInfo.GetNextTextElementLength(tex, at);
        return new MathToken(MathTokenKind.Character, tex[at..end], at, end);
    }

    private static MathToken Sign(MathTokenKind kind, string tex, int at) => new(kind, tex[at].ToString(), at, at + 1);
}
