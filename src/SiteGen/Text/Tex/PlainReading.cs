using System.Text;
using SiteGen.Text.Mathematics;

namespace SiteGen.Text.Tex;

/// <summary>Nodes as plain text.</summary>
internal static class PlainReading
{
    /// <summary>The nodes' text; of a formula its plain form, of a link what shows.</summary>
    /// <param name="nodes">The nodes.</param>
    public static string Read(IReadOnlyList<TexNode> nodes)
    {
        var text = new StringBuilder();
        Write(nodes, text, math => text.Append(Formula.Parse(math.Tex).ToPlain()), literal => text.Append(literal));
        return text.ToString().Trim();
    }

    /// <summary>The nodes' text with mathematics between single dollars; a literal dollar is <c>\$</c>.</summary>
    /// <param name="nodes">The nodes.</param>
    public static string ReadTitle(IReadOnlyList<TexNode> nodes)
    {
        var text = new StringBuilder();
        Write(
            nodes,
            text,
            math => AppendFormula(text, math.Tex),
            literal => text.Append(literal.Replace("$", "\\$", StringComparison.Ordinal)));
        return text.ToString().Trim();
    }

    /// <summary>Formulas without anything between them become one: an unescaped dollar can only end a formula.</summary>
    private static void AppendFormula(StringBuilder title, string tex)
    {
        var joins = title.Length > 1 && title[^1] == '$' && title[^2] != '\\';
        if (joins)
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
                case LinkNode { Shown.Count: > 0 } link: Write(link.Shown, text, formula, literal); break;
                case LinkNode link: literal(link.Address); break;
                case MathNode math: formula(math); break;
                case BreakNode: text.Append(' '); break;
            }
        }
    }
}
