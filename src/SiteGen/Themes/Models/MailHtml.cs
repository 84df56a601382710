using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>Renders the curators' texts for messages, which have no pictures and no MathML.</summary>
/// <param name="markdown">Renders Markdown.</param>
internal sealed class MailHtml(MarkdownRenderer markdown)
{
    private static readonly string[] Unsuitable = ["<img", "<math", "<svg"];

    // A build reports the diagnostics of these texts.
    private readonly DiagnosticBag _unreported = new();

    /// <summary>Renders one sentence; null if messages cannot show it other than as plain text.</summary>
    /// <param name="sentence">The Markdown.</param>
    /// <param name="file">The file that has it.</param>
    /// <param name="path">The site path of the page against which relative addresses are resolved.</param>
    /// <param name="maxLength">The maximum length of the HTML in UTF-16 code units, twice as many as of text.</param>
    public Html? RenderSentence(Located<string> sentence, string file, string path, int maxLength) =>
        Select(markdown.RenderSentence(MarkdownSource.FromValue(sentence, file), CreateOptions(path), _unreported), 2 * maxLength);

    /// <summary>Renders a text; null if messages cannot show it other than as plain text.</summary>
    /// <param name="source">The Markdown.</param>
    /// <param name="path">The site path of the page against which relative addresses are resolved.</param>
    /// <param name="maxLength">The maximum length of the HTML in UTF-16 code units.</param>
    public Html? Render(MarkdownSource source, string path, int maxLength) =>
        Select(markdown.Render(source, CreateOptions(path), _unreported).Body, maxLength);

    private static RenderOptions CreateOptions(string path) => new(AddressForm.Absolute, path) { PrefersUnicode = true, TopHeading = 3 };

    private static Html? Select(Html html, int maxLength) =>
        html.Text.Length > 0 && html.Text.Length <= maxLength
        && !Array.Exists(Unsuitable, tag => html.Text.Contains(tag, StringComparison.Ordinal))
            ? html
            : null;
}
