using TexMath;

namespace SiteGen.Text;

/// <summary>
/// Converts TeX in titles and abstracts to Markdown or plain text. Accents, letters, fonts, quotation marks, dashes and
/// symbols are converted; an undefined macro becomes its name; formulas stay TeX between dollars; all other text is literal.
/// </summary>
public static class TexProse
{
    /// <summary>
    /// Converts an abstract to Markdown of the site's dialect: emphasis, code, links, formulas as <c>$…$</c>, and all other
    /// text escaped. A blank line ends a paragraph; a line of hyphens between two long parts becomes a rule.
    /// </summary>
    /// <param name="text">The abstract from a dump; untrusted.</param>
    /// <param name="mapAddress">
    /// Replaces an absolute http(s) address that the text links to; null keeps all addresses.
    /// </param>
    /// <param name="unknown">Receives the names of commands that are not known; or null.</param>
    public static Prose ToMarkdown(string text, Func<string, string>? mapAddress = null, ICollection<string>? unknown = null) =>
        TexMarkdownWriter.Write(TextMode.Parse(text, unknown), mapAddress);

    /// <summary>
    /// Converts a title to plain text with formulas between single dollars; a literal dollar becomes <c>\$</c>, and emphasis
    /// is dropped.
    /// </summary>
    /// <param name="text">The title from a dump; untrusted.</param>
    /// <param name="unknown">Receives the names of commands that are not known; or null.</param>
    public static string ToTitle(string text, ICollection<string>? unknown = null) =>
        TextMode.ToTitle(TextMode.Parse(text, unknown));

    /// <summary>Converts text to plain text without markup; a formula becomes its plain form (<c>Rⁿ</c>, <c>a/b</c>).</summary>
    /// <param name="text">A title or an abstract; untrusted.</param>
    /// <param name="unknown">Receives the names of commands that are not known; or null.</param>
    public static string ToPlain(string text, ICollection<string>? unknown = null) =>
        TextMode.ToPlain(TextMode.Parse(text, unknown));
}
