using System.Text;

namespace TexMath.Prose;

/// <summary>Formats parsed text as plain text.</summary>
internal static class PlainTextFormatter
{
    /// <summary>Returns plain text without markup; a formula in its plain form, a link as its label.</summary>
    /// <param name="nodes">The parsed text.</param>
    /// <param name="plainFormula">Returns the plain form of a formula's TeX.</param>
    public static string Format(IReadOnlyList<TexNode> nodes, Func<string, string> plainFormula)
    {
        var text = new StringBuilder();
        Write(nodes, text, math => text.Append(plainFormula(math.Tex)), literal => text.Append(literal));
        return text.ToString().Trim();
    }

    /// <summary>Returns plain text with formulas between single dollars; a literal dollar is <c>\$</c>.</summary>
    /// <param name="nodes">The parsed text.</param>
    public static string FormatTitle(IReadOnlyList<TexNode> nodes)
    {
        var text = new StringBuilder();
        Write(
            nodes,
            text,
            math => AppendFormula(text, math.Tex),
            literal => text.Append(literal.Replace("$", "\\$", StringComparison.Ordinal)));
        return text.ToString().Trim();
    }

    /// <summary>Joins adjacent formulas, because two adjacent dollars would mean display math.</summary>
    private static void AppendFormula(StringBuilder title, string tex)
    {
        var isAdjacent = title.Length > 1 && title[^1] == '$' && title[^2] != '\\';
        if (isAdjacent)
            title[^1] = ' ';
        else
            title.Append('$');
        title.Append(tex).Append('$');
    }

    private static void Write(IReadOnlyList<TexNode> nodes, StringBuilder text, Action<MathNode> formula, Action<string> literal)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode plain: literal(plain.Text); break;
                case CodeNode code: literal(code.Text); break;
                case StyledNode styled: Write(styled.Children, text, formula, literal); break;
                case LinkNode { Label.Count: > 0 } link: Write(link.Label, text, formula, literal); break;
                case LinkNode link: literal(link.Address); break;
                case MathNode math: formula(math); break;
                case BreakNode: text.Append(' '); break;
            }
        }
    }
}
