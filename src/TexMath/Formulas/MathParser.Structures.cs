namespace TexMath.Formulas;

/// <summary>Parses fractions, roots, stacks and other commands with arguments.</summary>
internal sealed partial class MathParser
{
    private MathElement ParseFraction(MathToken token)
    {
        var numerator = ParseArgument(token);
        return CreateFraction(token.Text, numerator, ParseArgument(token));
    }

    /// <summary>Parses <c>\genfrac</c>: delimiters, line thickness and style come before numerator and denominator.</summary>
    private MathElement ParseGeneralFraction(MathToken token)
    {
        var (open, close) = (ReadSource()?.Trim() ?? "", ReadSource()?.Trim() ?? "");
        var (thickness, style) = (ReadSource() ?? "", ReadSource()?.Trim());
        bool? display = style switch { "0" => true, "1" => false, _ => null };
        var numerator = ParseArgument(token);
        var fraction = new MathFraction(numerator, ParseArgument(token), HasLine: !thickness.TrimStart().StartsWith('0'), display);
        return open.Length + close.Length == 0
            ? fraction
            : new MathFence(ParseDelimiter(open, token), fraction, ParseDelimiter(close, token));
    }

    private static MathElement CreateFraction(string command, MathElement numerator, MathElement denominator)
    {
        bool? display = command switch
        {
            "dfrac" or "cfrac" or "dbinom" => true,
            "tfrac" or "tbinom" => false,
            _ => null,
        };
        var hasLine = command is not ("binom" or "dbinom" or "tbinom" or "choose" or "atop" or "brace" or "brack");
        var fraction = new MathFraction(numerator, denominator, hasLine, display);
        return command switch
        {
            "binom" or "dbinom" or "tbinom" or "choose" => new MathFence("(", fraction, ")"),
            "brace" => new MathFence("{", fraction, "}"),
            "brack" => new MathFence("[", fraction, "]"),
            _ => fraction,
        };
    }

    private MathRoot ParseRoot(MathToken token)
    {
        var index = ParseOptional();
        return new MathRoot(ParseArgument(token), index);
    }

    /// <summary>Parses an optional argument in square brackets; null if there is none.</summary>
    private MathElement? ParseOptional()
    {
        if (!NextIsCharacter("["))
            return null;
        var open = _tokens[_at++];
        var row = Nested(open, () => ParseRow(endsAtBracket: true));
        if (NextIsCharacter("]"))
            _at++;
        else
            Report(open.Start, "a bracket in this formula is not closed; add ] where the argument ends");
        return row;
    }

    private MathStack ParseStack(MathToken token)
    {
        var mark = ParseArgument(token);
        var body = ParseArgument(token);
        return token.Text == "underset" ? new MathStack(body, mark, null) : new MathStack(body, null, mark);
    }

    private MathStack ParseArrow(MathToken token, string arrow)
    {
        var under = ParseOptional();
        var over = ParseArgument(token);
        return new MathStack(new MathOperator(arrow, MathClass.Relation) { Stretches = true }, under, over);
    }

    /// <summary>Parses commands of the packages braket and physics.</summary>
    private MathElement ParseEnclosed(MathToken token)
    {
        if (NextIsCharacter("*"))
            _at++;
        var body = ParseArgument(token);
        return token.Text switch
        {
            "bra" or "Bra" => Enclose("⟨", body, "|"),
            "ket" or "Ket" => Enclose("|", body, "⟩"),
            "braket" or "Braket" => Enclose("⟨", body, "⟩"),
            "abs" => new MathFence("|", body, "|"),
            _ => new MathFence("‖", body, "‖"),
        };
    }

    private static MathRow Enclose(string open, MathElement body, string close) =>
        new([Side(open, MathClass.Open), .. Items(body), Side(close, MathClass.Close)], MathClass.Inner);

    private static MathElement Side(string delimiter, MathClass role) =>
        delimiter == "|" ? new MathIdentifier(delimiter) : new MathOperator(delimiter, role);

    /// <summary>Parses <c>\sideset</c>: scripts at the four corners of an operator, beside those above and below it.</summary>
    private MathRow ParseSideset(MathToken token)
    {
        var left = ParseArgument(token);
        var right = ParseArgument(token);
        var body = ParseArgument(token);
        var scripted = right is MathRow { Items: [MathScripts { Base: MathRow { Items.Count: 0 } } scripts] }
            ? scripts with { Base = body, Limits = false }
            : body;
        return new MathRow([.. Items(left), scripted], MathClass.Operator);
    }

    /// <summary>Creates a limit with an arrow or a line (amsmath).</summary>
    private static MathRow CreateLimit(string command)
    {
        var (mark, isUnder) = command switch
        {
            "varprojlim" => ("←", true),
            "varinjlim" => ("→", true),
            "varliminf" => ("_", true),
            _ => ("‾", false),
        };
        return new MathRow([new MathAccent(new MathFunction("lim", HasLimits: false), mark, isUnder, Stretches: true)], MathClass.Operator);
    }

    private MathRow ParsePrescript(MathToken token)
    {
        var sup = ParseArgument(token);
        var sub = ParseArgument(token);
        return new MathRow([new MathScripts(MathRow.Empty, sub, sup, null), ParseArgument(token)]);
    }
}
