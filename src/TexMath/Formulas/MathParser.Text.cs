using System.Globalization;
using TexMath.Characters;
using TexMath.Prose;

namespace TexMath.Formulas;

/// <summary>Parses text in formulas, and arguments that are used as source.</summary>
internal sealed partial class MathParser
{
    /// <summary>Maximum nesting of formulas in the text of formulas.</summary>
    private const int MaxFormulaDepth = 2;

    private MathElement ParseText(MathToken token)
    {
        var alphabet = token.Text switch
        {
            "textbf" => MathAlphabet.Bold,
            "textit" or "textsl" or "emph" => MathAlphabet.Italic,
            "textsf" => MathAlphabet.SansSerif,
            "texttt" => MathAlphabet.Monospace,
            _ => MathAlphabet.Default,
        };
        if (ReadSource() is not { } source)
            return ParseArgument(token) is MathIdentifier letter ? new MathText(letter.Text, alphabet) : MathRow.Empty;
        var items = new List<MathElement>();
        AddText(items, TexParser.Parse(source, new TexParserOptions(PlainFormula)), alphabet, token);
        return items.Count == 1 ? items[0] : new MathRow(items);
    }

    private void AddText(List<MathElement> items, IReadOnlyList<TexNode> nodes, MathAlphabet alphabet, MathToken token)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode text: AddText(items, text.Text, alphabet); break;
                case CodeNode code: AddText(items, code.Text, MathAlphabet.Monospace); break;
                case StyledNode styled:
                    AddText(items, styled.Children, styled.Style == TextStyle.Strong ? MathAlphabet.Bold : MathAlphabet.Italic, token);
                    break;
                case LinkNode link: AddText(items, link.Address, alphabet); break;
                case MathNode math: items.Add(ParseInner(math, token)); break;
                case BreakNode: AddText(items, " ", alphabet); break;
            }
        }
    }

    private static void AddText(List<MathElement> items, string text, MathAlphabet alphabet)
    {
        if (items is [.., MathText last] && last.Alphabet == alphabet)
            items[^1] = last with { Text = last.Text + text };
        else
            items.Add(new MathText(text, alphabet));
    }

    /// <summary>Parses a formula within text; its errors are reported at the command that contains the text.</summary>
    private MathElement ParseInner(MathNode math, MathToken token)
    {
        var errors = new List<FormulaError>();
        if (_formulaDepth >= MaxFormulaDepth)
            errors.Add(new FormulaError(0, "formulas in the text of this formula are nested too deeply; simplify it"));
        var element = errors.Count > 0 ? MathRow.Empty : Parse(math.Tex, errors, _formulaDepth + 1);
        foreach (var error in errors)
            Report(token.Start, error.Message);
        return element;
    }

    /// <summary>
    /// Parses a command of text mode that authors also use in formulas: accents, chemistry, units, symbols of textcomp. Null
    /// for any other command.
    /// </summary>
    private MathText? ParseProse(MathToken token)
    {
        if ((TexSymbols.FindSymbol(token.Text) ?? TexSymbols.FindLetter(token.Text)) is { } symbol)
            return new MathText(symbol);
        var arguments = token.Text switch
        {
            "SI" or "qty" => 2,
            "ce" or "cee" or "chem" or "si" or "unit" or "num" or "textsuperscript" or "textsubscript" => 1,
            _ => TexAccents.IsAccent(token.Text) ? 1 : 0,
        };
        for (var i = 0; i < arguments; i++)
        {
            if (ReadSource() is null)
                ParseArgument(token);
        }
        return arguments == 0 ? null : new MathText(PlainText(_tex[token.Start.._tokens[_at - 1].End]));
    }

    private string PlainText(string source) =>
        PlainTextFormatter.Format(TexParser.Parse(source, new TexParserOptions(PlainFormula)), PlainFormula);

    /// <summary>Returns the plain form of a formula within text of this one; its TeX if it has errors or is nested too deeply.</summary>
    private string PlainFormula(string tex)
    {
        if (_formulaDepth >= MaxFormulaDepth)
            return tex;
        var errors = new List<FormulaError>();
        var tree = Parse(tex, errors, _formulaDepth + 1);
        return (errors.Count > 0 ? null : MathUnicodeWriter.Write(tree)) ?? tex;
    }

    /// <summary>Returns the source of the next group without its braces, and skips it; null if no group follows.</summary>
    private string? ReadSource()
    {
        if (!NextIs(MathTokenKind.BeginGroup))
            return null;
        var open = _at;
        for (var depth = 0; _at < _tokens.Count; _at++)
        {
            depth += _tokens[_at].Kind switch { MathTokenKind.BeginGroup => 1, MathTokenKind.EndGroup => -1, _ => 0 };
            if (depth == 0)
                return _tex[_tokens[open].End.._tokens[_at++].Start];
        }
        ReportUnclosed(_tokens[open]);
        return "";
    }

    /// <summary>Reads a length such as <c>{3mu}</c> or <c>1em</c>, in em; absolute units are converted for 10-point text.</summary>
    private double ReadLength(MathToken token)
    {
        if (NextIsCharacter("*"))
            _at++;
        var text = ReadSource() ?? ReadBareLength();
        var digits = text.Length - text.TrimStart("+-.0123456789 ".ToCharArray()).Length;
        if (!double.TryParse(text[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || digits + 2 > text.Length)
        {
            Report(token.Start, $"\\{token.Text} in this formula lacks a length; add one such as 1em");
            return 0;
        }
        var em = text[digits..(digits + 2)] switch
        {
            "mu" => 1 / 18.0,
            "ex" => 0.43,
            "pt" => 0.1,
            "mm" => 0.285,
            "cm" => 2.85,
            "in" => 7.2,
            _ => 1,
        };
        return double.Clamp(number * em, -10, 10);
    }

    private string ReadBareLength()
    {
        var start = _at;
        while (Next is { Kind: MathTokenKind.Character } token && (char.IsAsciiDigit(token.Text[0]) || token.Text is "-" or "." or "+"))
            _at++;
        var unit = int.Min(_at + 2, _tokens.Count);
        while (_at < unit && NextIs(MathTokenKind.Character))
            _at++;
        return string.Concat(_tokens[start.._at].Select(token => token.Text));
    }
}
