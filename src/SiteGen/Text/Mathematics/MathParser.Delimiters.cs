namespace SiteGen.Text.Mathematics;

/// <summary>Delimiters that grow.</summary>
internal sealed partial class MathParser
{
    private const string DelimiterCharacters = "()[]{}|‖/\\⟨⟩⟪⟫⌊⌋⌈⌉⟦⟧⟮⟯⎰⎱⌜⌝⌞⌟⦃⦄⦇⦈↑↓↕⇑⇓⇕";

    /// <summary>Reads the character after <c>\left</c> and its kin; empty for <c>.</c>, null with a fault for none.</summary>
    private MathOperator? ReadDelimiter(MathToken of)
    {
        var inBraces = NextIs(MathTokenKind.Open) && _at + 2 < _tokens.Count && _tokens[_at + 2].Kind == MathTokenKind.Close;
        var index = inBraces ? _at + 1 : _at;
        if (index < _tokens.Count && Delimiter(_tokens[index]) is { } delimiter)
        {
            _at = inBraces ? index + 2 : index + 1;
            return delimiter;
        }
        Fault(of.Start, $"\\{of.Text} in this formula lacks its delimiter; write one such as ( or \\langle, or . for none");
        return null;
    }

    private static MathOperator? Delimiter(MathToken token)
    {
        if (token is { Kind: MathTokenKind.Character, Text: "." })
            return new MathOperator("", MathClass.Ordinary);
        if (token is { Kind: MathTokenKind.Character, Text: "<" } or { Kind: MathTokenKind.Command, Text: "lt" })
            return new MathOperator("⟨", MathClass.Open);
        if (token is { Kind: MathTokenKind.Character, Text: ">" } or { Kind: MathTokenKind.Command, Text: "gt" })
            return new MathOperator("⟩", MathClass.Close);
        var symbol = token.Kind switch
        {
            MathTokenKind.Character => MathSymbols.Character(token.Text),
            MathTokenKind.Command => MathSymbols.Command(token.Text),
            _ => null,
        };
        return symbol switch
        {
            MathOperator mark when IsDelimiter(mark.Text) => mark,
            MathIdentifier sign when IsDelimiter(sign.Text) => new MathOperator(sign.Text, MathClass.Ordinary),
            _ => null,
        };
    }

    /// <summary>The delimiter that an argument names; empty for none.</summary>
    private string DelimiterOf(string source, MathToken of)
    {
        if (source.Length == 0)
            return "";
        if (MathLexer.Read(source) is [var token] && Delimiter(token) is { } delimiter)
            return delimiter.Text;
        Fault(of.Start, $"{source} in this formula is no delimiter; write one such as ( or \\langle");
        return "";
    }

    private static bool IsDelimiter(string text) => text.Length == 1 && DelimiterCharacters.Contains(text[0], StringComparison.Ordinal);

    private MathElement ParseFence(MathToken left)
    {
        var open = ReadDelimiter(left);
        var parts = new List<MathElement>(Items(ParseRow()));
        while (NextIsCommand("middle"))
        {
            var middle = _tokens[_at++];
            if (ReadDelimiter(middle) is { } delimiter)
                parts.Add(delimiter with { Stretches = true });
            parts.AddRange(Items(ParseRow()));
        }
        if (!NextIsCommand("right"))
        {
            Fault(left.Start, "\\left in this formula has no \\right; add \\right. where no delimiter shall show");
            return MathRow.Empty;
        }
        var close = ReadDelimiter(_tokens[_at++]);
        return new MathFence(open?.Text ?? "", new MathRow(parts), close?.Text ?? "");
    }

    private MathOperator? ParseSizedDelimiter(MathToken token, double size) =>
        ReadDelimiter(token) is { } delimiter ? delimiter with { Role = RoleOf(token.Text) ?? delimiter.Role, Size = size } : null;

    private static MathClass? RoleOf(string command) => command[^1] switch
    {
        'l' => MathClass.Open,
        'r' => MathClass.Close,
        'm' => MathClass.Relation,
        _ => null,
    };
}
