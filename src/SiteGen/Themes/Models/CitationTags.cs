using System.Text;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;
using TexMath.Xml;

namespace SiteGen.Themes.Models;

/// <summary>
/// The <c>meta</c> tags by which reference managers recognize a paper's page: Highwire Press's <c>citation_*</c>, and
/// <c>z:itemType</c> and <c>z:archiveID</c>, which Zotero reads.
/// </summary>
internal static class CitationTags
{
    /// <summary>Builds the tags as HTML, one a line.</summary>
    /// <param name="entry">The paper.</param>
    /// <param name="plainAbstract">Its whole abstract as plain text.</param>
    /// <param name="pageAddress">The absolute address of its page.</param>
    public static Html Build(PaperEntry entry, string plainAbstract, string pageAddress)
    {
        var paper = entry.Paper;
        var html = new StringBuilder(4 * 1024);
        Add("citation_title", MarkdownRenderer.PlainTitle(paper.Title));
        foreach (var author in paper.Authors)
            Add("citation_author", author.Inverted);
        var date = paper.Published?.ToString().Replace('-', '/');
        Add("citation_publication_date", date);
        Add("citation_date", date);
        Add("citation_abstract", plainAbstract);
        Add("citation_pdf_url", PaperLinks.FindPdf(paper));
        Add("citation_public_url", PaperUrls.GetArxiv(paper) ?? pageAddress);
        Add("citation_doi", paper.Doi);
        Add("citation_publisher", paper.Arxiv is null ? null : "arXiv");
        // Zotero takes a page with these tags but no item type for a journal article, which is right for published papers.
        Add("z:itemType", IsPreprint(paper) ? "preprint" : null);
        Add("z:archiveID", paper.Arxiv is { } id ? "arXiv:" + id : null);
        return new Html(html.ToString());

        void Add(string name, string? content)
        {
            if (!string.IsNullOrEmpty(content))
                html.Append("<meta name=\"").Append(name).Append("\" content=\"").AppendEscaped(content).Append("\">\n");
        }
    }

    /// <summary>Returns whether reference managers should treat a paper as a preprint: it is on arXiv, or has no venue.</summary>
    /// <param name="paper">The paper.</param>
    public static bool IsPreprint(Paper paper) => paper.Arxiv is not null || paper.Venue is null;
}
