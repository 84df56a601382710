using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Markup;
using TexMath.Xml;

namespace SiteGen.Feeds;

/// <summary>Formats what curators say, as HTML of feed items.</summary>
/// <param name="curators">The curators of the site; slugs of others are left out.</param>
/// <param name="strings">The words of the site's language.</param>
/// <param name="urls">Makes site paths absolute.</param>
/// <param name="markdown">Renders texts.</param>
/// <param name="diagnostics">Receives diagnostics of the Markdown renderer.</param>
internal sealed class CuratorHtml(
    IReadOnlyList<CuratorEntry> curators, StringTable strings, SiteUrls urls, MarkdownRenderer markdown, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, CuratorEntry> _curators =
        curators.ToDictionary(c => c.Curator.Slug, StringComparer.Ordinal);

    /// <summary>Returns the names of curators on one line each.</summary>
    /// <param name="slugs">Their slugs.</param>
    public IReadOnlyList<string> ListNames(IReadOnlyList<Located<string>> slugs) =>
        [.. Find(slugs).Select(c => FeedText.ToSingleLine(c.Curator.Name)).Where(name => name.Length > 0)];

    /// <summary>Returns who picked a paper and why, as a paragraph; empty for a paper that is no pick and has no reason.</summary>
    /// <param name="entry">The paper.</param>
    public string FormatChoice(PaperEntry entry)
    {
        var paper = entry.Paper;
        if (!paper.IsPick && paper.Why is null)
            return "";
        var by = FormatNames(paper.Curators);
        var quotation = strings.Get("entry.why").Select([]);
        var why = paper.Why is { } reason ? quotation.Format(HtmlEscaping.Escape, _ => RenderWhy(entry, reason)) : "";
        string[] parts =
        [
            paper.IsPick ? $"<strong>{HtmlEscaping.Escape(strings.Format("entry.pick"))}</strong>" : "",
            why,
            by.Length > 0 ? $"– {by}" : "",
        ];
        return $"<p>{string.Join(' ', parts.Where(part => part.Length > 0))}</p>\n";
    }

    /// <summary>Returns an introduction with the names of those who wrote it.</summary>
    /// <param name="introduction">The introduction.</param>
    /// <param name="edition">The edition that it introduces.</param>
    public string FormatIntroduction(Introduction introduction, Edition edition)
    {
        var source = new MarkdownSource(FeedText.RemoveControls(introduction.Body), introduction.Path, introduction.BodyLine);
        var body = markdown.Render(source, CreateOptions(edition.Path), diagnostics).Body;
        var by = FormatNames(introduction.Curators);
        return MakeAbsolute(body, edition.Path) + (by.Length > 0 ? $"<p>– {by}</p>\n" : "");
    }

    /// <summary>Removes what feeds cannot contain, and makes links to fragments of a page absolute.</summary>
    /// <param name="rendered">HTML from Markdown.</param>
    /// <param name="pagePath">The site path of the page that has the fragments.</param>
    public string MakeAbsolute(Html rendered, string pagePath)
    {
        const string fragmentLink = "href=\"#";
        // Markdown turns a character reference such as &#8; into the character, so remove controls again.
        var html = FeedText.RemoveControls(rendered.Text);
        // Footnotes link to fragments of the page, which a feed reader would resolve against its own page. Rendered HTML
        // escapes quotation marks in text, so every match is an attribute.
        return html.Contains(fragmentLink, StringComparison.Ordinal)
            ? html.Replace(
                fragmentLink, $"href=\"{HtmlEscaping.Escape(PublicUrl.FromSitePath(pagePath, urls))}#", StringComparison.Ordinal)
            : html;
    }

    /// <summary>Returns the options for the text of an item.</summary>
    /// <param name="pagePath">The site path of the item's page.</param>
    public static RenderOptions CreateOptions(string pagePath) =>
        // Headings in Markdown start below the heading "Notes".
        new(AddressForm.Absolute, pagePath) { TopHeading = 3, PrefersUnicode = true };

    private string RenderWhy(PaperEntry entry, Located<string> why)
    {
        var source = MarkdownSource.FromValue(why with { Value = FeedText.RemoveControls(why.Value) }, entry.Paper.Path);
        return MakeAbsolute(markdown.RenderSentence(source, CreateOptions(entry.Path), diagnostics), entry.Path);
    }

    private string FormatNames(IReadOnlyList<Located<string>> slugs) => string.Join(
        HtmlEscaping.Escape(strings.Format("separator")),
        Find(slugs).Select(c => PaperLinksHtml.FormatAnchor(
            PublicUrl.FromSitePath(c.Path, urls), HtmlEscaping.Escape(FeedText.ToSingleLine(c.Curator.Name)))));

    private IEnumerable<CuratorEntry> Find(IReadOnlyList<Located<string>> slugs) =>
        slugs.Select(slug => _curators.GetValueOrDefault(slug.Value)).OfType<CuratorEntry>();
}
