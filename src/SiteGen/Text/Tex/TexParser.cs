using System.Buffers;

namespace SiteGen.Text.Tex;

/// <summary>
/// Reads TeX prose into nodes by recursive descent. Whatever the text, it ends in time linear in its length and needs
/// no deep stack: groups below a certain depth only lose their braces.
/// </summary>
internal sealed partial class TexParser
{
    private const int DeepestGroup = 40;
    private const int LongestSet = 200;
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.+-");

    private readonly string _source;
    private readonly List<TexToken> _tokens;
    private readonly int[] _partners;
    private int _at;
    private int _depth;
    private bool _typewriter;
    private bool _quoteIsOpen;
    private bool _singleQuoteIsOpen;

    private TexParser(string source)
    {
        _source = source;
        _tokens = TexLexer.Read(source);
        _partners = PairBraces(_tokens);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text, fit for XML.</param>
    public static IReadOnlyList<TexNode> Parse(string source)
    {
        var parser = new TexParser(source);
        return parser.ParseSequence(parser._tokens.Count);
    }

    private static int[] PairBraces(List<TexToken> tokens)
    {
        var partners = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            partners[i] = -1;
            if (tokens[i].Kind == TexTokenKind.Open)
                open.Push(i);
            else if (tokens[i].Kind == TexTokenKind.Close && open.TryPop(out var start))
                (partners[start], partners[i]) = (i, start);
        }
        return partners;
    }

    private IReadOnlyList<TexNode> ParseSequence(int end)
    {
        var prose = new ProseBuilder();
        while (_at < end)
            ParseToken(prose, end);
        return prose.Build();
    }

    private void ParseToken(ProseBuilder prose, int end)
    {
        var token = _tokens[_at++];
        switch (token.Kind)
        {
            case TexTokenKind.Text or TexTokenKind.Space:
                prose.Append(token.Value);
                break;
            case TexTokenKind.Paragraph:
                ParseBreak(prose, rule: false);
                break;
            case TexTokenKind.Command:
                ParseCommand(prose, token, end);
                break;
            case TexTokenKind.Open:
                ParseGroup(prose, _at - 1);
                break;
            case TexTokenKind.Script:
                ParseScript(prose, token);
                break;
            case TexTokenKind.Tilde:
                prose.Append(_typewriter ? token.Value : Typography.Tilde(_source, token));
                break;
            case TexTokenKind.Hyphens:
                ParseHyphens(prose, token);
                break;
            case TexTokenKind.Quotes:
                prose.Append(_typewriter ? token.Value : ReadQuotes(token));
                break;
            case TexTokenKind.Math or TexTokenKind.DisplayMath:
                ParseMath(prose, token);
                break;
            case TexTokenKind.Verbatim:
                prose.Add(new CodeNode(token.Value.Trim()));
                break;
            case TexTokenKind.Address or TexTokenKind.LinkTarget:
                ParseAddress(prose, token);
                break;
        }
    }

    private void ParseBreak(ProseBuilder prose, bool rule)
    {
        prose.TrimEnd();
        if (_depth > 0)
            prose.Append(" ");
        else if (rule || prose.Last != '\n')
            prose.Add(new BreakNode(rule));
        (_quoteIsOpen, _singleQuoteIsOpen) = (false, false);
    }

    private void ParseHyphens(ProseBuilder prose, TexToken run)
    {
        if (_typewriter)
            prose.Append(run.Value);
        else if (_depth == 0 && Typography.IsSeparator(_source, run))
            ParseBreak(prose, rule: true);
        else
            prose.Append(Typography.Dash(_source, run));
    }

    /// <summary>Braces only group, unless they write a set; a brace without partner is noise.</summary>
    private void ParseGroup(ProseBuilder prose, int open)
    {
        var close = _partners[open];
        if (close < 0 && open > 0 && _tokens[open - 1].Kind == TexTokenKind.Text)
            prose.Append(Typography.LoneBrace(_source, _tokens[open]));
        if (close < 0 || _depth >= DeepestGroup)
            return;
        var isSet = IsSet(_source.AsSpan()[_tokens[open].End.._tokens[close].Start]);
        if (isSet)
            prose.Append("{");
        prose.AddRange(ParseGroupContent(close));
        if (isSet)
            prose.Append("}");
    }

    /// <summary>Reads up to a closing brace and steps over it.</summary>
    private IReadOnlyList<TexNode> ParseGroupContent(int close)
    {
        var typewriter = _typewriter;
        _depth++;
        var nodes = ReadLostStyle(close) is { } style ? ParseStyled(style, close) : ParseSequence(close);
        _depth--;
        _typewriter = typewriter;
        _at = close + 1;
        return nodes;
    }

    /// <summary>The style that the first word of a group names without backslash; the word is stepped over.</summary>
    private TextStyle? ReadLostStyle(int close)
    {
        if (_at + 2 >= close || _tokens[_at].Kind != TexTokenKind.Text || _tokens[_at + 1].Kind != TexTokenKind.Space)
            return null;
        var style = TexNames.LostStyle(_tokens[_at].Value);
        if (style is not null)
            _at += 2;
        return style;
    }

