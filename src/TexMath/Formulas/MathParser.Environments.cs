namespace TexMath.Formulas;

/// <summary>Parses environments and their tables.</summary>
internal sealed partial class MathParser
{
    private MathElement ParseEnvironment(MathToken begin)
    {
        var name = ReadSource()?.Trim() ?? "";
        var columns = ReadColumns(name.TrimEnd('*'));
        if (columns is null)
        {
            Report(begin.Start, $"the environment {name} in this formula is unknown; use aligned, array, cases or a matrix");
            columns = "c";
        }
        var rows = ParseCells();
        if (NextIsCommand("end"))
            ParseEnd(begin, name);
        else
            Report(begin.Start, $"\\begin{{{name}}} in this formula has no \\end{{{name}}}; add it");
        return AddFence(name.TrimEnd('*'), new MathTable(rows, columns, IsDisplay(name)));
    }

    private void ParseEnd(MathToken begin, string name)
    {
        _at++;
        if (ReadSource()?.Trim() is var end && end != name)
            Report(begin.Start, $"\\begin{{{name}}} in this formula is closed by \\end{{{end}}}; give both the same name");
    }

    /// <summary>Parses cells up to the end of the table; an empty last row is dropped.</summary>
    private List<IReadOnlyList<MathElement>> ParseCells()
    {
        var rows = new List<IReadOnlyList<MathElement>>();
        var cells = new List<MathElement>();
        while (true)
        {
            SkipRules();
            cells.Add(ParseRow());
            if (NextIs(MathTokenKind.AlignmentTab))
            {
                _at++;
                continue;
            }
            var isBlank = cells is [MathRow { Items.Count: 0 }];
            var continues = Next is { Kind: MathTokenKind.Command, Text: "\\" or "cr" or "newline" };
            if (!isBlank || continues || rows.Count == 0)
                rows.Add(cells);
            if (!continues)
                return rows.Count > 1 && rows[^1] is [MathRow { Items.Count: 0 }] ? rows[..^1] : rows;
            _at++;
            SkipRowGap();
            cells = [];
        }
    }

    /// <summary>Skips <c>*</c> and <c>[1ex]</c> after a line break.</summary>
    private void SkipRowGap()
    {
        if (NextIsCharacter("*"))
            _at++;
        if (!NextIsCharacter("[") || _tokens[_at].Start != _tokens[_at - 1].End)
            return;
        var close = _tokens.FindIndex(_at, int.Min(12, _tokens.Count - _at), token => token.Text == "]");
        if (close > 0)
            _at = close + 1;
    }

    private void SkipRules()
    {
        while (Next is { Kind: MathTokenKind.Command, Text: "hline" or "hdashline" or "toprule" or "midrule" or "bottomrule" })
            _at++;
    }

    /// <summary>Returns the column alignment of an environment and skips its arguments; null for an unknown environment.</summary>
    private string? ReadColumns(string name)
    {
        switch (name)
        {
            case "matrix" or "pmatrix" or "bmatrix" or "Bmatrix" or "vmatrix" or "Vmatrix" or "smallmatrix":
                ParseOptional();
                return "c";
            case "cases" or "dcases" or "rcases" or "drcases":
                return "l";
            case "array" or "subarray" or "tabular":
                ParseOptional();
                return new string([.. (ReadSource() ?? "").Where(c => c is 'l' or 'c' or 'r')]) is { Length: > 0 } columns ? columns : "c";
            case "aligned" or "align" or "split" or "flalign" or "eqnarray":
                ParseOptional();
                return name == "eqnarray" ? "rcl" : "rlrlrlrlrlrl";
            case "alignedat" or "alignat":
                ReadSource();
                return "rlrlrlrlrlrl";
            case "gathered" or "gather" or "equation" or "multline" or "math" or "displaymath":
                return "c";
            default:
                return null;
        }
    }

    private static bool IsDisplay(string name) =>
        name.TrimEnd('*') is "aligned" or "align" or "split" or "flalign" or "eqnarray" or "alignedat" or "alignat" or "gathered"
            or "gather" or "equation" or "multline" or "displaymath" or "dcases" or "drcases";

    private static MathElement AddFence(string name, MathTable table) => name switch
    {
        "pmatrix" => new MathFence("(", table, ")"),
        "bmatrix" => new MathFence("[", table, "]"),
        "Bmatrix" => new MathFence("{", table, "}"),
        "vmatrix" => new MathFence("|", table, "|"),
        "Vmatrix" => new MathFence("‖", table, "‖"),
        "cases" or "dcases" => new MathFence("{", table, ""),
        "rcases" or "drcases" => new MathFence("", table, "}"),
        "equation" or "math" or "displaymath" when table.Rows is [[var only]] => only,
        _ => table,
    };

    private MathElement ParseSubstack(MathToken token)
    {
        if (!NextIs(MathTokenKind.BeginGroup))
            return ParseArgument(token);
        var open = _tokens[_at++];
        var table = new MathTable(ParseCells(), "c", Display: false);
        if (NextIs(MathTokenKind.EndGroup))
            _at++;
        else
            ReportUnclosed(open);
        return table;
    }
}
