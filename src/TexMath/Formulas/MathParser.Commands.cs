using TexMath.Characters;

namespace TexMath.Formulas;

/// <summary>Interprets commands.</summary>
internal sealed partial class MathParser
{
    /// <summary>Parses a command that affects the rest of its group; false for any other command.</summary>
    private bool ParseDeclaration(List<MathElement> row)
    {
        var token = _tokens[_at];
        if (MathAlphabets.FromDeclaration(token.Text) is { } alphabet)
        {
            _at++;
            _alphabet = alphabet;
            return true;
        }
        if (MathCommands.IsIgnored(token.Text))
        {
            _at++;
            return true;
        }
        if (ToStyle(token.Text) is { } style)
        {
            _at++;
            row.Add(Nested(token, () => new MathStyle(ParseRow(), style.Level, style.Display)));
            return true;
        }
        if (token.Text is "over" or "atop" or "choose" or "brace" or "brack")
        {
            _at++;
            var numerator = new MathRow([.. row]);
            row.Clear();
            row.Add(Nested(token, () => CreateFraction(token.Text, numerator, ParseRow())));
            return true;
        }
        return false;
    }

    private static (int Level, bool Display)? ToStyle(string command) => command switch
    {
        "displaystyle" => (0, true),
        "textstyle" => (0, false),
        "scriptstyle" => (1, false),
        "scriptscriptstyle" => (2, false),
        _ => null,
    };

    private MathElement ParseCommand(MathToken token)
    {
        var name = token.Text;
        if (name == "dots" && NextIsOperatorOrRelation())
            return MathSymbols.FindCommand("cdots")!;
        if (MathSymbols.FindCommand(name) is { } symbol)
            return ApplyAlphabet(symbol);
        if (MathCommands.FindFunction(name) is { } function)
            return function;
        if (name == " " || name is "space" or "nobreakspace")
            return new MathText("\u00A0");
        if (MathCommands.FindSpace(name) is { } em)
            return new MathSpace(em);
        if (MathAlphabets.FromCommand(name) is { } alphabet)
            return ParseInAlphabet(token, alphabet);
        if (MathCommands.FindAccent(name) is { } accent)
            return new MathAccent(ParseArgument(token), accent.Mark, accent.IsUnder, accent.Stretches);
        if (MathCommands.IsText(name))
            return ParseText(token);
        if (MathCommands.FindDelimiterSize(name) is { } size)
            return ParseSizedDelimiter(token, size) ?? (MathElement)MathRow.Empty;
        if (MathCommands.FindArrow(name) is { } arrow)
            return ParseArrow(token, arrow);
        return ParseStructure(token);
    }

    private bool NextIsOperatorOrRelation() => (Next switch
    {
        { Kind: MathTokenKind.Character } next => MathSymbols.FindCharacter(next.Text),
        { Kind: MathTokenKind.Command } next => MathSymbols.FindCommand(next.Text),
        _ => null,
    }) is { Class: MathClass.Binary or MathClass.Relation };