    private IReadOnlyList<TexNode> ParseStyled(TextStyle style, int end)
    {
        var typewriter = _typewriter;
        _typewriter |= style == TextStyle.Code;
        var children = ParseSequence(end);
        _typewriter = typewriter;
        var visible = children.Any(child => child is not TextNode { Text: " " or "" });
        return style switch
        {
            TextStyle.Code when children is [TextNode text] && visible => [new CodeNode(text.Text.Trim())],
            TextStyle.Emphasis or TextStyle.Strong when visible => [new StyledNode(style, children)],
            _ => children,
        };
    }

    /// <summary>A script of letters and digits needs no braces; others would mean something else without them.</summary>
    private void ParseScript(ProseBuilder prose, TexToken token)
    {
        if (token.Value == "^" && NextIs(TexTokenKind.Command) && _tokens[_at].Value is "circ" or "prime")
        {
            prose.Append(_tokens[_at++].Value == "circ" ? "°" : "′");
            return;
        }
        if (!NextIs(TexTokenKind.Open) || _partners[_at] < 0 || _depth >= DeepestGroup)
        {
            prose.Append(token.Value);
            return;
        }
        var content = PlainReading.Read(ParseGroupContent(_partners[_at++]));
        var simple = content.Length > 0 && content.TrimStart('+', '-', '−') is var unsigned && unsigned.Length > 0 && unsigned.All(IsScriptSign);
        if (token.Value == "^" && content is "∘" or "°" or "′")
            prose.Append(content == "′" ? content : "°");
        else if (content.Length > 0)
            prose.Append(simple ? token.Value + content : token.Value + "{" + content + "}");
    }

    private static bool IsScriptSign(char c) => char.IsLetterOrDigit(c) || c is '∞' or '*' or '∗' or '†' or '⊤' or '⊥' || char.IsSurrogate(c);

    /// <summary>A line break at the end of a formula means nothing, and its backslash would hide the closing dollar.</summary>
    private static void ParseMath(ProseBuilder prose, TexToken token)
    {
        var tex = string.Join(' ', token.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (tex.EndsWith('\\'))
            tex = tex[..^1].TrimEnd();
        if (tex.Length > 0)
            prose.Add(new MathNode(tex, token.Kind == TexTokenKind.DisplayMath));
    }

    /// <summary>A brace group glued to an address is what shows for it: the rest of an <c>\href</c>.</summary>
    private void ParseAddress(ProseBuilder prose, TexToken token)
    {
        IReadOnlyList<TexNode> shown = [];
        if (token.Kind == TexTokenKind.LinkTarget)
            SkipSpaces();
        if (NextIs(TexTokenKind.Open) && _partners[_at] >= 0 && _depth < DeepestGroup)
            shown = ParseGroupContent(_partners[_at++]);
        if (AddressScanner.ToAbsolute(token.Value) is not { } address)
            prose.AddRange(shown.Count > 0 ? shown : [new TextNode(token.Value)]);
        else if (shown.Count == 0 && !string.Equals(address, token.Value, StringComparison.Ordinal))
            prose.Add(new LinkNode(address, [new TextNode(token.Value)]));
        else
            prose.Add(new LinkNode(address, shown));
    }

    private string ReadQuotes(TexToken run)
    {
        switch (run.Value)
        {
            case "\"" when _quoteIsOpen:
            case "''" when _quoteIsOpen:
                _quoteIsOpen = false;
                return "”";
            case "''" when !char.IsLetterOrDigit(Typography.Previous(_source, run)) && char.IsLetter(Typography.Next(_source, run)):
                _quoteIsOpen = true;
                return "“";
            case "''" when !char.IsAsciiDigit(Typography.Previous(_source, run)) && !char.IsWhiteSpace(Typography.Previous(_source, run)):
                return "”";
            case "``" when IsClosed(run):
                _quoteIsOpen = true;
                return "“";
            case "`" when IsClosed(run):
                _singleQuoteIsOpen = true;
                return "‘";
            case "'" when _singleQuoteIsOpen && !char.IsLetterOrDigit(Typography.Next(_source, run)):
                _singleQuoteIsOpen = false;
                return "’";
            default:
                return run.Value;
        }
    }

    /// <summary>Whether the quote that a run of backquotes opens is closed before the next one opens.</summary>
    private bool IsClosed(TexToken run)
    {
        if (char.IsWhiteSpace(Typography.Next(_source, run)))
            return false;
        for (var i = _at; i < _tokens.Count && _tokens[i].Kind != TexTokenKind.Paragraph; i++)
        {
            var token = _tokens[i];
            if (token.Kind != TexTokenKind.Quotes)
                continue;
            if (token.Value[0] == '`' && token.Length >= run.Length)
                return false;
            if (run.Length == 2 ? token.Value is "''" or "\"" : token.Value == "'" && !char.IsLetterOrDigit(Typography.Next(_source, token)))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Short members between commas (<c>{0,1}</c>) or a condition (<c>{x: x > 0}</c>): authors who write no TeX mean the
    /// braces.
    /// </summary>
    private static bool IsSet(ReadOnlySpan<char> content) =>
        content.Length <= LongestSet && (HasShortMembers(content) || (content.ContainsAny(':', '|') && content.ContainsAny('<', '>', '=')));

    private static bool HasShortMembers(ReadOnlySpan<char> content)
    {
        if (!content.Contains(',') || content.Contains('\\'))
            return false;
        foreach (var range in content.Split(','))
        {
            var member = content[range].Trim();
            if (member.IsEmpty || (member.Length > 2 && !member.ContainsAny('_', '^') && member.ContainsAnyExcept(NumberSigns)))
                return false;
        }
        return true;
    }
}
