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
        var text = new StringBuilder(512);
        foreach (var (key, value) in Values(paper, pageAddress))
        {
            if (value is not null)
                text.Append(text.Length > 0 ? "&" : "").Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    private static IEnumerable<(string Key, string? Value)> Values(Paper paper, string pageAddress)
    {
        yield return ("ctx_ver", "Z39.88-2004");
        yield return ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
        yield return ("rft.type", CitationTags.IsPreprint(paper) ? "preprint" : "journalArticle");
        yield return ("rft.title", MarkdownRenderer.PlainTitle(paper.Title));
        foreach (var author in paper.Authors)
            yield return ("rft.creator", author.Inverted);
        yield return ("rft.date", paper.Published?.ToString());
        yield return ("rft.identifier", PaperLinks.Arxiv(paper) ?? PaperLinks.Doi(paper) ?? pageAddress);
    }
}