    private MathElement ParseStructure(MathToken token)
    {
        switch (token.Text)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac" or "binom" or "dbinom" or "tbinom" or "nicefrac" or "sfrac":
                return ParseFraction(token);
            case "genfrac":
                return ParseGeneralFraction(token);
            case "sqrt":
                return ParseRoot(token);
            case "overset" or "stackrel" or "underset":
                return ParseStack(token);
            case "left":
                return ParseFence(token);
            case "begin":
                return ParseEnvironment(token);
            case "substack":
                return ParseSubstack(token);
            case "operatorname" or "operatornamewithlimits":
                return ParseOperatorName(token);
            case "not":
                return ParseNot(token);
            case "pmod" or "mod" or "pod" or "bmod":
                return ParseModulus(token);
            default:
                return ParseGrouping(token);
        }
    }

    /// <summary>Parses commands that change the class or the display of their argument.</summary>
    private MathElement ParseGrouping(MathToken token)
    {
        switch (token.Text)
        {
            case "mathop" or "mathbin" or "mathrel" or "mathord" or "mathopen" or "mathclose" or "mathpunct" or "mathinner":
                return new MathRow(Items(ParseArgument(token)), ToClass(token.Text));
            case "phantom" or "hphantom":
                return new MathPhantom(ParseArgument(token));
            case "boxed":
                return new MathBox(ParseArgument(token));
            case "ensuremath" or "smash" or "mathstrut" or "vcenter":
            case "mathrlap" or "mathllap" or "mathclap" or "rlap" or "llap" or "clap":
                return ParseArgument(token);
            case "textcolor" or "raisebox":
                ReadSource();
                return ParseArgument(token);
            case "bra" or "ket" or "braket" or "abs" or "norm" or "Bra" or "Ket" or "Braket":
                return ParseEnclosed(token);
            case "prescript":
                return ParsePrescript(token);
            case "sideset":
                return ParseSideset(token);
            case "varprojlim" or "varinjlim" or "varliminf" or "varlimsup":
                return CreateLimit(token.Text);
            case "hspace" or "mspace" or "hskip" or "kern" or "mkern" or "mskip":
                return new MathSpace(ReadLength(token));
            case "tag":
                return new MathRow([new MathSpace(2), new MathText("(" + (ReadSource() ?? "") + ")")]);
            default:
                return ParseUnknown(token);
        }
    }

    private MathElement ParseUnknown(MathToken token)
    {
        if (ParsePhysics(token) is { } physics)
            return physics;
        if (FindUprightLetter(token.Text) is { } letter)
            return letter;
        if (ParseProse(token) is { } prose)
            return prose;
        if (MathCommands.IsIgnoredWithArgument(token.Text))
            ReadSource();
        else if (token.Text.Length == 0)
            Report(token.Start, "this formula ends in a backslash; remove it");
        else
            Report(token.Start, $"the command \\{token.Text} in this formula is unknown; replace it by its definition in LaTeX or amsmath");
        return MathRow.Empty;
    }

    /// <summary>Returns the upright Greek letter of a command of the package upgreek such as <c>\upmu</c>, or null.</summary>
    private static MathIdentifier? FindUprightLetter(string command) =>
        command.StartsWith("up", StringComparison.Ordinal)
        && MathSymbols.FindCommand(command[2..]) is MathIdentifier { Text: [>= 'α' and <= 'ϵ'] } letter
            ? letter with { Alphabet = MathAlphabet.Roman }
            : null;

    private MathElement ParseInAlphabet(MathToken token, MathAlphabet alphabet)
    {
        var outer = _alphabet;
        _alphabet = alphabet == MathAlphabet.Bold && outer == MathAlphabet.BoldItalic ? outer : alphabet;
        var body = ParseArgument(token);
        _alphabet = outer;
        return body is MathRow { Items: [var only] } ? only : body;
    }

    private MathElement ParseOperatorName(MathToken token)
    {
        var hasLimits = token.Text == "operatornamewithlimits";
        if (NextIsCharacter("*"))
        {
            hasLimits = true;
            _at++;
        }
        if (ReadSource() is { } source)
            return new MathFunction(PlainText(source), hasLimits);
        return new MathRow(Items(ParseArgument(token)), MathClass.Operator);
    }

    /// <summary>Negates a relation, with the precomposed character if Unicode has one.</summary>
    private MathElement ParseNot(MathToken token)
    {
        while (Next is { Kind: MathTokenKind.Command } space && MathCommands.FindSpace(space.Text) is not null)
            _at++;
        return ParseArgument(token) switch
        {
            MathOperator mark => mark with { Text = (mark.Text + "\u0338").Normalize() },
            MathRow { Items: [MathOperator mark] } => mark with { Text = (mark.Text + "\u0338").Normalize() },
            MathIdentifier letter => letter with { Text = (letter.Text + "\u0338").Normalize() },
            MathRow { Items: [MathIdentifier letter] } => letter with { Text = (letter.Text + "\u0338").Normalize() },
            var argument => new MathRow([new MathOperator("¬", MathClass.Ordinary), argument]),
        };
    }

    private MathElement ParseModulus(MathToken token)
    {
        if (token.Text == "bmod")
            return new MathOperator("mod", MathClass.Binary);
        var word = new MathIdentifier("mod", MathAlphabet.Roman);
        var argument = ParseArgument(token);
        var (open, close) = (new MathOperator("(", MathClass.Open), new MathOperator(")", MathClass.Close));
        return token.Text switch
        {
            "pod" => new MathRow([new MathSpace(4 / 9.0), open, argument, close]),
            "mod" => new MathRow([new MathSpace(2 / 3.0), word, new MathSpace(1 / 3.0), argument]),
            _ => new MathRow([new MathSpace(4 / 9.0), open, word, new MathSpace(1 / 3.0), argument, close]),
        };
    }

    private static MathClass ToClass(string command) => command switch
    {
        "mathop" => MathClass.Operator,
        "mathbin" => MathClass.Binary,
        "mathrel" => MathClass.Relation,
        "mathopen" => MathClass.Open,
        "mathclose" => MathClass.Close,
        "mathpunct" => MathClass.Punctuation,
        "mathinner" => MathClass.Inner,
        _ => MathClass.Ordinary,
    };
}
