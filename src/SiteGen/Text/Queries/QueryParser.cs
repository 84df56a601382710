namespace SiteGen.Text.Queries;

/// <summary>Parses the tokens of a query by recursive descent; see <see cref="Query"/> for the language.</summary>
internal sealed class QueryParser
{
    private const int MaxQuotedLength = 40;

    private readonly IReadOnlyList<QueryToken> _tokens;
    private int _at;
    private int _depth;
    private int _terms;
    private QueryField? _groupField;
    private QueryError? _error;

    private QueryParser(IReadOnlyList<QueryToken> tokens) => _tokens = tokens;

    private QueryToken Current => _tokens[_at];

    /// <summary>Returns the syntax tree, or null and an error.</summary>
    /// <param name="text">The query.</param>
    /// <param name="error">The first error, or null.</param>
    public static QueryNode? Parse(string text, out QueryError? error)
    {
        var parser = new QueryParser(QueryLexer.Split(text));
        var root = parser.Current.Kind == QueryTokenKind.End
            ? parser.Fail(parser.Current with { Index = 0 }, "the query is empty; write at least one word")
            : parser.ParseOr();
        if (root is not null && parser.Current.Kind == QueryTokenKind.Close)
            root = parser.Fail(parser.Current, "')' closes no bracket; remove it or add '('");
        error = parser._error;
        return error is null ? root : null;
    }

    /// <summary>Returns a text between quotation marks for a message, shortened.</summary>
    internal static string Quote(string text)
    {
        if (text.Length <= MaxQuotedLength)
            return $"'{text}'";
        var length = char.IsHighSurrogate(text[MaxQuotedLength - 1]) ? MaxQuotedLength - 1 : MaxQuotedLength;
        return $"'{text[..length]}…'";
    }

    private QueryNode? ParseOr()
    {
        var operands = new List<QueryNode>();
        while (ParseAnd() is { } operand)
        {
            operands.AddRange(operand is OrNode or ? or.Operands : [operand]);
            if (Current.Kind != QueryTokenKind.Or)
                return operands.Count == 1 ? operands[0] : new OrNode(operands);
            _at++;
        }

        return null;
    }

    private QueryNode? ParseAnd()
    {
        var operands = new List<QueryNode>();
        while (ParseNot() is { } operand)
        {
            operands.AddRange(operand is AndNode and ? and.Operands : [operand]);
            if (Current.Kind == QueryTokenKind.And)
                _at++;
            else if (Current.Kind is QueryTokenKind.Or or QueryTokenKind.Close or QueryTokenKind.End)
                return operands.Count == 1 ? operands[0] : new AndNode(operands);
        }

        return null;
    }

    private QueryNode? ParseNot()
    {
        if (Current.Kind != QueryTokenKind.Not)
            return ParseOperand();
        if (!Enter())
            return null;
        _at++;
        var operand = ParseNot();
        _depth--;
        return operand is null ? null : new NotNode(operand);
    }

    private QueryNode? ParseOperand()
    {
        switch (Current.Kind)
        {
            case QueryTokenKind.Open:
                return ParseGroup();
            case QueryTokenKind.Field:
                return ParseField();
            case QueryTokenKind.Word or QueryTokenKind.Phrase:
                return ParseTerm(_groupField);
            case QueryTokenKind.UnclosedPhrase:
                return Fail(Current, "the quotation mark is not closed; add '\"' at the end of the phrase");
            case QueryTokenKind.Close when _at > 0 && _tokens[_at - 1].Kind == QueryTokenKind.Open:
                return Fail(_tokens[_at - 1], "the brackets are empty; write a word between them or remove them");
            default:
                return FailAtOperator();
        }
    }

    private QueryNode? ParseGroup()
    {
        var open = Current;
        if (!Enter())
            return null;
        _at++;
        var group = ParseOr();
        _depth--;
        if (group is null)
            return null;
        if (Current.Kind != QueryTokenKind.Close)
            return Fail(open, "'(' is not closed; add ')'");
        _at++;
        return group;
    }

    private QueryNode? ParseField()
    {
        var name = Current;
        if (_groupField is { } outer)
        {
            return Fail(name, $"'{name.Text}:' is within the brackets of '{QueryFieldNames.GetName(outer)}:'; "
                + "close these first, or put the text in quotation marks");
        }

        _at++;
        if (name.Text is QueryFieldNames.Year or QueryFieldNames.Has)
            return ParseValue(name);
        if (QueryFieldNames.Find(name.Text) is not { } field)
            return Fail(name, ExplainUnknownField(name.Text));
        if (Current.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase)
            return ParseTerm(field);
        if (Current.Kind == QueryTokenKind.UnclosedPhrase)
            return ParseOperand();
        if (Current.Kind != QueryTokenKind.Open)
        {
            return Fail(name, $"'{name.Text}:' needs a word, a phrase or brackets after it"
                + (Current.Kind == QueryTokenKind.Not ? $"; to exclude, write -{name.Text}:…" : ""));
        }

        _groupField = field;
        var group = ParseGroup();
        _groupField = null;
        return group;
    }

    private TermNode? ParseTerm(QueryField? field)
    {
        if (!CountTerm())
            return null;
        var term = TermReader.Read(Current, field, out _error);
        _at++;
        return term;
    }

    private QueryNode? ParseValue(QueryToken name)
    {
        if (!CountTerm())
            return null;
        var value = Current.Kind == QueryTokenKind.Word ? Current : name with { Text = "" };
        _at++;
        if (name.Text == QueryFieldNames.Has)
        {
            return QueryFieldNames.HasValues.Contains(value.Text.ToLowerInvariant(), StringComparer.Ordinal)
                ? new HasNode(value.Text.ToLowerInvariant())
                : Fail(value, $"'has:' needs one of {string.Join(", ", QueryFieldNames.HasValues)}");
        }

        if (YearReader.Read(value.Text) is not { } years)
            return Fail(value, "'year:' needs a year or a range: year:2024, year:2020..2024, year:2024.., year:..2020");
        return years.From > years.To ? Fail(value, "the range of years ends before it begins; exchange the years") : years;
    }

    private bool Enter()
    {
        if (++_depth <= Query.MaxDepth)
            return true;
        Fail(Current, $"brackets and exclusions are nested more than {Query.MaxDepth} deep; simplify the query");
        return false;
    }

    private bool CountTerm()
    {
        if (++_terms <= Query.MaxTerms)
            return true;
        Fail(Current, $"the query has more than {Query.MaxTerms} terms; remove some");
        return false;
    }

    private static string ExplainUnknownField(string name) =>
        $"unknown field {Quote(name)}; "
        + (QueryFieldNames.Suggest(name) is { } known
            ? $"did you mean '{known}:'?"
            : $"the fields are {string.Join(", ", QueryFieldNames.All)}")
        + " (to search for the text itself, put it in quotation marks)";

    // Where an operand should be, there is an operator, a closing bracket or the end.
    private QueryNode? FailAtOperator()
    {
        if (Current.Kind is QueryTokenKind.And or QueryTokenKind.Or)
            return Fail(Current, $"'{Current.Text}' needs a term before it; remove it, or write it in lower case to search for the word");
        if (_at == 0)
            return Fail(Current, "')' closes no bracket; remove it or add '('");
        var before = _tokens[_at - 1];
        return before.Kind == QueryTokenKind.Open
            ? Fail(before, "'(' is not closed; add ')'")
            : Fail(before, $"'{before.Text}' needs a term after it");
    }

    private QueryNode? Fail(QueryToken token, string message)
    {
        _error ??= new QueryError(token.Index + 1, message);
        return null;
    }
}
