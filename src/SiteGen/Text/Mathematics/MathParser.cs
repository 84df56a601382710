namespace SiteGen.Text.Mathematics;

/// <summary>
/// Reads a formula into its tree by recursive descent. Whatever the formula, it ends in time linear in its length and
/// needs no deep stack; what it does not know is a fault, and it reads on to find the next one.
/// </summary>
internal sealed partial class MathParser
{
    private const int DeepestGroup = 60;
    private const int MostFaults = 8;

    private readonly string _tex;
    private readonly List<MathToken> _tokens;
    private readonly List<FormulaFault> _faults;
    private readonly int _formulaDepth;
    private MathAlphabet _alphabet;
    private int _at;
    private int _depth;

    private MathParser(string tex, List<FormulaFault> faults, int formulaDepth)
    {
        _tex = tex;
        _tokens = MathLexer.Read(tex);
        _faults = faults;
        _formulaDepth = formulaDepth;
    }

    /// <summary>Reads a formula.</summary>
    /// <param name="tex">The formula without its dollars.</param>
    /// <param name="faults">Takes what keeps it from being rendered; the tree is of no use then.</param>
    /// <param name="formulaDepth">How many formulas stand around it: a formula may hold text, and text a formula.</param>
    public static MathElement Parse(string tex, List<FormulaFault> faults, int formulaDepth = 0)
    {
        var parser = new MathParser(tex, faults, formulaDepth);
        var rows = parser.ParseCells();
        while (parser._at < parser._tokens.Count)
        {
            parser.FaultOfStray();
            parser._at++;
            parser.ParseCells();
        }
        if (rows is [[var only]])
            return only;
        if (rows.Any(row => row.Count > 1))
            parser.Fault(0, "a & stands outside a table; put \\begin{aligned} and \\end{aligned} around the formula");
        return new MathTable(rows, "c", Display: true);
    }

    private MathToken? Next => _at < _tokens.Count ? _tokens[_at] : null;

    private bool NextIs(MathTokenKind kind) => _at < _tokens.Count && _tokens[_at].Kind == kind;

    private bool NextIsCommand(string name) => NextIs(MathTokenKind.Command) && _tokens[_at].Text == name;

    private bool NextIsCharacter(string character) => NextIs(MathTokenKind.Character) && _tokens[_at].Text == character;

    /// <summary>Notes a fault, unless there are so many that the first ones must have caused the others.</summary>
    private void Fault(int offset, string message)
    {
        if (_faults.Count < MostFaults)
            _faults.Add(new FormulaFault(offset, message));
    }

    private void FaultOfStray()
    {
        var token = _tokens[_at];
        Fault(token.Start, token.Kind == MathTokenKind.Close
            ? "a closing brace in this formula has no opening one; remove it or add the other"
            : $"\\{token.Text} in this formula has nothing to close; remove it or add what it closes");
    }

    /// <summary>Reads elements side by side up to what ends a group or a cell.</summary>
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

