namespace SiteGen.Text.Queries;

/// <summary>
/// Splits a query into tokens. Typographic quotation marks and dashes and full-width forms count as their ASCII forms.
/// </summary>
internal sealed class QueryLexer
{
    private readonly string _text;
    private readonly List<QueryToken> _tokens = [];
    private int _at;

    private QueryLexer(string text) => _text = string.Concat(text.Select(FoldCharacter));

    /// <summary>Returns the tokens; the last one, and only it, is the end.</summary>
    /// <param name="text">The query.</param>
    public static IReadOnlyList<QueryToken> Split(string text)
    {
        var lexer = new QueryLexer(text);
        while (lexer._at < text.Length)
            lexer.ReadToken();
        lexer.Add(QueryTokenKind.End, "", text.Length);
        return lexer._tokens;
    }

    // One character for each, so that columns stay what they are.
    private static char FoldCharacter(char c) => c switch
    {
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFF01' + '!'),
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    private void ReadToken()
    {
        switch (_text[_at])
        {
            case ' ':
                _at++;
                break;
            case '(':
                Add(QueryTokenKind.Open, "(", _at++);
                break;
            case ')':
                Add(QueryTokenKind.Close, ")", _at++);
                break;
            case '"':
                ReadPhrase();
                break;
            case '-' when _at + 1 < _text.Length && _text[_at + 1] is not (' ' or ')'):
                Add(QueryTokenKind.Not, "-", _at++);
                break;
            default:
                ReadWord();
                break;
        }
    }

    private void ReadPhrase()
    {
        var close = _text.IndexOf('"', _at + 1);
        if (close < 0)
        {
            Add(QueryTokenKind.UnclosedPhrase, "", _at);
            _at = _text.Length;
            return;
        }

        _tokens.Add(new QueryToken(QueryTokenKind.Phrase, _text[(_at + 1)..close], _at, _at + 1));
        _at = close + 1;
    }

    private void ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (' ' or '"' or '(' or ')'))
        {
            if (_text[_at] == ':' && _at > start && IsName(_text.AsSpan(start.._at)))
            {
                Add(QueryTokenKind.Field, _text[start.._at].ToLowerInvariant(), start);
                _at++;
                return;
            }

            _at++;
        }

        AddWord(_text[start.._at], start);
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                return false;
        }

        return true;
    }

    // In lower case, these words are words like others, as for Google Scholar and PubMed.
    private void AddWord(string word, int index)
    {
        switch (word)
        {
            case "AND":
                Add(QueryTokenKind.And, word, index);
                break;
            case "OR":
                Add(QueryTokenKind.Or, word, index);
                break;
            case "NOT":
                Add(QueryTokenKind.Not, word, index);
                break;
            case "ANDNOT": // of arXiv
                Add(QueryTokenKind.And, word, index);
                Add(QueryTokenKind.Not, word, index);
                break;
            default:
                Add(QueryTokenKind.Word, word, index);
                break;
        }
    }

    private void Add(QueryTokenKind kind, string text, int index) => _tokens.Add(new QueryToken(kind, text, index, index));
}
