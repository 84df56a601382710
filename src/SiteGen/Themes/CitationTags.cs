using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>
/// The <c>meta</c> tags by which reference managers know a paper's page: Highwire Press's <c>citation_*</c>, and
/// <c>z:itemType</c> and <c>z:archiveID</c>, which Zotero reads.
/// </summary>
internal static class CitationTags
{
    // Used again for the next paper; each thread has its own.
    [ThreadStatic]
    private static TextOutput? _html;

    /// <summary>Names and contents, in the order in which they are printed.</summary>
    /// <param name="entry">The paper.</param>
    /// <param name="plainAbstract">Its whole abstract as plain text.</param>
    /// <param name="pageAddress">The absolute address of its page.</param>
    public static IReadOnlyList<CitationTag> Of(PaperEntry entry, string plainAbstract, string pageAddress)
    {
        var paper = entry.Paper;
        var tags = new List<CitationTag>();
        Add("citation_title", MarkdownRenderer.PlainTitle(paper.Title));
        foreach (var author in paper.Authors)
            Add("citation_author", author.Inverted);
        var date = paper.Published?.ToString().Replace('-', '/');
        Add("citation_publication_date", date);
        Add("citation_date", date);
        Add("citation_abstract", plainAbstract);
        Add("citation_pdf_url", PaperLinks.Pdf(paper));
        Add("citation_public_url", PaperLinks.Arxiv(paper) ?? pageAddress);
        Add("citation_doi", paper.Doi);
        Add("citation_publisher", paper.Arxiv is null ? null : "arXiv");
        // Without an item type, a page with these tags is taken for a journal article: right for what has appeared elsewhere.
        Add("z:itemType", IsPreprint(paper) ? "preprint" : null);
        Add("z:archiveID", paper.Arxiv is { } id ? "arXiv:" + id : null);
        return tags;

        void Add(string name, string? content)
        {
            if (!string.IsNullOrEmpty(content))
                tags.Add(new CitationTag(name, content));
        }
    }

    /// <summary>The tags themselves, one a line.</summary>
    /// <inheritdoc cref="Of"/>
    public static PrintedHtml Html(PaperEntry entry, string plainAbstract, string pageAddress)
    {
        var html = _html ??= new TextOutput();
        html.Clear();
        foreach (var (name, content) in Of(entry, plainAbstract, pageAddress))
        {
            html.Write("<meta name=\""u8);
            html.WriteEscaped(name);
            html.Write("\" content=\""u8);
            html.WriteEscaped(content);
            html.Write("\">\n"u8);
        }

        return new PrintedHtml(html.Bytes.ToArray());
    }

    /// <summary>Whether reference managers are told that the paper is a preprint: it is on arXiv, or has appeared nowhere.</summary>
    /// <param name="paper">The paper.</param>
    public static bool IsPreprint(Paper paper) => paper.Arxiv is not null || paper.Venue is null;
}

/// <summary>A <c>meta</c> tag.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its content; not empty.</param>
internal sealed record CitationTag(string Name, string Content);
