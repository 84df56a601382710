using SiteGen.Text.Mathematics;

namespace SiteGen.Text.Tex;

/// <summary>How arguments are found and stepped over.</summary>
internal sealed partial class TexParser
{
    private bool NextIs(TexTokenKind kind) => _at < _tokens.Count && _tokens[_at].Kind == kind;

    private bool NextIsSign(char sign) => NextIs(TexTokenKind.Text) && _tokens[_at].Value[0] == sign;

    private void SkipSpaces()
    {
        while (NextIs(TexTokenKind.Space))
            _at++;
    }

    private void SkipEmptyGroup()
    {
        if (NextIs(TexTokenKind.Open) && _partners[_at] == _at + 1)
            _at += 2;
    }

    /// <summary>Steps over spaces to a brace group; stays where it is when there is none.</summary>
    private bool StartsArgument()
    {
        var start = _at;
        SkipSpaces();
        if (NextIs(TexTokenKind.Open) && _partners[_at] >= 0 && _depth < DeepestGroup)
            return true;
        _at = start;
        return false;
    }

    private void SkipArguments(int count)
    {
        if (NextIsSign('*'))
            TakeCharacter();
        for (; count > 0 && NextIs(TexTokenKind.Open) && _partners[_at] >= 0; count--)
            _at = _partners[_at] + 1;
    }

    /// <summary>Steps over an optional argument in square brackets.</summary>
    private bool SkipOptional()
    {
        if (!NextIsSign('['))
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

    /// <summary>The argument of a command: a group, or the one sign that follows.</summary>
    private IReadOnlyList<TexNode> ReadArgument()
    {
        if (StartsArgument())
            return ParseGroupContent(_partners[_at++]);
        SkipSpaces();
        if (_depth >= DeepestGroup || _at == _tokens.Count || NextIs(TexTokenKind.Close) || NextIs(TexTokenKind.Open))
            return [];
        if (NextIs(TexTokenKind.Text))
            return [new TextNode(TakeCharacter())];
        var prose = new ProseBuilder();
        _depth++;
        ParseToken(prose, _at + 1);
        _depth--;
        return prose.Build();
    }

    private string ReadText() => PlainReading.Read(ReadArgument());

    /// <summary>The plain reading of a command that belongs into a formula, with its arguments.</summary>
    private string ReadFormula(TexToken command, int arguments)
    {
        SkipOptional();
        for (; arguments > 0; arguments--)
            ReadArgument();
        var end = _at < _tokens.Count ? _tokens[_at].Start : _source.Length;
        return Formula.Parse(_source[command.Start..end].TrimEnd()).ToPlain();
    }

    /// <summary>A group as it stands in the source.</summary>
    private string ReadSource()
    {
        if (!StartsArgument())
            return "";
        var open = _at;
        _at = _partners[open] + 1;
        return _source[_tokens[open].End.._tokens[_partners[open]].Start];
    }

    /// <summary>Takes the first character off the text that follows.</summary>
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
            _at++;
        else
            _tokens[_at] = new TexToken(token.Kind, token.Start + length, token.Length - length, token.Value[Math.Min(length, token.Value.Length)..]);
    }
}
