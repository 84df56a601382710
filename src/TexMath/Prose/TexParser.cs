using System.Buffers;

namespace TexMath.Prose;

/// <summary>
/// Parses text mode by recursive descent. For any text, the time is linear in its length and the recursion is bounded:
/// groups nested too deeply are read as if they had no braces.
/// </summary>
internal sealed partial class TexParser
{
    private const int MaxGroupDepth = 40;
    private const int MaxSetLength = 200;
    private const int MaxVariableLength = 16;
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.+-");

    private readonly string _source;
    private readonly Func<string, string> _plainFormula;
    private readonly ICollection<string>? _unknown;
    private readonly bool _marksGroups;
    private readonly List<TexToken> _tokens;
    private readonly int[] _partners;
    private int _at;
    private int _depth;
    private bool _typewriter;

    private TexParser(string source, TexParserOptions options)
    {
        (_source, _plainFormula, _unknown, _marksGroups) = (source, options.PlainFormula, options.Unknown, options.MarksGroups);
        _tokens = TexLexer.Tokenize(source);
        _partners = PairBraces(_tokens);
    }

    /// <summary>Parses a text.</summary>
    /// <param name="source">The text; XML must allow its characters.</param>
    /// <param name="options">The options.</param>
    public static IReadOnlyList<TexNode> Parse(string source, TexParserOptions options)
    {
        var parser = new TexParser(source, options);
        return parser.ParseSequence(parser._tokens.Count);
    }

    private static int[] PairBraces(List<TexToken> tokens)
    {
        var partners = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            partners[i] = -1;
            if (tokens[i].Kind == TexTokenKind.BeginGroup)
                open.Push(i);
            else if (tokens[i].Kind == TexTokenKind.EndGroup && open.TryPop(out var start))
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
            case TexTokenKind.BeginGroup:
                ParseGroup(prose, _at - 1);
                break;
            case TexTokenKind.Script:
                ParseScript(prose, token);
                break;
            case TexTokenKind.Tilde:
                prose.Append(_typewriter ? token.Value : Typography.ReplaceTilde(_source, token));
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
            prose.Append(Typography.ReplaceHyphens(_source, run));
    }

    /// <summary>Braces only group, unless the author means a set; an unmatched brace is dropped.</summary>
    private void ParseGroup(ProseBuilder prose, int open)
    {
        var close = _partners[open];
        if (close < 0 && open > 0 && _tokens[open - 1].Kind == TexTokenKind.Text)
            prose.Append(Typography.ReplaceUnmatchedBrace(_source, _tokens[open]));
        if (close < 0 || _depth >= MaxGroupDepth)
            return;
        if (_marksGroups)
        {
            ParseMarkedGroup(prose, close);
            return;
        }

        var isSet = IsSet(_source.AsSpan()[_tokens[open].End.._tokens[close].Start]);
        if (isSet)
            prose.Append("{");
        prose.AddRange(ParseGroupContent(close));
        if (isSet)
            prose.Append("}");
    }

    /// <summary>Marks a group, unless it is one of BibTeX's special characters (<c>{\'e}</c>) and remains part of its word.</summary>
    private void ParseMarkedGroup(ProseBuilder prose, int close)
    {
        var isSpecial = NextIs(TexTokenKind.Command);
        var text = PlainTextFormatter.Format(ParseGroupContent(close), _plainFormula);
        var staysOpen = isSpecial && !text.AsSpan().ContainsAny(" ,;\u00A0");
        prose.Append(staysOpen ? text : GroupMarks.Start + text + GroupMarks.End);
    }

    /// <summary>Parses up to a closing brace, and skips the brace.</summary>
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

    /// <summary>Reads a font command that has lost its backslash at the start of a group, and skips it.</summary>
    private TextStyle? ReadLostStyle(int close)
    {
        if (_at + 2 >= close || _tokens[_at].Kind != TexTokenKind.Text || _tokens[_at + 1].Kind != TexTokenKind.Space)
            return null;
        var style = TextCommands.FindLostStyle(_tokens[_at].Value);
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

    /// <summary>Drops a line break at the end of a formula: it has no effect, and its backslash would escape the closing dollar.</summary>
    private static void ParseMath(ProseBuilder prose, TexToken token)
    {
        if (OrdinalNumber.Read(token.Value) is { } ordinal)
        {
            prose.Append(ordinal);
            return;
        }


        var tex = string.Join(' ', token.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (tex.EndsWith('\\'))
            tex = tex[..^1].TrimEnd();
        if (tex.Length > 0)
            prose.Add(new MathNode(tex, token.Kind == TexTokenKind.DisplayMath));
    }

    /// <summary>A brace group directly after an address is its label, which remains of an <c>\href</c>.</summary>
    private void ParseAddress(ProseBuilder prose, TexToken token)
    {
        IReadOnlyList<TexNode> label = [];
        if (token.Kind == TexTokenKind.LinkTarget)
            SkipSpaces();
        if (NextIs(TexTokenKind.BeginGroup) && _partners[_at] >= 0 && _depth < MaxGroupDepth)
            label = ParseGroupContent(_partners[_at++]);
        if (AddressScanner.ToAbsolute(token.Value) is not { } address)
            prose.AddRange(label.Count > 0 ? label : [new TextNode(token.Value)]);
        else if (label.Count == 0 && !string.Equals(address, token.Value, StringComparison.Ordinal))
            prose.Add(new LinkNode(address, [new TextNode(token.Value)]));
        else
            prose.Add(new LinkNode(address, label));
    }

    /// <summary>
    /// Whether a group is a set: short members between commas (<c>{0,1}</c>) or a condition on a variable
    /// (<c>{x: x > 0}</c>). Authors who do not write TeX mean such braces literally.
    /// </summary>
    private static bool IsSet(ReadOnlySpan<char> content) =>
        content.Length <= MaxSetLength && (HasShortMembers(content) || HasCondition(content));

    private static bool HasCondition(ReadOnlySpan<char> content)
    {
        var colon = content.IndexOfAny(':', '|');
        return colon > 0 && content[colon..].ContainsAny('<', '>', '=') && IsVariable(content[..colon]);
    }

    /// <summary>Whether a text is a variable or a tuple of variables, and not words of prose.</summary>
    private static bool IsVariable(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text.Length <= MaxVariableLength ? text : "prose")
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters > 2)
                return false;
        }

        return true;
    }

    private static bool HasShortMembers(ReadOnlySpan<char> content)
    {
        if (!content.Contains(',') || content.Contains('\\'))
            return false;
        foreach (var range in content.Split(','))
        {
            var member = content[range].Trim();
            if (member.IsEmpty || (member.Length > 2 && !member.ContainsAny('_', '^') && member.ContainsAnyExcept(NumberCharacters)))
                return false;
        }
        return true;
    }
}
