using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>
/// Parses the syntax that BibTeX and biblatex share: entries in braces or parentheses, <c>@string</c> macros,
/// <c>@comment</c>, <c>@preamble</c>, and <c>#</c> between values. Names of types, fields and macros are case-insensitive.
/// Text between entries is comment. After an error, parsing resumes at the next line that begins with <c>@</c>.
/// </summary>
/// <param name="text">The file's text.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
internal sealed class BibParser(string text, FileDiagnostics diagnostics)
{
    private const int MaxValueLength = 1_000_000;
    private const int MaxQuotedLength = 60;

    private readonly BibSource _source = new(text);
    private readonly Dictionary<string, string> _macros = BibMonths.CreateMacros();
    private readonly List<BibEntry> _entries = [];

    /// <summary>Whether an entry was skipped because of an error of syntax.</summary>
    public bool HasSkipped { get; private set; }

    /// <summary>Parses the text and returns its entries, in order.</summary>
    public IReadOnlyList<BibEntry> Parse()
    {
        while (!_source.AtEnd)
        {
            if (_source.Next == '@')
                ParseCommand();
            else if (_source.Next == '%')
                _source.SkipLine();
            else
                _source.Offset++;
        }

        return _entries;
    }

    private void ParseCommand()
    {
        var start = _source.Offset++;
        var type = ReadName().ToLowerInvariant();
        _source.SkipSpace();
        if (type.Length == 0 || _source.Next is not ('{' or '('))
            return; // The @ belongs to a comment, such as name@example.org.
        var close = _source.Next == '{' ? '}' : ')';
        _source.Offset++;
        var read = type switch
        {
            "comment" or "preamble" => SkipBody(start, close),
            "string" => ParseMacro(start, close),
            _ => ParseEntry(type, start, close),
        };
        if (!read)
            _source.SkipToEntryLine(start);
    }

    private bool SkipBody(int start, char close) =>
        _source.ReadUntil(close, mayHoldEntries: true) is not null
        || Fail(start, $"the text that opens here never ends; add the missing '{close}'");

    private bool ParseMacro(int start, char close)
    {
        if (ParseField() is not { } field)
            return false;
        _macros[field.Name] = field.Value;
        _source.SkipSpace();
        return Close(start, close);
    }

    private bool ParseEntry(string type, int start, char close)
    {
        _source.SkipSpace();
        var keyStart = _source.Offset;
        var key = _source.ReadWhile(c => c is not (',' or '=' or '{' or '"' or '@') && c != close && !char.IsWhiteSpace(c));
        _source.SkipSpace();
        if (_source.Next == '=')
        {
            _source.Offset = keyStart;
            return Fail(keyStart, $"the entry has no key; write '@{type}{{key,' before the first field; the entry was skipped");
        }

        List<BibField> fields = [];
        while (_source.Next == ',')
        {
            _source.Offset++;
            _source.SkipSpace();
            if (_source.Next == ',' || _source.Next == close)
                continue;
            if (ParseField() is not { } field)
                return false;
            fields.Add(field);
            _source.SkipSpace();
        }

        if (!Close(start, close))
            return false;
        _entries.Add(new BibEntry(type, key, _source.GetPosition(start), fields));
        return true;
    }

    private bool Close(int start, char close)
    {
        if (_source.Next == close)
        {
            _source.Offset++;
            return true;
        }

        return _source.AtEnd || _source.Next == '@'
            ? Fail(start, $"the entry that opens here never ends; add the missing '{close}'; the entry was skipped")
            : Fail(_source.Offset, $"a ',' or '{close}' is missing here; the entry was skipped");
    }

    private BibField? ParseField()
    {
        var start = _source.Offset;
        var name = ReadName().ToLowerInvariant();
        _source.SkipSpace();
        if (name.Length == 0 || _source.Next != '=')
        {
            Fail(_source.Offset, "a field 'name = {value}' is missing here; the entry was skipped");
            return null;
        }

        _source.Offset++;
        return ParseValue() is { } value ? new BibField(name, value, _source.GetPosition(start)) : null;
    }

    private string? ParseValue()
    {
        var value = "";
        while (true)
        {
            _source.SkipSpace();
            if (ParsePiece() is not { } piece)
                return null;
            value = value.Length == 0 ? piece : value + piece;
            if (value.Length > MaxValueLength)
            {
                var limit = MaxValueLength.ToString("N0", CultureInfo.InvariantCulture);
                Fail(_source.Offset, $"this value has more than {limit} characters; shorten it; the entry was skipped");
                return null;
            }

            _source.SkipSpace();
            if (_source.Next != '#')
                return value;
            _source.Offset++;
        }
    }

    private string? ParsePiece()
    {
        var start = _source.Offset;
        if (_source.Next is '{' or '"')
        {
            var close = _source.Next == '{' ? '}' : '"';
            _source.Offset++;
            if (_source.ReadUntil(close) is { } delimited)
                return delimited;
            Fail(start, $"the value that opens here never ends; add the missing '{close}' or balance its braces; the entry was skipped");
            return null;
        }

        var word = ReadName();
        if (word.Length == 0)
            Fail(start, "a value is missing here; write {text}, \"text\", a number or the name of a @string; the entry was skipped");
        return word.Length == 0 ? null : Expand(word, start);
    }

    private string Expand(string word, int start)
    {
        if (word.All(char.IsAsciiDigit))
            return word;
        if (_macros.TryGetValue(word, out var value))
            return value;
        var journal = JournalMacros.Find(word);
        diagnostics.Warning(_source.GetPosition(start), journal is null
            ? $"no @string defines '{BibText.Quote(word, MaxQuotedLength)}'; it is read as text, put it in braces"
            : $"no @string defines '{word}'; it is read as the journal {journal}, put its name in braces");
        return journal ?? word;
    }

    private string ReadName() => _source.ReadWhile(c =>
        !char.IsWhiteSpace(c) && c is not ('{' or '}' or '(' or ')' or ',' or '=' or '#' or '"' or '%' or '@'));

    /// <summary>Reports why an entry is skipped: a warning, because the other entries are read.</summary>
    private bool Fail(int offset, string message)
    {
        HasSkipped = true;
        diagnostics.Warning(_source.GetPosition(offset), message);
        return false;
    }
}
