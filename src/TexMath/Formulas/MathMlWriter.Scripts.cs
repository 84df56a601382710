using static TexMath.Xml.HtmlEscaping;

namespace TexMath.Formulas;

/// <summary>Writes scripts, accents and tables.</summary>
internal sealed partial class MathMlWriter
{
    private void WriteScripts(MathScripts scripts)
    {
        var hasLimits = scripts.Limits ?? (HasLimits(scripts.Base) && (_display || scripts.Base is MathAccent));
        var element = (scripts.Sub is not null, scripts.Sup is not null, hasLimits) switch
        {
            (true, true, true) => "munderover",
            (true, true, false) => "msubsup",
            (true, false, true) => "munder",
            (true, false, false) => "msub",
            (false, _, true) => "mover",
            (false, _, false) => "msup",
        };
        _output.Append('<').Append(element).Append('>');
        WriteBase(scripts.Base, keepsLimits: hasLimits && !_display);
        if (scripts.Sub is not null)
            WriteInScriptStyle(scripts.Sub);
        if (scripts.Sup is not null)
            WriteInScriptStyle(scripts.Sup);
        _output.Append("</").Append(element).Append('>');
    }

    private static bool HasLimits(MathElement body) => body switch
    {
        MathLargeOperator large => large.HasLimits,
        MathFunction function => function.HasLimits,
        MathAccent accent => accent.Mark is "⏞" or "⏟" or "⎴" or "⎵" or "⏜" or "⏝",
        MathRow { ExplicitClass: MathClass.Operator } => true,
        _ => false,
    };

    /// <summary>Writes the base of limits. In text style, the operator dictionary would move the limits to the side.</summary>
    private void WriteBase(MathElement body, bool keepsLimits)
    {
        if (keepsLimits && body is MathLargeOperator large)
            _output.Append("<mo movablelimits=\"false\">").Append(EscapeForDoubleQuotes(large.Text)).Append("</mo>");
        else
            Write(body);
    }

    private void WriteInScriptStyle(MathElement element)
    {
        var (display, inScript) = (_display, _inScript);
        (_display, _inScript) = (false, true);
        Write(element);
        (_display, _inScript) = (display, inScript);
    }

    private void WriteStack(MathStack stack)
    {
        var element = stack.Under is null ? "mover" : stack.Over is null ? "munder" : "munderover";
        _output.Append('<').Append(element).Append('>');
        WriteBase(stack.Base, keepsLimits: !_display);
        if (stack.Under is not null)
            WriteInScriptStyle(stack.Under);
        if (stack.Over is not null)
            WriteInScriptStyle(stack.Over);
        _output.Append("</").Append(element).Append('>');
    }

    /// <summary>
    /// Writes an accent. CSS draws lines, because few fonts have a stretchy one; the arrow is reduced, because fonts size it
    /// as a relation.
    /// </summary>
    private void WriteAccent(MathAccent accent)
    {
        var element = accent.IsUnder ? "munder" : "mover";
        var line = (accent.Mark, accent.Stretches) switch
        {
            ("‾", true) => " class=\"tex-over\"",
            ("_", true) => " class=\"tex-under\"",
            _ => "",
        };
        var size = accent is { Mark: "→", Stretches: false } ? " mathsize=\"60%\"" : "";
        var attribute = accent.IsUnder ? " accentunder=\"true\"" : " accent=\"true\"";
        _output.Append('<').Append(element).Append(attribute).Append(line).Append('>');
        Write(accent.Base);
        _output.Append(accent.Stretches ? "<mo stretchy=\"true\">" : "<mo stretchy=\"false\"" + size + ">");
        _output.Append(EscapeForDoubleQuotes(accent.Mark)).Append("</mo></").Append(element).Append('>');
    }

    private void WriteTable(MathTable table)
    {
        var outer = _display;
        _display = table.Display;
        _output.Append(table.Display ? "<mtable displaystyle=\"true\">" : "<mtable>");
        var width = table.Rows.Max(row => row.Count);
        foreach (var row in table.Rows)
        {
            _output.Append("<mtr>");
            for (var column = 0; column < width; column++)
            {
                var alignment = table.Columns[int.Min(column, table.Columns.Length - 1)];
                WriteCell(column < row.Count ? row[column] : MathRow.Empty, alignment, column > 0);
            }
            _output.Append("</mtr>");
        }
        _output.Append("</mtable>");
        _display = outer;
    }

    /// <summary>Writes a cell. In an alignment, a left-aligned cell continues the cell before it.</summary>
    private void WriteCell(MathElement cell, char alignment, bool continues)
    {
        _output.Append(alignment switch { 'l' => "<mtd class=\"tex-left\">", 'r' => "<mtd class=\"tex-right\">", _ => "<mtd>" });
        WriteItems(cell is MathRow row ? row.Items : [cell], continues && alignment == 'l' ? MathClass.Ordinary : null);
        _output.Append("</mtd>");
    }
}
