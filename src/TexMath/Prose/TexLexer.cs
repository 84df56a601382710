namespace TexMath.Prose;

/// <summary>
/// Splits text-mode source into tokens. Text that only looks like TeX (amounts in dollars, addresses with underscores and
/// tildes) is recognized here, so that the parser need not know about it.
/// </summary>
internal sealed class TexLexer
{
    private readonly string _source;
    private readonly List<TexToken> _tokens = [];
    private int _at;

    private TexLexer(string source) => _source = source;

    /// <summary>Returns the tokens in order; they cover the whole source.</summary>
    /// <param name="source">The text; XML must allow its characters.</param>
    public static List<TexToken> Tokenize(string source)
    {
        var lexer = new TexLexer(source);
        while (lexer._at < source.Length)
            lexer.ReadToken();
        return lexer._tokens;
    }

    private void ReadToken()
    {
        var c = _source[_at];
        switch (c)
        {
            case '\\':
                ReadControlSequence();
                break;
            case '{':
                Add(MathScanner.ReadEnvironment(_source, _at) ?? Character(TexTokenKind.BeginGroup));
                break;
            case '}':
                Add(Character(TexTokenKind.EndGroup));
                break;
            case '$':
                Add(MathScanner.ReadDollars(_source, _at) ?? Run(TexTokenKind.Text, '$'));
                break;
            case '^' or '_':
                Add(Character(TexTokenKind.Script));
                break;
            case '~':
                Add(Run(TexTokenKind.Tilde, c));
                break;
            case '-':
                Add(Run(TexTokenKind.Hyphens, c));
                break;
            case '`' or '\'':
                Add(Run(TexTokenKind.Quotes, c));
                break;
            case '"':
                Add(Character(TexTokenKind.Quotes));
                break;
            default:
                ReadTextOrSpace();
                break;
        }
    }

    private void ReadTextOrSpace()
    {
        if (IsSpace(_source[_at]))
            ReadSpace();
        else if (AddressScanner.BeginsAt(_source, _at))
            Add(AddressScanner.Read(_source, _at));
        else
            ReadText();
    }

    private void ReadSpace()
    {
        var end = _at;
        var lines = 0;
        for (; end < _source.Length && IsSpace(_source[end]); end++)
            lines += _source[end] == '\n' || (_source[end] == '\r' && (end + 1 == _source.Length || _source[end + 1] != '\n')) ? 1 : 0;
        Add(Token(lines > 1 ? TexTokenKind.Paragraph : TexTokenKind.Space, end, " "));
    }

    private void ReadText()
    {
        var end = _at + 1;
        while (end < _source.Length && !IsSpecial(_source[end]) && !AddressScanner.BeginsAt(_source, end))
            end++;
        Add(Token(TexTokenKind.Text, end, _source[_at..end]));
    }

    private void ReadControlSequence()
    {
        var end = _at + 1;
        while (end < _source.Length && char.IsAsciiLetter(_source[end]))
            end++;
        var name = _source[(_at + 1)..end];
        if (name.Length == 0)
            ReadControlSymbol();
        else if (name is "verb" or "lstinline" && end < _source.Length && ReadVerbatim(end))
            return;
        else if (name is "url" or "href" or "path" or "nolinkurl" && ReadAddressArgument(name, end))
            return;
        else if (name is "urlhttp" or "urlhttps" && AddressScanner.BeginsAt(_source, _at + 4))
            _at += 4;
        else
            Add(name == "begin" && MathScanner.ReadEnvironment(_source, _at) is { } math ? math : Token(TexTokenKind.Command, end, name));
    }

    private void ReadControlSymbol()
    {
        if (_at + 1 == _source.Length)
            Add(Token(TexTokenKind.Command, _at + 1, ""));
        else if (_source[_at + 1] is '(' or '[' && MathScanner.ReadBrackets(_source, _at) is { } math)
            Add(math);
        else if (_source[_at + 1] == '$' && MathScanner.ReadEscapedDollar(_source, _at) is { } escaped)
            Add(escaped);
        else
            AddControlSymbol(char.IsSurrogatePair(_source, _at + 1) ? 2 : 1);
    }

    private void AddControlSymbol(int length) =>
        Add(Token(TexTokenKind.Command, _at + 1 + length, _source.Substring(_at + 1, length)));

    /// <summary>Reads text between two equal delimiters on one line.</summary>
    private bool ReadVerbatim(int open)
    {
        var delimiter = _source[open] == '{' ? '}' : _source[open];
        var isDelimiter = !IsSpace(delimiter) && !char.IsLetterOrDigit(delimiter) && !char.IsSurrogate(delimiter);
        var close = isDelimiter ? IndexInLine(delimiter, open + 1) : -1;
        if (close < 0)
            return false;
        Add(Token(TexTokenKind.Verbatim, close + 1, _source[(open + 1)..close]));
        return true;
    }

    private bool ReadAddressArgument(string command, int open)
    {
        var close = open < _source.Length && _source[open] == '{' ? IndexOfClosingBrace(open) : -1;
        if (close < 0)
            return false;
        var address = AddressScanner.Unescape(_source[(open + 1)..close]);
        Add(Token(command == "href" ? TexTokenKind.LinkTarget : TexTokenKind.Address, close + 1, address));
        return true;
    }

    private int IndexOfClosingBrace(int open)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(_source.Length, open + 2000); i++)
        {
            depth += _source[i] == '{' ? 1 : _source[i] == '}' ? -1 : 0;
            if (depth == 0)
                return i;
            if (depth > 20)
                return -1;
        }
        return -1;
    }

    private int IndexInLine(char c, int start)
    {
        var rest = _source.AsSpan(start, Math.Min(500, _source.Length - start));
        var found = rest.IndexOfAny(c, '\n', '\r');
        return found >= 0 && rest[found] == c ? start + found : -1;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsSpecial(char c) =>
        c is '\\' or '{' or '}' or '$' or '^' or '_' or '~' or '-' or '`' or '\'' or '"' || IsSpace(c);

    private TexToken Character(TexTokenKind kind) => Token(kind, _at + 1, _source[_at].ToString());

    private TexToken Run(TexTokenKind kind, char c)
    {
        var end = _at + 1;
        while (end < _source.Length && _source[end] == c && c != '$')
            end++;
        return Token(kind, end, _source[_at..end]);
    }

    private TexToken Token(TexTokenKind kind, int end, string value) => new(kind, _at, end - _at, value);

    private void Add(TexToken token)
    {
        _tokens.Add(token);
        _at = token.End;
    }
}
