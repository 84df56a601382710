using System.Globalization;
using System.Text;

namespace SiteGen.Text.Mathematics;

/// <summary>
/// Writes a formula's tree as MathML Core. Letters of other alphabets are their own characters, as Core wants it;
/// <c>mathvariant="normal"</c> is left for a single upright letter. What Core lacks (the alignment of columns, frames)
/// is a class for the site's CSS.
/// </summary>
internal sealed partial class MathMlWriter
{
    /// <summary>The operator between a function and its argument (U+2061): not seen, but read aloud.</summary>
    private const string FunctionApplication = "<mo>&#8289;</mo>";

    private readonly StringBuilder _output = new();
    private bool _display;
    private bool _inScript;

    /// <summary>Writes a formula.</summary>
    /// <param name="formula">The tree.</param>
    /// <param name="tex">Its TeX, which becomes <c>alttext</c>.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    public static string Write(MathElement formula, string tex, bool display)
    {
        var writer = new MathMlWriter { _display = display };
        writer._output.Append(display ? "<math display=\"block\" alttext=\"" : "<math alttext=\"");
        writer._output.Append(Escape(Fold(tex))).Append("\">");
        if (formula is MathRow row)
            writer.WriteItems(row.Items);
        else
            writer.Write(formula);
        return writer._output.Append("</math>").ToString();
    }

    private static string Fold(string tex) => string.Join(' ', tex.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Write(MathElement element)
    {
        switch (element)
        {
            case MathRow row: WriteRow(row); break;
            case MathIdentifier identifier: WriteIdentifier(identifier); break;
            case MathNumber number: Leaf("mn", MathAlphabets.Map(number.Alphabet, number.Text)); break;
            case MathOperator mark: WriteOperator(mark, MathClass.Ordinary, before: null, next: null); break;
            case MathLargeOperator large: Leaf("mo", large.Text); break;
            case MathFunction function: Leaf("mi", function.Name); break;
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
            case MathPhantom phantom: Wrap("mphantom", phantom.Body); break;
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
    /// Elements side by side; functions get the space around them that an identifier does not have. Core has no negative
    /// space: what it would draw together stays where it is.
    /// </summary>
    private void WriteItems(IReadOnlyList<MathElement> items)
    {
        var classes = MathSpacing.Classes(items);
        MathClass? before = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is MathOperator mark)
                WriteOperator(mark, classes[i] ?? mark.Role, before, NextClass(classes, i));
            else if (MathSpacing.Function(items[i]) is not null)
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
        if (MathSpacing.PartsFromBefore(before))
            WriteSpace(1 / 6.0);
        Write(function);
        _output.Append(FunctionApplication);
        if (MathSpacing.PartsFromNext(next))
            WriteSpace(1 / 6.0);
    }

    /// <summary>
    /// An upright letter or word. Firefox puts a space between it and an italic letter, as if it were a function; what
    /// stands around it here, empty, keeps the two apart.
    /// </summary>
    private void WriteIdentifier(MathIdentifier identifier)
    {
        var text = identifier.Text;
        var isUpright = identifier.Alphabet == MathAlphabet.Roman || (identifier.Alphabet == MathAlphabet.Default && text is [>= 'Α' and <= 'Ω']);
        if (isUpright && text.Length == 1 && char.IsLetter(text[0]))
            _output.Append("<mrow><mi mathvariant=\"normal\">").Append(Escape(text)).Append("</mi><mspace></mspace></mrow>");
        else if (isUpright && text.Length > 1)
            _output.Append("<mpadded><mi>").Append(Escape(text)).Append("</mi></mpadded>");
        else
            Leaf("mi", MathAlphabets.Map(ShownAlphabet(identifier), text));
    }

    /// <summary>A single letter is italic by itself, and capital Greek letters are upright, bold ones too.</summary>
    private static MathAlphabet ShownAlphabet(MathIdentifier identifier) => (identifier.Alphabet, identifier.Text) switch
    {
        (MathAlphabet.Italic, { Length: 1 }) => MathAlphabet.Default,
        (MathAlphabet.BoldItalic, [>= 'Α' and <= 'Ω', ..]) => MathAlphabet.Bold,
        var (alphabet, _) => alphabet,
    };

    /// <summary>White space at the ends of a text shows only when it is not broken.</summary>
    private void WriteText(MathText text)
    {
        var mapped = MathAlphabets.Map(text.Alphabet, text.Text);
        var inner = mapped.Trim(' ');
        if (inner.Length == mapped.Length)
            Leaf("mtext", mapped);
        else
            Leaf("mtext", (mapped[0] == ' ' ? "\u00A0" : "") + inner + (inner.Length > 0 && mapped[^1] == ' ' ? "\u00A0" : ""));
    }

    private void WriteSpace(double em) =>
        _output.Append(CultureInfo.InvariantCulture, $"<mspace width=\"{double.Max(em, 0):0.####}em\"></mspace>");

    private void WriteRoot(MathRoot root)
    {
        if (root.Index is null)
        {
            Wrap("msqrt", root.Radicand);
            return;
        }
        _output.Append("<mroot>");
        Write(root.Radicand);
        WriteSmall(root.Index);
        _output.Append("</mroot>");
    }

    private void WriteFraction(MathFraction fraction)
    {
        if (fraction.Display is { } display)
            _output.Append(display ? "<mstyle displaystyle=\"true\" scriptlevel=\"0\">" : "<mstyle displaystyle=\"false\" scriptlevel=\"0\">");
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
        _output.Append(CultureInfo.InvariantCulture, $"<mstyle displaystyle=\"{(style.Display ? "true" : "false")}\" scriptlevel=\"{style.Level}\">");
        if (style.Body is MathRow row)
            WriteItems(row.Items);
        else
            Write(style.Body);
        _output.Append("</mstyle>");
        (_display, _inScript) = (display, inScript);
    }

    private void WriteBox(MathBox box)
    {
        _output.Append("<mrow class=\"tex-box\">");
        Write(box.Body);
        _output.Append("</mrow>");
    }

    private void Wrap(string element, MathElement body)
    {
        _output.Append('<').Append(element).Append('>');
        if (body is MathRow row)
            WriteItems(row.Items);
        else
            Write(body);
        _output.Append("</").Append(element).Append('>');
    }

    private void Leaf(string element, string text) =>
        _output.Append('<').Append(element).Append('>').Append(Escape(text)).Append("</").Append(element).Append('>');

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
