using TexMath.Characters;

namespace TexMath.Formulas;

/// <summary>Parses commands of the package physics: derivatives, brackets of quantum mechanics, vectors, words between formulas.</summary>
internal sealed partial class MathParser
{
    private MathElement? ParsePhysics(MathToken token) => token.Text switch
    {
        "dv" or "odv" or "derivative" => ParseDerivative(token, new MathIdentifier("d", MathAlphabet.Roman)),
        "pdv" or "partialderivative" => ParseDerivative(token, new MathIdentifier("∂")),
        "fdv" or "functionalderivative" => ParseDerivative(token, new MathIdentifier("δ")),
        "dd" or "differential" => new MathIdentifier("d", MathAlphabet.Roman),
        "grad" or "gradient" => new MathOperator("∇", MathClass.Ordinary),
        "divergence" => new MathRow([new MathOperator("∇", MathClass.Ordinary), new MathOperator("⋅", MathClass.Binary)]),
        "curl" => new MathRow([new MathOperator("∇", MathClass.Ordinary), new MathOperator("×", MathClass.Binary)]),
        "laplacian" => new MathScripts(new MathOperator("∇", MathClass.Ordinary), null, new MathNumber("2"), null),
        "vb" or "vectorbold" => ParseVector(token, mark: null),
        "va" or "vectorarrow" => ParseVector(token, "→"),
        "vu" or "vectorunit" => ParseVector(token, "ˆ"),
        "order" => new MathRow([new MathIdentifier("O", MathAlphabet.Script), new MathFence("(", ParseArgument(token), ")")]),
        "qq" or "qqtext" => CreateWord(ReadSource() is { } source ? PlainText(source) : ""),
        _ => ParseBrackets(token) ?? (FindWord(token.Text) is { } word ? CreateWord(word) : null),
    };

    private MathElement? ParseBrackets(MathToken token)
    {
        switch (token.Text)
        {
            case "qty" or "quantity" when !NextIs(MathTokenKind.BeginGroup):
                // Only makes the brackets that follow stretch.
                return MathRow.Empty;
            case "qty" or "quantity" or "Bqty" or "set" or "Set":
                return new MathFence("{", ParseArgument(token), "}");
            case "pqty":
                return new MathFence("(", ParseArgument(token), ")");
            case "bqty":
                return new MathFence("[", ParseArgument(token), "]");
            case "vqty" or "absolutevalue":
                return new MathFence("|", ParseArgument(token), "|");
            case "ev" or "expval" or "expectationvalue":
                return new MathFence("⟨", ParseArgument(token), "⟩");
            case "comm" or "commutator":
                return new MathFence("[", ParsePair(token, ","), "]");
            case "acomm" or "anticommutator" or "pb" or "poissonbracket":
                return new MathFence("{", ParsePair(token, ","), "}");
            case "innerproduct":
                return Enclose("⟨", ParsePair(token, "|"), "⟩");
            case "ketbra" or "op" or "outerproduct" or "dyad":
                return new MathRow([Enclose("|", ParseArgument(token), "⟩"), Enclose("⟨", ParseArgument(token), "|")]);
            case "mel" or "matrixel" or "matrixelement":
                return Enclose("⟨", new MathRow([.. Items(ParsePair(token, "|")), new MathIdentifier("|"), ParseArgument(token)]), "⟩");
            default:
                return null;
        }
    }

    private MathRow ParsePair(MathToken token, string separator)
    {
        var first = ParseArgument(token);
        MathElement between = separator == "|" ? new MathIdentifier("|") : new MathOperator(separator, MathClass.Punctuation);
        return new MathRow([first, between, ParseArgument(token)]);
    }

    /// <summary>Parses <c>\dv{x}</c>, <c>\dv{f}{x}</c> and <c>\dv[n]{f}{x}</c>.</summary>
    private MathFraction ParseDerivative(MathToken token, MathElement sign)
    {
        var order = ParseOptional();
        var first = ParseArgument(token);
        var variable = NextIs(MathTokenKind.BeginGroup) ? ParseArgument(token) : null;
        var signAbove = order is null ? sign : new MathScripts(sign, null, order, null);
        var variableBelow = variable ?? first;
        return new MathFraction(
            variable is null ? signAbove : new MathRow([signAbove, first]),
            new MathRow([sign, order is null ? variableBelow : new MathScripts(variableBelow, null, order, null)]),
            HasLine: true,
            Display: null);
    }

    private MathElement ParseVector(MathToken token, string? mark)
    {
        if (NextIsCharacter("*"))
            _at++;
        var letter = ParseInAlphabet(token, MathAlphabet.Bold);
        return mark is null ? letter : new MathAccent(letter, mark, IsUnder: false, Stretches: false);
    }

    /// <summary>Returns the word of a command such as <c>\qand</c>, or null.</summary>
    private static string? FindWord(string command) => command switch
    {
        "qcomma" or "qc" => ",",
        "qcc" => "c.c.",
        "qall" or "qand" or "qas" or "qassume" or "qelse" or "qeven" or "qfor" or "qgiven" or "qif" or "qin" or "qinteger" or "qlet"
            or "qodd" or "qor" or "qotherwise" or "qsince" or "qthen" or "qunless" or "qusing" => command[1..],
        _ => null,
    };

    private static MathRow CreateWord(string word) =>
        new([new MathSpace(word == "," ? 0 : 1), new MathText(word), new MathSpace(1)]);
}
