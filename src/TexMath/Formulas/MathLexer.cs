using System.Globalization;

namespace TexMath.Formulas;

/// <summary>Splits a formula into tokens. As in TeX, white space in math mode only ends control words.</summary>
internal static class MathLexer
{
    /// <summary>Returns the tokens in order.</summary>
    /// <param name="tex">The formula without its dollars; any text.</param>
    public static List<MathToken> Tokenize(string tex)
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
        '\\' => ReadControlSequence(tex, at),
        '{' => Character(MathTokenKind.BeginGroup, tex, at),
        '}' => Character(MathTokenKind.EndGroup, tex, at),
        '^' => Character(MathTokenKind.Superscript, tex, at),
        '_' => Character(MathTokenKind.Subscript, tex, at),
        '\'' or '’' or '′' => Character(MathTokenKind.Prime, tex, at),
        '&' => Character(MathTokenKind.AlignmentTab, tex, at),
        '~' => new MathToken(MathTokenKind.Command, " ", at, at + 1),
        _ => ReadCharacter(tex, at),
    };

    private static MathToken ReadControlSequence(string tex, int at)
    {
        var end = at + 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
            end++;
        if (end == at + 1 && end < tex.Length)
            end += char.IsSurrogatePair(tex, end) ? 2 : 1;
        var name = tex[(at + 1)..end];
        // The primitive names of ^ and _.
        if (name is "sp" or "sb")
            return new MathToken(name == "sp" ? MathTokenKind.Superscript : MathTokenKind.Subscript, name == "sp" ? "^" : "_", at, end);
        return new MathToken(MathTokenKind.Command, name.Length == 1 && char.IsWhiteSpace(name[0]) ? " " : name, at, end);
    }

    private static MathToken ReadCharacter(string tex, int at)
    {
        var end = at + StringInfo.GetNextTextElementLength(tex, at);
        return new MathToken(MathTokenKind.Character, tex[at..end], at, end);
    }

    private static MathToken Character(MathTokenKind kind, string tex, int at) => new(kind, tex[at].ToString(), at, at + 1);
}
