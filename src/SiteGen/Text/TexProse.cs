using TexMath;

namespace SiteGen.Text;

/// <summary>
/// TeX as authors write it in titles and abstracts, read into Unicode, Markdown and mathematics. Accents, letters,
/// fonts, quotes, dashes and symbols become what they stand for; a macro that no one defines keeps its name;
/// mathematics stays TeX between dollars; everything else is literal.
/// </summary>
public static class TexProse
{
    /// <summary>
    /// Reads an abstract into Markdown of the site's dialect: emphasis, code, links, mathematics as <c>$…$</c>, the
    /// rest escaped so that it shows as itself. A blank line ends a paragraph; a line of hyphens between two long parts
    /// becomes a rule.
    /// </summary>
    /// <param name="text">The abstract as a dump has it; untrusted.</param>
    /// <param name="mapAddress">
    /// What stands for an absolute http(s) address that the text links to; null leaves each as it is.
    /// </param>
    public static Prose ToMarkdown(string text, Func<string, string>? mapAddress = null) =>
        TexMarkdownWriter.Write(TextMode.Parse(text), mapAddress);

    /// <summary>
    /// Reads a title into plain text in which mathematics stands between single dollars and a literal dollar is
    /// <c>\$</c>; emphasis is dropped.
    /// </summary>
    /// <param name="text">The title as a dump has it; untrusted.</param>
    public static string ToTitle(string text) => TextMode.ToTitle(TextMode.Parse(text));

    /// <summary>Reads a text into plain text without any markup; of mathematics its plain form (<c>Rⁿ</c>, <c>a/b</c>).</summary>
    /// <param name="text">A title or an abstract; untrusted.</param>
    public static string ToPlain(string text) => TextMode.ToPlain(TextMode.Parse(text));
}
