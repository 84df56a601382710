using TexMath.Characters;

namespace TexMath.Formulas;

/// <summary>
/// Parses a formula into its syntax tree by recursive descent. For any formula, the time is linear in its length and the
/// recursion is bounded. After an error it continues, to find further errors.
/// </summary>
internal sealed partial class MathParser
{
    private const int MaxDepth = 60;
    private const int MaxErrors = 8;

    private readonly string _tex;
    private readonly List<MathToken> _tokens;
    private readonly List<FormulaError> _errors;
    private readonly int _formulaDepth;
    private MathAlphabet _alphabet;
    private int _at;
    private int _depth;

    private MathParser(string tex, List<FormulaError> errors, int formulaDepth)
    {
        _tex = tex;
        _tokens = MathLexer.Tokenize(tex);
        _errors = errors;
        _formulaDepth = formulaDepth;
    }

    /// <summary>Parses a formula.</summary>
    /// <param name="tex">The formula without its dollars.</param>
    /// <param name="errors">Receives errors. If there are any, the tree is incomplete.</param>
    /// <param name="formulaDepth">How many formulas enclose this one: a formula may contain text, and text formulas.</param>
    public static MathElement Parse(string tex, List<FormulaError> errors, int formulaDepth = 0)
    {
        var parser = new MathParser(tex, errors, formulaDepth);
        var rows = parser.ParseCells();
        while (parser._at < parser._tokens.Count)
        {
            parser.ReportStray();
            parser._at++;
            parser.ParseCells();
        }
        if (rows is [[var only]])
            return only;
        if (rows.Any(row => row.Count > 1))
            parser.Report(0, "a & is outside of a table; put \\begin{aligned} and \\end{aligned} around the formula");
        return new MathTable(rows, "c", Display: true);
    }

    private MathToken? Next => _at < _tokens.Count ? _tokens[_at] : null;

    private bool NextIs(MathTokenKind kind) => _at < _tokens.Count && _tokens[_at].Kind == kind;

    private bool NextIsCommand(string name) => NextIs(MathTokenKind.Command) && _tokens[_at].Text == name;

    private bool NextIsCharacter(string character) => NextIs(MathTokenKind.Character) && _tokens[_at].Text == character;

    /// <summary>Adds an error, unless there are already so many that the first ones probably caused the others.</summary>
    private void Report(int offset, string message)
    {
        if (_errors.Count < MaxErrors)
            _errors.Add(new FormulaError(offset, message));
    }

    private void ReportStray()
    {
        var token = _tokens[_at];
        Report(token.Start, token.Kind == MathTokenKind.EndGroup
            ? "a closing brace in this formula has no opening one; remove it or add the other"
            : $"\\{token.Text} in this formula closes nothing; remove it, or add what it should close");
    }

    /// <summary>Parses elements up to the end of a group or of a cell.</summary>
    private MathRow ParseRow(bool endsAtBracket = false)
    {
        var alphabet = _alphabet;
        var items = new List<MathElement>();
        var open = new Stack<int>();
        while (!AtEndOfRow(endsAtBracket))
        {
            if (NextIs(MathTokenKind.Command) && ParseDeclaration(items))
            {
                open.Clear();
                continue;
            }
            items.Add(ParseScripted());
            PairDelimiters(items, open);
        }
        _alphabet = alphabet;
        return new MathRow(items);
    }

    /// <summary>Extends the base of a script after a closing delimiter to the whole delimited expression.</summary>
    private static void PairDelimiters(List<MathElement> items, Stack<int> open)
    {
        if (items[^1] is MathOperator { Role: MathClass.Open })
            open.Push(items.Count - 1);
        if (items[^1].Class != MathClass.Close || items[^1] is MathOperator { Text: "!" or "?" } || !open.TryPop(out var start))
            return;
        if (items[^1] is MathScripts { Base: MathOperator } scripts)
        {
            var group = new MathRow([.. items[start..^1], scripts.Base]);
            items.RemoveRange(start, items.Count - start);
            items.Add(scripts with { Base = group });
        }
    }

    private bool AtEndOfRow(bool endsAtBracket) => Next switch
    {
        null => true,
        { Kind: MathTokenKind.EndGroup or MathTokenKind.AlignmentTab } => true,
        { Kind: MathTokenKind.Command, Text: "right" or "middle" or "\\" or "cr" or "newline" or "end" } => true,
        { Kind: MathTokenKind.Character, Text: "]" } => endsAtBracket,
        _ => false,
    };

    /// <summary>Parses an element with its scripts.</summary>
    private MathElement ParseScripted()
    {
        var start = _tokens[_at].Start;
        MathElement body = NextIs(MathTokenKind.Superscript) || NextIs(MathTokenKind.Subscript) || NextIs(MathTokenKind.Prime)
            ? MathRow.Empty
            : ParseElement();
        MathElement? sub = null, sup = null;
        bool? limits = null;
        while (Next is { } token)
        {
            if (token is { Kind: MathTokenKind.Command, Text: "limits" or "nolimits" })
            {
                limits = token.Text == "limits";
                _at++;
            }
            else if (token.Kind == MathTokenKind.Prime)
                sup = Join(sup, ParsePrimes());
            else if (token.Kind == MathTokenKind.Superscript)
                sup = ParseScript(sup, mayRepeat: sup is MathOperator or MathRow { Items: [.., MathOperator { Text: "′" }] });
            else if (token.Kind == MathTokenKind.Subscript)
                sub = ParseScript(sub, mayRepeat: false);
            else
                break;
        }
        if (limits is not null && body is MathRow { Items.Count: 0 })
            Report(start, "\\limits in this formula does not follow an operator; remove it");
        return sub is null && sup is null ? body : new MathScripts(body, sub, sup, limits);
    }

