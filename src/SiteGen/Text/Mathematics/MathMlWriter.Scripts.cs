namespace SiteGen.Text.Mathematics;

/// <summary>Scripts, marks and tables.</summary>
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
        WriteBase(scripts.Base, movesLimits: hasLimits && !_display);
        if (scripts.Sub is not null)
            WriteSmall(scripts.Sub);
        if (scripts.Sup is not null)
            WriteSmall(scripts.Sup);
        _output.Append("</").Append(element).Append('>');
    }

    private static bool HasLimits(MathElement body) => body switch
    {
        MathLargeOperator large => large.HasLimits,
        MathFunction function => function.HasLimits,
        MathAccent accent => accent.Mark is "⏞" or "⏟" or "⎴" or "⎵" or "⏜" or "⏝",
        MathRow { As: MathClass.Operator } => true,
        _ => false,
    };

    /// <summary>In a line of text the dictionary moves limits to the side; <c>\limits</c> says that they stay.</summary>
    private void WriteBase(MathElement body, bool movesLimits)
    {
        if (movesLimits && body is MathLargeOperator large)
            _output.Append("<mo movablelimits=\"false\">").Append(Escape(large.Text)).Append("</mo>");
        else
            Write(body);
    }

    private void WriteSmall(MathElement element)
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
        WriteBase(stack.Base, movesLimits: !_display);
        if (stack.Under is not null)
            WriteSmall(stack.Under);
        if (stack.Over is not null)
            WriteSmall(stack.Over);
        _output.Append("</").Append(element).Append('>');
    }

    /// <summary>Few fonts have a line that stretches, and the usual arrow is made to stand between two letters.</summary>
    private void WriteAccent(MathAccent accent)
    {
        var element = accent.IsUnder ? "munder" : "mover";
        var line = (accent.Mark, accent.Stretches) switch { ("‾", true) => " class=\"tex-over\"", ("_", true) => " class=\"tex-under\"", _ => "" };
        var size = accent is { Mark: "→", Stretches: false } ? " mathsize=\"60%\"" : "";
        _output.Append('<').Append(element).Append(accent.IsUnder ? " accentunder" : " accent").Append("=\"true\"").Append(line).Append('>');
        Write(accent.Base);
        _output.Append(accent.Stretches ? "<mo stretchy=\"true\">" : "<mo stretchy=\"false\"" + size + ">").Append(Escape(accent.Mark));
        _output.Append("</mo></").Append(element).Append('>');
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
                WriteCell(column < row.Count ? row[column] : MathRow.Empty, table.Columns[int.Min(column, table.Columns.Length - 1)], column > 0);
            _output.Append("</mtr>");
        }
        _output.Append("</mtable>");
        _display = outer;
    }

    /// <summary>A formula aligned at its relation goes on from the cell before it.</summary>
    private void WriteCell(MathElement cell, char alignment, bool continues)
    {
        _output.Append(alignment switch { 'l' => "<mtd class=\"tex-left\">", 'r' => "<mtd class=\"tex-right\">", _ => "<mtd>" });
        WriteItems(cell is MathRow row ? row.Items : [cell], continues && alignment == 'l' ? MathClass.Ordinary : null);
        _output.Append("</mtd>");
    }
}
