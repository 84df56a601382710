using System.Text;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>
/// A paper as an OpenURL ContextObject in a span (COinS; ANSI/NISO Z39.88-2004, the Dublin Core format in key-encoded
/// values), from which Zotero offers the papers of a list page for choice.
/// </summary>
internal static class ContextObject
{
    /// <summary>The key-encoded values, not yet HTML-escaped: what stands in the span's <c>title</c>.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="pageAddress">The absolute address of its page.</param>
    public static string Of(Paper paper, string pageAddress)
    {
        IEnumerable<(string Key, string? Value)> values =
        [
            ("ctx_ver", "Z39.88-2004"),
            ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
            ("rft.type", CitationTags.IsPreprint(paper) ? "preprint" : "journalArticle"),
            ("rft.title", MarkdownRenderer.PlainTitle(paper.Title)),
            .. paper.Authors.Select(a => ("rft.creator", (string?)a.Inverted)),
            ("rft.date", paper.Published?.ToString()),
            ("rft.identifier", PaperLinks.Arxiv(paper) ?? PaperLinks.Doi(paper) ?? pageAddress),
        ];
        var text = new StringBuilder(512);
        foreach (var (key, value) in values)
        {
            if (value is not null)
                text.Append(text.Length > 0 ? "&" : "").Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }
}
