using System.Globalization;

namespace SiteGen.Text.Mathematics;

/// <summary>Operators and delimiters, where the operator dictionary of MathML Core needs help.</summary>
internal sealed partial class MathMlWriter
{
    /// <summary>What the dictionary stretches vertically; a plain delimiter keeps its size in TeX.</summary>
    private const string Stretchy = "()[]{}|‖⟨⟩⟪⟫⌊⌋⌈⌉⟦⟧⟮⟯⎰⎱⦃⦄↑↓↕⇑⇓⇕";

    private static bool StretchesByItself(string text) => text.Length == 1 && Stretchy.Contains(text[0], StringComparison.Ordinal);

    private void WriteOperator(MathOperator mark, MathClass role, bool isFirst, bool isLast)
    {
        _output.Append("<mo");
        if (mark.Size > 0)
            _output.Append(CultureInfo.InvariantCulture, $" stretchy=\"true\" symmetric=\"true\" minsize=\"{mark.Size}em\" maxsize=\"{mark.Size}em\"");
        else if (mark.Stretches)
            _output.Append(" stretchy=\"true\"");
        else if (StretchesByItself(mark.Text))
            _output.Append(" stretchy=\"false\"");
        WriteSpacing(mark, role, isFirst, isLast);
        _output.Append('>').Append(Escape(mark.Text)).Append("</mo>");
    }

    /// <summary>
    /// The dictionary knows the space around a sign between two others, and of a few signs before another. TeX sets no
    /// space in scripts, none at the ends of a formula and none around a sign that stands for itself (<c>n^*</c>).
    /// </summary>
    private void WriteSpacing(MathOperator mark, MathClass role, bool isFirst, bool isLast)
    {
        if (mark.Role == MathClass.Binary && role != MathClass.Binary && mark.Text is "−" or "+" or "±" or "∓" && !isLast)
            _output.Append(" form=\"prefix\"");
        else if (mark.Role is MathClass.Binary or MathClass.Relation && (_inScript || role == MathClass.Ordinary))
            _output.Append(" lspace=\"0\" rspace=\"0\"");
        else if (mark.Role == MathClass.Relation && isFirst)
            _output.Append(" lspace=\"0\"");
        else if (mark.Role == MathClass.Relation && isLast)
            _output.Append(" rspace=\"0\"");
        else if (mark.Text == "|" && role == MathClass.Relation)
            _output.Append(" lspace=\"0.2778em\" rspace=\"0.2778em\"");
        else if (mark.Text == "mod")
            _output.Append(" lspace=\"0.2222em\" rspace=\"0.2222em\"");
        else if (mark.Text == ":" && role == MathClass.Punctuation)
            _output.Append(" lspace=\"0\" rspace=\"0.1667em\"");
        else if (mark.Text.Length > 0 && mark.Text[0] is '!' or '?')
            _output.Append(" lspace=\"0\" rspace=\"0\"");
    }

    private void WriteFence(MathFence fence)
    {
        _output.Append("<mrow>");
        WriteDelimiter(fence.Open, "prefix");
        WriteItems(fence.Body is MathRow row ? row.Items : [fence.Body]);
        WriteDelimiter(fence.Close, "postfix");
        _output.Append("</mrow>");
    }

    /// <summary>An empty delimiter is written too: a screen reader tells from it what the other one belongs to.</summary>
    private void WriteDelimiter(string text, string form)
    {
        var stretchy = text.Length == 0 || (StretchesByItself(text) && text != "|" && !"↑↓↕⇑⇓⇕".Contains(text, StringComparison.Ordinal)) ? "" : " stretchy=\"true\"";
        _output.Append("<mo form=\"").Append(form).Append('"').Append(stretchy).Append('>').Append(Escape(text)).Append("</mo>");
    }
}