    private MathElement ParseScript(MathElement? before, bool mayRepeat)
    {
        var token = _tokens[_at++];
        if (before is not null && !mayRepeat)
        {
            var example = $"{{x{token.Text}a}}{token.Text}b";
            Report(token.Start, $"a second {token.Text} follows the same base; put braces around the first: {example}");
        }
        return Join(before, ParseArgument(token));
    }

    private MathElement ParsePrimes()
    {
        var primes = new List<MathElement>();
        for (; NextIs(MathTokenKind.Prime); _at++)
            primes.Add(new MathOperator("′", MathClass.Ordinary));
        return primes.Count == 1 ? primes[0] : new MathRow(primes);
    }

    private static MathElement Join(MathElement? first, MathElement second) =>
        first is null ? second : new MathRow([.. Items(first), .. Items(second)]);

    private static IReadOnlyList<MathElement> Items(MathElement element) =>
        element is MathRow { ExplicitClass: null } row ? row.Items : [element];

    /// <summary>Parses the argument of a command: a group, or the next token.</summary>
    private MathElement ParseArgument(MathToken command)
    {
        switch (Next)
        {
            case { Kind: MathTokenKind.Character } token:
                _at++;
                return ParseCharacter(token);
            case { Kind: MathTokenKind.BeginGroup or MathTokenKind.Prime }:
            case { Kind: MathTokenKind.Command } when !AtEndOfRow(endsAtBracket: false):
                return ParseElement();
            default:
                Report(command.Start, $"{Display(command)} in this formula lacks its argument; add it, or {{}} for an empty one");
                return MathRow.Empty;
        }
    }

    private MathElement ParseElement()
    {
        var token = _tokens[_at];
        switch (token.Kind)
        {
            case MathTokenKind.BeginGroup:
                return ParseGroup();
            case MathTokenKind.Command:
                _at++;
                return Nested(token, () => ParseCommand(token));
            case MathTokenKind.Prime:
                return ParsePrimes();
            case MathTokenKind.Character when char.IsAsciiDigit(token.Text[0]) || StartsNumber():
                return ParseNumber();
            default:
                return ParseLetters();
        }
    }

    private MathElement ParseGroup()
    {
        var open = _tokens[_at++];
        var row = Nested(open, () => ParseRow());
        if (NextIs(MathTokenKind.EndGroup))
            _at++;
        else
            ReportUnclosed(open);
        return row is MathRow { Items: [MathOperator or MathLargeOperator or MathFunction] }
            ? new MathRow(Items(row), MathClass.Ordinary)
            : row;
    }

    private void ReportUnclosed(MathToken open)
    {
        Report(open.Start, "a brace in this formula is not closed; add } where the group ends");
        _at = _tokens.Count;
    }

    /// <summary>Parses a nested element, unless it is nested too deeply.</summary>
    private MathElement Nested(MathToken start, Func<MathElement> parse)
    {
        if (_depth < MaxDepth)
        {
            _depth++;
            var element = parse();
            _depth--;
            return element;
        }
        Report(start.Start, "this formula is nested too deeply; simplify it");
        _at = _tokens.Count;
        return MathRow.Empty;
    }

    /// <summary>Parses one letter; in an upright or italic alphabet, a word.</summary>
    private MathElement ParseLetters()
    {
        var start = _at++;
        if (_alphabet is not (MathAlphabet.Roman or MathAlphabet.Italic) || !char.IsLetter(_tokens[start].Text[0]))
            return ParseCharacter(_tokens[start]);
        while (Next is { Kind: MathTokenKind.Character } token && char.IsLetter(token.Text[0]))
            _at++;
        return new MathIdentifier(string.Concat(_tokens[start.._at].Select(token => token.Text)), _alphabet);
    }

    private MathElement ParseCharacter(MathToken token)
    {
        var first = token.Text[0];
        if (char.IsAsciiDigit(first))
            return new MathNumber(token.Text, _alphabet);
        if (MathSymbols.FindCharacter(token.Text) is { } symbol)
            return ApplyAlphabet(symbol);
        if (char.IsLetter(token.Text, 0) || char.IsNumber(token.Text, 0))
            return new MathIdentifier(token.Text, _alphabet);
        return char.IsSymbol(token.Text, 0) ? new MathOperator(token.Text, MathClass.Relation) : new MathText(token.Text);
    }

    /// <summary>Applies the current alphabet to a symbol that is a letter.</summary>
    private MathElement ApplyAlphabet(MathElement symbol) =>
        symbol is MathIdentifier { Text: var text } && _alphabet != MathAlphabet.Default && char.IsLetter(text, 0)
            ? new MathIdentifier(text, _alphabet)
            : symbol;

    private static string Display(MathToken token) => token.Kind == MathTokenKind.Command ? "\\" + token.Text : token.Text;
}
