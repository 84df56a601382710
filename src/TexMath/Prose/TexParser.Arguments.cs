

namespace TexMath.Prose;

/// <summary>Reads and skips arguments.</summary>
internal sealed partial class TexParser
{
    private bool NextIs(TexTokenKind kind) => _at < _tokens.Count && _tokens[_at].Kind == kind;

    private bool NextIsCharacter(char character) => NextIs(TexTokenKind.Text) && _tokens[_at].Value[0] == character;

    private void SkipSpaces()
    {
        while (NextIs(TexTokenKind.Space))
            _at++;
    }

    private void SkipEmptyGroup()
    {
        if (NextIs(TexTokenKind.BeginGroup) && _partners[_at] == _at + 1)
            _at += 2;
    }

    /// <summary>Skips spaces before a brace group; skips nothing if there is no group.</summary>
    private bool StartsArgument()
    {
        var start = _at;
        SkipSpaces();
        if (NextIs(TexTokenKind.BeginGroup) && _partners[_at] >= 0 && _depth < MaxGroupDepth)
            return true;
        _at = start;
        return false;
    }

    private void SkipArguments(int count)
    {
        if (NextIsCharacter('*'))
            TakeCharacter();
        if (count > 0)
            SkipOptional();
        for (; count > 0 && NextIs(TexTokenKind.BeginGroup) && _partners[_at] >= 0; count--)
            _at = _partners[_at] + 1;
    }

    /// <summary>Skips an optional argument in square brackets.</summary>
    private bool SkipOptional()
    {
        if (!NextIsCharacter('['))
            return false;
        var start = _tokens[_at].Start;
        var close = _source.IndexOf(']', start, Math.Min(200, _source.Length - start));
        if (close < 0)
            return false;
        while (_at < _tokens.Count && _tokens[_at].End <= close + 1)
            _at++;
        if (_at < _tokens.Count && _tokens[_at].Start <= close)
            Cut(close + 1 - _tokens[_at].Start);
        return true;
    }

    /// <summary>Reads the argument of a command: a group, or the next token.</summary>
    private IReadOnlyList<TexNode> ReadArgument()
    {
        if (StartsArgument())
            return ParseGroupContent(_partners[_at++]);
        SkipSpaces();
        if (_depth >= MaxGroupDepth || _at == _tokens.Count || NextIs(TexTokenKind.EndGroup) || NextIs(TexTokenKind.BeginGroup))
            return [];
        if (NextIs(TexTokenKind.Text))
            return [new TextNode(TakeCharacter())];
        var prose = new ProseBuilder();
        _depth++;
        ParseToken(prose, _at + 1);
        _depth--;
        return prose.Build();
    }

    /// <summary>Skips the argument of a command. A group is not parsed: nested groups would be parsed twice per level.</summary>
    private void SkipArgument()
    {
        if (StartsArgument())
            _at = _partners[_at] + 1;
        else
            ReadArgument();
    }

    private string ReadText() => PlainTextFormatter.Format(ReadArgument(), _plainFormula);

    /// <summary>Returns the plain form of a command of math mode and its arguments, used outside of a formula.</summary>
    private string ReadFormula(TexToken command, int arguments)
    {
        SkipOptional();
        for (; arguments > 0; arguments--)
            SkipArgument();
        var end = _at < _tokens.Count ? _tokens[_at].Start : _source.Length;
        return _plainFormula(_source[command.Start..end].TrimEnd());
    }

    /// <summary>Returns the source of a group without its braces.</summary>
    private string ReadSource()
    {
        if (!StartsArgument())
            return "";
        var open = _at;
        _at = _partners[open] + 1;
        return _source[_tokens[open].End.._tokens[_partners[open]].Start];
    }

    /// <summary>Consumes the first character of the next token, which must be text.</summary>
    private string TakeCharacter()
    {
        var text = _tokens[_at].Value;
        var length = char.IsSurrogatePair(text, 0) ? 2 : 1;
        Cut(length);
        return text[..length];
    }

    private void Cut(int length)
    {
        var token = _tokens[_at];
        if (length == token.Length)
        {
            _at++;
            return;
        }
        var rest = token.Value[Math.Min(length, token.Value.Length)..];
        _tokens[_at] = new TexToken(token.Kind, token.Start + length, token.Length - length, rest);
    }
}
