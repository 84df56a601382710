using System.Globalization;

namespace SiteGen.Text.Mathematics;

/// <summary>Operators and delimiters, where the operator dictionary of MathML Core needs help.</summary>
internal sealed partial class MathMlWriter
{
    /// <summary>What the dictionary stretches vertically; a plain delimiter keeps its size in TeX.</summary>
    private const string Stretchy = "()[]{}|‖⟨⟩⟪⟫⌊⌋⌈⌉⟦⟧⟮⟯⎰⎱⦃⦄↑↓↕⇑⇓⇕";

    private static bool StretchesByItself(string text) => text.Length == 1 && Stretchy.Contains(text[0], StringComparison.Ordinal);

    private void WriteOperator(MathOperator mark, MathClass role, MathClass? before, MathClass? next)
    {
        _output.Append("<mo");
        if (mark.Size > 0)
            _output.Append(CultureInfo.InvariantCulture, $" stretchy=\"true\" symmetric=\"true\" minsize=\"{mark.Size}em\" maxsize=\"{mark.Size}em\"");
        else if (mark.Stretches)
            _output.Append(" stretchy=\"true\"");
        else if (StretchesByItself(mark.Text))
            _output.Append(" stretchy=\"false\"");
        WriteSpacing(mark, role, before, next);
        _output.Append('>').Append(Escape(mark.Text)).Append("</mo>");
    }

    /// <summary>
    /// The dictionary knows the space around a sign between two others. TeX sets none in scripts, none at the ends of a
    /// formula, none between two relations and none around a sign that stands for itself (<c>n^*</c>).
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
        // The dictionary takes the bar for a fence.
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

    /// <summary>An empty delimiter is written too: a screen reader tells from it what the other one belongs to.</summary>
    private void WriteDelimiter(string text, string form)
    {
        _output.Append("<mo form=\"").Append(form).Append('"');
        if (text.Length == 0)
            AppendSpacing("0", "0");
        else if (!StretchesInDictionary(text))
            _output.Append(" stretchy=\"true\"");
        _output.Append('>').Append(Escape(text)).Append("</mo>");
    }

    private static bool StretchesInDictionary(string text) =>
        StretchesByItself(text) && text != "|" && !"↑↓↕⇑⇓⇕".Contains(text, StringComparison.Ordinal);
}