    /// <summary>A script on a closing delimiter belongs to all that stands between it and the opening one.</summary>
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
        { Kind: MathTokenKind.Close or MathTokenKind.Align } => true,
        { Kind: MathTokenKind.Command, Text: "right" or "middle" or "\\" or "cr" or "newline" or "end" } => true,
        { Kind: MathTokenKind.Character, Text: "]" } => endsAtBracket,
        _ => false,
    };

    /// <summary>Reads an element with its scripts.</summary>
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
                sup = Joined(sup, ParsePrimes());
            else if (token.Kind == MathTokenKind.Superscript)
                sup = ParseScript(sup, mayFollow: sup is MathOperator or MathRow { Items: [.., MathOperator { Text: "′" }] });
            else if (token.Kind == MathTokenKind.Subscript)
                sub = ParseScript(sub, mayFollow: false);
            else
                break;
        }
        if (limits is not null && body is MathRow { Items.Count: 0 })
            Fault(start, "\\limits in this formula follows no operator; remove it");
        return sub is null && sup is null ? body : new MathScripts(body, sub, sup, limits);
    }

    private MathElement ParseScript(MathElement? before, bool mayFollow)
    {
        var sign = _tokens[_at++];
        if (before is not null && !mayFollow)
            Fault(sign.Start, $"a second {sign.Text} follows the same base; put braces around the first: {{x{sign.Text}a}}{sign.Text}b");
        return Joined(before, ParseArgument(sign));
    }

    private MathElement ParsePrimes()
    {
        var primes = new List<MathElement>();
        for (; NextIs(MathTokenKind.Prime); _at++)
            primes.Add(new MathOperator("′", MathClass.Ordinary));
        return primes.Count == 1 ? primes[0] : new MathRow(primes);
    }

    private static MathElement Joined(MathElement? first, MathElement second) =>
        first is null ? second : new MathRow([.. Items(first), .. Items(second)]);

    private static IReadOnlyList<MathElement> Items(MathElement element) =>
        element is MathRow { As: null } row ? row.Items : [element];

    /// <summary>Reads the argument of a command: a group, or the one sign or command that follows.</summary>
    private MathElement ParseArgument(MathToken of)
    {
        switch (Next)
        {
            case { Kind: MathTokenKind.Character } token:
                _at++;
                return Single(token);
            case { Kind: MathTokenKind.Open or MathTokenKind.Prime }:
            case { Kind: MathTokenKind.Command } when !AtEndOfRow(endsAtBracket: false):
                return ParseElement();
            default:
                Fault(of.Start, $"{Shown(of)} in this formula lacks what belongs to it; write it, or {{}} for nothing");
                return MathRow.Empty;
        }
    }

    private MathElement ParseElement()
    {
        var token = _tokens[_at];
        switch (token.Kind)
        {
            case MathTokenKind.Open:
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
        if (NextIs(MathTokenKind.Close))
            _at++;
        else
            FaultOfUnclosed(open);
        return row is MathRow { Items: [MathOperator or MathLargeOperator or MathFunction] } ? new MathRow(Items(row), MathClass.Ordinary) : row;
    }

    private void FaultOfUnclosed(MathToken open)
    {
        Fault(open.Start, "a brace in this formula is not closed; add } where the group ends");
        _at = _tokens.Count;
    }

    /// <summary>Reads something within something, unless that is too deep.</summary>
    private MathElement Nested(MathToken start, Func<MathElement> parse)
    {
        if (_depth < DeepestGroup)
        {
            _depth++;
            var element = parse();
            _depth--;
            return element;
        }
        Fault(start.Start, "this formula is nested too deeply; simplify it");
        _at = _tokens.Count;
        return MathRow.Empty;
    }

    /// <summary>One letter, or the word that an upright or italic alphabet makes of several.</summary>
    private MathElement ParseLetters()
    {
        var start = _at++;
        if (_alphabet is not (MathAlphabet.Roman or MathAlphabet.Italic) || !char.IsLetter(_tokens[start].Text[0]))
            return Single(_tokens[start]);
        while (Next is { Kind: MathTokenKind.Character } token && char.IsLetter(token.Text[0]))
            _at++;
        return new MathIdentifier(string.Concat(_tokens[start.._at].Select(token => token.Text)), _alphabet);
    }

    private MathElement Single(MathToken token)
    {
        var first = token.Text[0];
        if (char.IsAsciiDigit(first))
            return new MathNumber(token.Text, _alphabet);
        if (MathSymbols.Character(token.Text) is { } symbol)
            return InAlphabet(symbol);
        if (char.IsLetter(token.Text, 0) || char.IsNumber(token.Text, 0))
            return new MathIdentifier(token.Text, _alphabet);
        return char.IsSymbol(token.Text, 0) ? new MathOperator(token.Text, MathClass.Relation) : new MathText(token.Text);
    }

    /// <summary>Of the signs, only Greek letters and their like have an alphabet.</summary>
    private MathElement InAlphabet(MathElement symbol) =>
        symbol is MathIdentifier { Text: var text } && _alphabet != MathAlphabet.Default && char.IsLetter(text, 0)
            ? new MathIdentifier(text, _alphabet)
            : symbol;

    private static string Shown(MathToken token) => token.Kind == MathTokenKind.Command ? "\\" + token.Text : token.Text;
}
