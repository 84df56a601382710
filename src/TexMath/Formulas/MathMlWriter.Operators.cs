using System.Globalization;
using static TexMath.Xml.HtmlEscaping;

namespace TexMath.Formulas;

/// <summary>Writes operators and delimiters, with attributes where TeX differs from the operator dictionary of MathML Core.</summary>
internal sealed partial class MathMlWriter
{
    /// <summary>Characters that the operator dictionary stretches. In TeX, a delimiter without <c>\left</c> keeps its size.</summary>
    private const string Stretchy = "()[]{}|‖⟨⟩⟪⟫⌊⌋⌈⌉⟦⟧⟮⟯⎰⎱⦃⦄↑↓↕⇑⇓⇕";

    private static bool IsStretchyByDefault(string text) => text.Length == 1 && Stretchy.Contains(text[0], StringComparison.Ordinal);

    private void WriteOperator(MathOperator mark, MathClass role, MathClass? before, MathClass? next)
    {
        _output.Append("<mo");
        if (mark.Size > 0)
            _output.Append(" stretchy=\"true\" symmetric=\"true\"")
                .Append(CultureInfo.InvariantCulture, $" minsize=\"{mark.Size}em\" maxsize=\"{mark.Size}em\"");
        else if (mark.Stretches)
            _output.Append(" stretchy=\"true\"");
        else if (IsStretchyByDefault(mark.Text))
            _output.Append(" stretchy=\"false\"");
        WriteSpacing(mark, role, before, next);
        _output.Append('>').Append(EscapeForDoubleQuotes(mark.Text)).Append("</mo>");
    }

    /// <summary>
    /// Writes spacing that differs from the operator dictionary, which assumes an operator between two operands. TeX has no
    /// space in scripts, at the ends of a formula, between two relations, and around an operator without operands (<c>n^*</c>).
    /// </summary>
    private void WriteSpacing(MathOperator mark, MathClass role, MathClass? before, MathClass? next)
    {
        if (mark.Role == MathClass.Binary && role != MathClass.Binary && mark.Text is "−" or "+" or "±" or "∓" && next is not null)
            _output.Append(" form=\"prefix\"");
        else if (mark.Role is MathClass.Binary or MathClass.Relation && (_inScript || role == MathClass.Ordinary))
            AppendSpacing("0", "0");
        else if (mark.Role == MathClass.Relation)
            WriteRelationSpacing(mark, before, next);
        else if (mark.Text == "mod")
            AppendSpacing("0.2222em", "0.2222em");
        else if (mark.Text == ":" && role == MathClass.Punctuation)
            AppendSpacing("0", "0.1667em");
        else if (mark.Text is ['!' or '?', ..])
            AppendSpacing("0", "0");
    }

    private void WriteRelationSpacing(MathOperator mark, MathClass? before, MathClass? next)
    {
        // In the operator dictionary, the bar is a fence.
        var usual = mark.Text == "|" ? "0.2778em" : null;
        AppendSpacing(before is null or MathClass.Relation ? "0" : usual, next is null or MathClass.Relation ? "0" : usual);
    }

    private void AppendSpacing(string? before, string? after)
    {
        if (before is not null)
            _output.Append(" lspace=\"").Append(before).Append('"');
        if (after is not null)
            _output.Append(" rspace=\"").Append(after).Append('"');
    }

    private void WriteFence(MathFence fence)
    {
        _output.Append("<mrow>");
        WriteDelimiter(fence.Open, "prefix");
        WriteItems(fence.Body is MathRow row ? row.Items : [fence.Body]);
        WriteDelimiter(fence.Close, "postfix");
        _output.Append("</mrow>");
    }

    /// <summary>Writes a delimiter. The null delimiter is written too: screen readers use it to find the extent of the other one.</summary>
    private void WriteDelimiter(string text, string form)
    {
        _output.Append("<mo form=\"").Append(form).Append('"');
        if (text.Length == 0)
            AppendSpacing("0", "0");
        else if (!IsStretchyInDictionary(text))
            _output.Append(" stretchy=\"true\"");
        _output.Append('>').Append(EscapeForDoubleQuotes(text)).Append("</mo>");
    }

    private static bool IsStretchyInDictionary(string text) =>
        IsStretchyByDefault(text) && text != "|" && !"↑↓↕⇑⇓⇕".Contains(text, StringComparison.Ordinal);
}
