namespace TexMath.Prose;

/// <summary>Reads quotation marks and commands for quotations.</summary>
internal sealed partial class TexParser
{
    private bool _quoteIsOpen;
    private bool _singleQuoteIsOpen;
    private int _quotations;

    private string ReadQuotes(TexToken run)
    {
        var (before, after) = (Typography.CharacterBefore(_source, run), Typography.CharacterAfter(_source, run));
        switch (run.Value)
        {
            case "\"" when _quoteIsOpen:
            case "''" when _quoteIsOpen:
                _quoteIsOpen = false;
                return "”";
            case "''" when !char.IsLetterOrDigit(before) && char.IsLetter(after):
                _quoteIsOpen = true;
                return "“";
            case "''" when !char.IsAsciiDigit(before) && !char.IsWhiteSpace(before):
                return "”";
            case "``" when IsClosed(run):
                _quoteIsOpen = true;
                return "“";
            case "`" when IsClosed(run):
                _singleQuoteIsOpen = true;
                return "‘";
            case "'" when _singleQuoteIsOpen && !char.IsLetterOrDigit(after):
                _singleQuoteIsOpen = false;
                return "’";
            default:
                return run.Value;
        }
    }

    /// <summary>Whether a quotation that a run of backquotes opens is closed before the next one opens.</summary>
    private bool IsClosed(TexToken run)
    {
        if (char.IsWhiteSpace(Typography.CharacterAfter(_source, run)))
            return false;
        for (var i = _at; i < _tokens.Count && _tokens[i].Kind != TexTokenKind.Paragraph; i++)
        {
            var token = _tokens[i];
            if (token.Kind != TexTokenKind.Quotes)
                continue;
            if (token.Value[0] == '`' && token.Length >= run.Length)
                return false;
            var isClosing = run.Length == 2
                ? token.Value is "''" or "\""
                : token.Value == "'" && !char.IsLetterOrDigit(Typography.CharacterAfter(_source, token));
            if (isClosing)
                return true;
        }
        return false;
    }

    /// <summary>Puts the argument of <c>\enquote</c> in quotation marks; inside another quotation, in single ones.</summary>
    private void ParseQuotation(ProseBuilder prose)
    {
        SkipArguments(0);
        var isInner = _quotations % 2 == 1;
        _quotations++;
        var content = ReadArgument();
        _quotations--;
        Enclose(prose, isInner ? "‘" : "“", content, isInner ? "’" : "”");
    }

    private static void Enclose(ProseBuilder prose, string before, IReadOnlyList<TexNode> content, string after)
    {
        prose.Append(before);
        prose.AddRange(content);
        prose.Append(after);
    }
}
