using System.Globalization;
using System.Text;
using TexMath.Characters;
using static TexMath.Xml.HtmlEscaping;

namespace TexMath.Formulas;

/// <summary>
/// Writes a syntax tree as MathML Core. Core has no <c>mathvariant</c> but <c>normal</c>, so letters of other alphabets are
/// written as their own characters. Features that Core leaves to CSS (column alignment, frames) become classes:
/// <c>tex-left</c>, <c>tex-right</c>, <c>tex-box</c>, <c>tex-over</c>, <c>tex-under</c>.
/// </summary>
internal sealed partial class MathMlWriter
{
    /// <summary>FUNCTION APPLICATION (U+2061) between a function and its argument: invisible, but read aloud by screen readers.</summary>
    private const string FunctionApplication = "<mo>&#8289;</mo>";

    private readonly StringBuilder _output = new();
    private bool _display;
    private bool _inScript;

    /// <summary>Writes a formula.</summary>
    /// <param name="formula">The syntax tree.</param>
    /// <param name="tex">Its TeX, for <c>alttext</c>.</param>
    /// <param name="display">Whether it is displayed on a line of its own.</param>
    public static string Write(MathElement formula, string tex, bool display)
    {
        var writer = new MathMlWriter { _display = display };
        writer._output.Append(display ? "<math display=\"block\" alttext=\"" : "<math alttext=\"");
        writer._output.Append(EscapeForDoubleQuotes(CollapseSpaces(tex))).Append("\">");
        if (formula is MathRow row)
            writer.WriteItems(row.Items);
        else
            writer.Write(formula);
        return writer._output.Append("</math>").ToString();
    }

