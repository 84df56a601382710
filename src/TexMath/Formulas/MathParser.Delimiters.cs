namespace TexMath.Formulas;

/// <summary>Parses delimiters.</summary>
internal sealed partial class MathParser
{
    private const string DelimiterCharacters = "()[]{}|‖/\\⟨⟩⟪⟫⌊⌋⌈⌉⟦⟧⟮⟯⎰⎱⌜⌝⌞⌟⦃⦄⦇⦈↑↓↕⇑⇓⇕";

    /// <summary>Reads the delimiter of a command such as <c>\left</c>. Null, with an error, if it is missing.</summary>
    private MathOperator? ReadDelimiter(MathToken command)
    {
        var inBraces = NextIs(MathTokenKind.BeginGroup) && _at + 2 < _tokens.Count && _tokens[_at + 2].Kind == MathTokenKind.EndGroup;
        var index = inBraces ? _at + 1 : _at;
        if (index < _tokens.Count && FindDelimiter(_tokens[index]) is { } delimiter)
        {
            _at = inBraces ? index + 2 : index + 1;
            return delimiter;
        }
        Report(command.Start, $"\\{command.Text} in this formula lacks its delimiter; add one such as ( or \\langle, or . for none");
        return null;
    }

    private static MathOperator? FindDelimiter(MathToken token)
    {
        if (token is { Kind: MathTokenKind.Character, Text: "." })
            return new MathOperator("", MathClass.Ordinary);
        if (token is { Kind: MathTokenKind.Character, Text: "<" } or { Kind: MathTokenKind.Command, Text: "lt" })
            return new MathOperator("⟨", MathClass.Open);
        if (token is { Kind: MathTokenKind.Character, Text: ">" } or { Kind: MathTokenKind.Command, Text: "gt" })
            return new MathOperator("⟩", MathClass.Close);
        var symbol = token.Kind switch
        {
            MathTokenKind.Character => MathSymbols.FindCharacter(token.Text),
            MathTokenKind.Command => MathSymbols.FindCommand(token.Text),
            _ => null,
        };
        return symbol switch
        {
            MathOperator mark when IsDelimiter(mark.Text) => mark,
            MathIdentifier bar when IsDelimiter(bar.Text) => new MathOperator(bar.Text, MathClass.Ordinary),
            _ => null,
        };
    }

    /// <summary>Returns the delimiter in an argument; empty for the null delimiter.</summary>
    private string ParseDelimiter(string source, MathToken command)
    {
        if (source.Length == 0)
            return "";
        if (MathLexer.Tokenize(source) is [var token] && FindDelimiter(token) is { } delimiter)
            return delimiter.Text;
        Report(command.Start, $"{source} in this formula is not a delimiter; use one such as ( or \\langle");
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
            Report(left.Start, "\\left in this formula has no \\right; add it, or \\right. for none");
            return MathRow.Empty;
        }
        var close = ReadDelimiter(_tokens[_at++]);
        return new MathFence(open?.Text ?? "", new MathRow(parts), close?.Text ?? "");
    }

    private MathOperator? ParseSizedDelimiter(MathToken token, double size) =>
        ReadDelimiter(token) is { } delimiter
            ? delimiter with { Role = ToClassBySuffix(token.Text) ?? delimiter.Role, Size = size }
            : null;

    private static MathClass? ToClassBySuffix(string command) => command[^1] switch
    {
        'l' => MathClass.Open,
        'r' => MathClass.Close,
        'm' => MathClass.Relation,
        _ => null,
    };
}
