using TexMath.Prose;
using TexMath.Xml;

namespace TexMath;

/// <summary>
/// LaTeX in text mode, as titles and abstracts use it: accents, fonts, symbols, links, and formulas between dollars. An
/// unknown control sequence is not an error: its argument is read as text, or else its name.
/// </summary>
public static class TextMode
{
    /// <summary>Parses text; takes time linear in its length.</summary>
    /// <param name="tex">The text; untrusted.</param>
    public static IReadOnlyList<TexNode> Parse(string tex) => TexParser.Parse(XmlText.Clean(tex), Formula.ReadPlain);

    /// <summary>Returns plain text without any markup; a formula in its plain form, a link as the text that it shows.</summary>
    /// <param name="nodes">The parsed text.</param>
    public static string ToPlain(IReadOnlyList<TexNode> nodes) => PlainTextFormatter.Format(nodes, Formula.ReadPlain);

    /// <summary>Returns plain text with formulas between single dollars; a literal dollar is <c>\$</c>.</summary>
    /// <param name="nodes">The parsed text.</param>
    public static string ToTitle(IReadOnlyList<TexNode> nodes) => PlainTextFormatter.FormatTitle(nodes);
}
