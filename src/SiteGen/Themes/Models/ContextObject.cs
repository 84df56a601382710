using System.Text;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>
/// Formats a paper as an OpenURL ContextObject in a span (COinS; ANSI/NISO Z39.88-2004, the Dublin Core format as key-encoded
/// values). Zotero reads these spans to offer the papers of a list page.
/// </summary>
internal static class ContextObject
{
    // In UTF-16 code units. Few encoded values are longer.
    private const int BufferLength = 512;

    /// <summary>Returns the key-encoded values for the <c>title</c> of the span, not yet HTML-escaped.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="pageAddress">The absolute address of its page.</param>
    public static string Format(Paper paper, string pageAddress)
    {
        var text = new StringBuilder(1024);
        Add("ctx_ver", "Z39.88-2004");
        Add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
        Add("rft.type", CitationTags.GetItemType(paper) ?? "journalArticle");
        Add("rft.title", MarkdownRenderer.PlainTitle(paper.Title));
        foreach (var author in paper.Authors)
            Add("rft.creator", author.Inverted);
        if (paper.Published is { } date)
            Add("rft.date", date.ToString());
        Add("rft.identifier", PaperUrls.GetExternal(paper) ?? pageAddress);
        // Most values have spaces, and + is shorter.
        return text.Replace("%20", "+").ToString();

        void Add(string key, string value)
        {
            text.Append(text.Length > 0 ? "&" : "").Append(key).Append('=');
            Span<char> encoded = stackalloc char[BufferLength];
            if (Uri.TryEscapeDataString(value, encoded, out var length))
                text.Append(encoded[..length]);
            else
                text.Append(Uri.EscapeDataString(value));
        }
    }
}