    private static string CollapseSpaces(string tex) => string.Join(' ', tex.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Write(MathElement element)
    {
        switch (element)
        {
            case MathRow row: WriteRow(row); break;
            case MathIdentifier identifier: WriteIdentifier(identifier); break;
            case MathNumber number: WriteTokenElement("mn", MathAlphabets.Map(number.Alphabet, number.Text)); break;
            case MathOperator mark: WriteOperator(mark, MathClass.Ordinary, before: null, next: null); break;
            case MathLargeOperator large: WriteTokenElement("mo", large.Text); break;
            case MathFunction function: WriteTokenElement("mi", function.Name); break;
            case MathText text: WriteText(text); break;
            case MathSpace space: WriteSpace(space.Em); break;
            case MathScripts scripts: WriteScripts(scripts); break;
            case MathStack stack: WriteStack(stack); break;
            case MathAccent accent: WriteAccent(accent); break;
            case MathFraction fraction: WriteFraction(fraction); break;
            case MathRoot root: WriteRoot(root); break;
            case MathFence fence: WriteFence(fence); break;
            case MathTable table: WriteTable(table); break;
            case MathStyle style: WriteStyle(style); break;
            case MathPhantom phantom: WriteContainer("mphantom", phantom.Body); break;
            case MathBox box: WriteBox(box); break;
        }
    }

    private void WriteRow(MathRow row)
    {
        if (row.Items is [var only] and not [MathFunction])
        {
            Write(only);
            return;
        }
        _output.Append("<mrow>");
        WriteItems(row.Items);
        _output.Append("</mrow>");
    }

    /// <summary>
    /// Writes the elements of a row, with the space around functions, which <c>mi</c> does not have. Core has no negative
    /// space, so negative spaces are dropped.
    /// </summary>
    private void WriteItems(IReadOnlyList<MathElement> items, MathClass? before = null)
    {
        var classes = MathSpacing.ResolveClasses(items);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is MathOperator mark)
                WriteOperator(mark, classes[i] ?? mark.Role, before, NextClass(classes, i));
            else if (MathSpacing.GetFunction(items[i]) is not null)
                WriteFunction(items[i], i > 0 ? items[i - 1] : null, i + 1 < items.Count ? items[i + 1] : null);
            else if (items[i] is not MathSpace { Em: <= 0 })
                Write(items[i]);
            before = classes[i] ?? before;
        }
    }

    private static MathClass? NextClass(MathClass?[] classes, int at)
    {
        do
            at++;
        while (at < classes.Length && classes[at] is null);
        return at < classes.Length ? classes[at] : null;
    }

    private void WriteFunction(MathElement function, MathElement? before, MathElement? next)
    {
        if (MathSpacing.NeedsSpaceBefore(before))
            WriteSpace(1 / 6.0);
        Write(function);
        _output.Append(FunctionApplication);
        if (MathSpacing.NeedsSpaceAfter(next))
            WriteSpace(1 / 6.0);
    }

    /// <summary>
    /// Writes an identifier. Firefox puts a space between an upright identifier and an italic letter, as if the former were
    /// a function; a wrapper element prevents this.
    /// </summary>
    private void WriteIdentifier(MathIdentifier identifier)
    {
        var text = identifier.Text;
        var isUpright = identifier.Alphabet == MathAlphabet.Roman
            || (identifier.Alphabet == MathAlphabet.Default && text is [>= 'Α' and <= 'Ω']);
        if (isUpright && text.Length == 1 && char.IsLetter(text[0]))
            _output.Append("<mrow><mi mathvariant=\"normal\">").Append(EscapeForDoubleQuotes(text)).Append("</mi><mspace></mspace></mrow>");
        else if (isUpright && text.Length > 1)
            _output.Append("<mpadded><mi>").Append(EscapeForDoubleQuotes(text)).Append("</mi></mpadded>");
        else
            WriteTokenElement("mi", MathAlphabets.Map(MappedAlphabet(identifier), text));
    }

    /// <summary>
    /// Returns the alphabet to map to: <c>mi</c> with a single letter is italic without mapping, and capital Greek letters
    /// are upright even when bold.
    /// </summary>
    private static MathAlphabet MappedAlphabet(MathIdentifier identifier) => (identifier.Alphabet, identifier.Text) switch
    {
        (MathAlphabet.Italic, { Length: 1 }) => MathAlphabet.Default,
        (MathAlphabet.BoldItalic, [>= 'Α' and <= 'Ω', ..]) => MathAlphabet.Bold,
        var (alphabet, _) => alphabet,
    };

    /// <summary>Writes text; spaces at its ends become no-break spaces, because browsers drop others.</summary>
    private void WriteText(MathText text)
    {
        var mapped = MathAlphabets.Map(text.Alphabet, text.Text);
        var inner = mapped.Trim(' ');
        if (inner.Length == mapped.Length)
            WriteTokenElement("mtext", mapped);
        else
        {
            var start = mapped[0] == ' ' ? "\u00A0" : "";
            var end = inner.Length > 0 && mapped[^1] == ' ' ? "\u00A0" : "";
            WriteTokenElement("mtext", start + inner + end);
        }
    }

    private void WriteSpace(double em) =>
        _output.Append(CultureInfo.InvariantCulture, $"<mspace width=\"{double.Max(em, 0):0.####}em\"></mspace>");

    private void WriteRoot(MathRoot root)
    {
        if (root.Index is null)
        {
            WriteContainer("msqrt", root.Radicand);
            return;
        }
        _output.Append("<mroot>");
        Write(root.Radicand);
        WriteInScriptStyle(root.Index);
        _output.Append("</mroot>");
    }

    private void WriteFraction(MathFraction fraction)
    {
        if (fraction.Display is { } display)
            AppendStyle(display, level: 0);
        _output.Append(fraction.HasLine ? "<mfrac>" : "<mfrac linethickness=\"0\">");
        var outer = _display;
        _display = false;
        Write(fraction.Numerator);
        Write(fraction.Denominator);
        _display = outer;
        _output.Append(fraction.Display is null ? "</mfrac>" : "</mfrac></mstyle>");
    }

    private void WriteStyle(MathStyle style)
    {
        var (display, inScript) = (_display, _inScript);
        (_display, _inScript) = (style.Display, style.Level > 0);
        AppendStyle(style.Display, style.Level);
        if (style.Body is MathRow row)
            WriteItems(row.Items);
        else
            Write(style.Body);
        _output.Append("</mstyle>");
        (_display, _inScript) = (display, inScript);
    }

    private void AppendStyle(bool display, int level) => _output
        .Append(display ? "<mstyle displaystyle=\"true\"" : "<mstyle displaystyle=\"false\"")
        .Append(CultureInfo.InvariantCulture, $" scriptlevel=\"{level}\">");

    private void WriteBox(MathBox box)
    {
        _output.Append("<mrow class=\"tex-box\">");
        Write(box.Body);
        _output.Append("</mrow>");
    }

    private void WriteContainer(string element, MathElement body)
    {
        _output.Append('<').Append(element).Append('>');
        if (body is MathRow row)
            WriteItems(row.Items);
        else
            Write(body);
        _output.Append("</").Append(element).Append('>');
    }

    private void WriteTokenElement(string element, string text) =>
        _output.Append('<').Append(element).Append('>').Append(EscapeForDoubleQuotes(text)).Append("</").Append(element).Append('>');
}
