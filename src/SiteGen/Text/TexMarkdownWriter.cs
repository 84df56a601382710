using System.Globalization;
using System.Text;
using TexMath.Prose;

namespace SiteGen.Text;

/// <summary>
/// Writes parsed TeX as Markdown. Some delimiters work only next to certain characters: a digit after a closing dollar, a
/// letter after an asterisk after a bracket make them literal. There, the neighbouring character is written as a character
/// reference: <c>$x$2</c> becomes <c>$x$&amp;#50;</c>.
/// </summary>
internal sealed class TexMarkdownWriter(Func<string, string>? mapAddress)
{
    private readonly StringBuilder _output = new();
    private readonly List<string> _addresses = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private TextStyle _style = TextStyle.Plain;
    private bool _inLink;
    private bool _guardNext;
    private bool _guardDigit;
    private string _openFormula = "";

    /// <summary>Writes a whole text.</summary>
    /// <param name="nodes">The text.</param>
    /// <param name="mapAddress">Replaces an address; null keeps all addresses.</param>
    public static Prose Write(IReadOnlyList<TexNode> nodes, Func<string, string>? mapAddress)
    {
        var writer = new TexMarkdownWriter(mapAddress);
        writer.WriteAll(nodes);
        return new Prose(writer._output.ToString().Trim(' ', '\n'), writer._addresses);
    }

    private void WriteAll(IReadOnlyList<TexNode> nodes)
    {
        foreach (var node in nodes)
            Write(node);
    }

    private void Write(TexNode node)
    {
        if (node is not MathNode)
            _openFormula = "";
        if (node is not TextNode)
            _guardDigit = false;
        switch (node)
        {
            case TextNode text: WriteText(text.Text); break;
            case CodeNode code: WriteCode(code.Text); break;
            case MathNode math: WriteMath(math); break;
            case StyledNode styled: WriteStyled(styled); break;
            case LinkNode link: WriteLink(link); break;
            case BreakNode { Rule: true }: WriteBreak("\n\n* * *\n\n"); break;
            case BreakNode: WriteBreak("\n\n"); break;
        }
    }

    private void WriteText(string text)
    {
        if (AtLineStart)
            text = text.TrimStart(' ');
        if (text.Length == 0)
            return;
        if ((_guardNext && !IsBoundary(Rune.GetRuneAt(text, 0))) || (_guardDigit && char.IsAsciiDigit(text[0])))
        {
            var first = Rune.GetRuneAt(text, 0);
            AppendReference(first);
            text = text[first.Utf16SequenceLength..];
        }
        (_guardNext, _guardDigit) = (false, false);
        MarkdownText.Append(_output, text);
    }

    /// <summary>Joins adjacent formulas, because adjacent dollars would have another meaning.</summary>
    private void WriteMath(MathNode math)
    {
        if (_openFormula.Length > 0)
        {
            _output.Length -= _openFormula.Length;
            _output.Append(' ');
        }
        else
        {
            _openFormula = math.Display && !AtLineStart ? "$$" : "$";
            if (_output.Length > 0 && _output[^1] == '$' && !EndsInEscape())
                _output.Append(' ');
            _output.Append(_openFormula);
        }
        _output.Append(WithoutInnerDollars(WithoutOuterSpaces(math.Tex))).Append(_openFormula);
        (_guardNext, _guardDigit) = (false, _openFormula == "$");
    }

    /// <summary>Removes spaces next to the dollars, which would not delimit a formula there. A control space keeps its backslash.</summary>
    private static string WithoutOuterSpaces(string tex)
    {
        var trimmed = tex.Trim(' ', '\t', '\n', '\r');
        var backslashes = trimmed.Length - trimmed.TrimEnd('\\').Length;
        return backslashes % 2 == 0 ? trimmed : trimmed + " {}";
    }

    /// <summary>Replaces dollars within a formula, which would end it, by <c>\(</c> and <c>\)</c>.</summary>
    private static string WithoutInnerDollars(string tex)
    {
        if (!tex.Contains('$', StringComparison.Ordinal))
            return tex;
        var output = new StringBuilder(tex.Length + 8);
        var open = false;
        for (var i = 0; i < tex.Length; i++)
        {
            if (tex[i] == '\\' && i + 1 < tex.Length)
            {
                output.Append(tex, i++, 2);
            }
            else if (tex[i] == '$')
            {
                output.Append(open ? @"\)" : @"\(");
                open = !open;
            }
            else
            {
                output.Append(tex[i]);
            }
        }
        return output.ToString();
    }

    private void WriteStyled(StyledNode node)
    {
        var isNested = _style == node.Style || node.Children.Any(child => child is BreakNode);
        if (isNested || (_output.Length > 0 && _output[^1] == '*' && !EndsInEscape()))
        {
            WriteAll(node.Children);
            return;
        }
        var inner = TrimEdges(node.Children, out var before, out var after);
        WriteText(before);
        if (inner.Count == 0)
            return;
        var delimiter = node.Style == TextStyle.Strong ? "**" : "*";
        var outer = _style;
        _style = node.Style;
        if (!StartsWithWord(inner))
            GuardPrevious();
        _guardNext = false;
        _output.Append(delimiter);
        WriteAll(inner);
        _guardNext = char.IsPunctuation(_output[^1]) || char.IsSymbol(_output[^1]);
        _output.Append(delimiter);
        _openFormula = "";
        _style = outer;
        WriteText(after);
    }

    private static bool StartsWithWord(List<TexNode> nodes) => nodes[0] is TextNode { Text: var text } && char.IsLetterOrDigit(text[0]);

    /// <summary>Moves spaces at the edges out of the emphasis, which may not begin or end with one.</summary>
    private static List<TexNode> TrimEdges(IReadOnlyList<TexNode> nodes, out string before, out string after)
    {
        var inner = nodes.ToList();
        before = after = "";
        if (inner[0] is TextNode first && first.Text.Length > first.Text.TrimStart().Length)
        {
            before = " ";
            inner[0] = new TextNode(first.Text.TrimStart());
        }
        if (inner[^1] is TextNode last && last.Text.Length > last.Text.TrimEnd().Length)
        {
            after = " ";
            inner[^1] = new TextNode(last.Text.TrimEnd());
        }
        inner.RemoveAll(node => node is TextNode { Text: "" });
        return inner;
    }

    private void WriteCode(string code)
    {
        if (code.Length == 0)
            return;
        var longestRun = code.Split('`').Length > 1 ? CountLongestRun(code, '`') : 0;
        var fence = new string('`', longestRun + 1);
        var pad = code[0] == '`' || code[^1] == '`' ? " " : "";
        if (_output.Length > 0 && _output[^1] == '`')
            SeparateFromBackquote();
        _output.Append(fence).Append(pad).Append(code).Append(pad).Append(fence);
        _guardNext = false;
    }

    /// <summary>Separates code from a backquote before it, even a literal one, because code cannot begin there.</summary>
    private void SeparateFromBackquote()
    {
        if (!EndsInEscape())
        {
            _output.Append(' ');
            return;
        }
        _output.Length -= 2;
        AppendReference(new Rune('`'));
    }

    private static int CountLongestRun(string text, char character)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private void WriteLink(LinkNode link)
    {
        var address = EncodeDestination(mapAddress is null ? link.Address : mapAddress(link.Address));
        if (_seen.Add(address))
            _addresses.Add(address);
        if (_inLink)
        {
            WriteAll(link.Label.Count > 0 ? link.Label : [new TextNode(address)]);
            return;
        }
        if (_output.Length > 0 && _output[^1] == '!')
            _output.Insert(_output.Length - 1, '\\');
        _guardNext = false;
        if (link.Label.Count == 0)
            _output.Append('<').Append(address).Append('>');
        else
            WriteNamedLink(Label(link, address), address);
    }

    private void WriteNamedLink(IReadOnlyList<TexNode> label, string address)
    {
        _output.Append('[');
        _inLink = true;
        WriteAll(label);
        (_inLink, _openFormula) = (false, "");
        _output.Append("](").Append(address.AsSpan().ContainsAny('(', ')') ? "<" + address + ">" : address).Append(')');
        _guardNext = false;
    }

    /// <summary>Returns the label of a link; a label that is the address without its scheme follows the mapped address.</summary>
    private static IReadOnlyList<TexNode> Label(LinkNode link, string address) =>
        link.Label is [TextNode { Text: var text }]
        && link.Address == "https://" + text
        && address.StartsWith("https://", StringComparison.Ordinal)
            ? [new TextNode(address["https://".Length..])]
            : link.Label;

    /// <summary>Percent-encodes characters that could end the link early.</summary>
    private static string EncodeDestination(string address)
    {
        var safe = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (c is '<' or '>' or '"' or ' ' or '`' or '\\' || char.IsControl(c))
                safe.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                safe.Append(c);
        }
        return safe.ToString();
    }

    private void WriteBreak(string text)
    {
        while (_output.Length > 0 && _output[^1] == ' ')
            _output.Length--;
        _output.Append(text);
        _guardNext = false;
    }

    private bool AtLineStart => _output.Length == 0 || _output[^1] == '\n';

    /// <summary>Writes the last character as a reference unless it is white space or punctuation other than a literal dollar.</summary>
    private void GuardPrevious()
    {
        if (AtLineStart)
            return;
        var last = char.IsLowSurrogate(_output[^1]) && _output.Length > 1 ? new Rune(_output[^2], _output[^1]) : new Rune(_output[^1]);
        var isLiteralDollar = last.Value == '$' && EndsInEscape();
        if (IsBoundary(last) && !isLiteralDollar)
            return;
        _output.Length -= last.Utf16SequenceLength + (isLiteralDollar ? 1 : 0);
        AppendReference(last);
    }

    /// <summary>Whether Markdown treats the character as white space or punctuation.</summary>
    private static bool IsBoundary(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.IsPunctuation(rune) || (rune.IsAscii && Rune.IsSymbol(rune));

    private void AppendReference(Rune rune) => _output.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");

    /// <summary>Whether a backslash escapes the last character.</summary>
    private bool EndsInEscape()
    {
        var backslashes = 0;
        for (var i = _output.Length - 2; i >= 0 && _output[i] == '\\'; i--)
            backslashes++;
        return backslashes % 2 == 1;
    }
}
