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
        Add("citation_publisher", paper.Publication?.Publisher ?? (paper.Arxiv is null ? null : "arXiv"));
        AddPublication(paper.Publication, CitationKinds.Classify(paper));
        // Zotero takes a page with these tags but no item type for a journal article, which is right for published papers.
        Add("z:itemType", GetItemType(paper));
        Add("z:archiveID", paper.Arxiv is { } id ? "arXiv:" + id : null);
        return new Html(html.ToString());

        void AddPublication(Publication? publication, CitationKind kind)
        {
            Add(GetVenueTag(kind), paper.Venue);
            if (publication is null)
                return;
            var (first, last) = publication.SplitPages();
            Add("citation_volume", publication.Volume);
            Add(kind == CitationKind.Report ? "citation_technical_report_number" : "citation_issue", publication.Number);
            Add("citation_firstpage", first);
            Add("citation_lastpage", last);
            Add("citation_isbn", publication.Isbn);
            Add("citation_dissertation_institution", publication.School);
            Add("citation_technical_report_institution", kind == CitationKind.Report ? publication.Publisher : null);
            foreach (var editor in publication.Editors)
                Add("citation_editor", editor.Inverted);
        }

        void Add(string name, string? content)
        {
            if (!string.IsNullOrEmpty(content) && name.Length > 0)
                html.Append("<meta name=\"").Append(name).Append("\" content=\"").AppendEscaped(content).Append("\">\n");
        }
    }

    /// <summary>
    /// Returns Zotero's type of a paper. Without a type in <c>publication</c> it is a preprint if it is on arXiv or has no venue.
    /// </summary>
    /// <param name="paper">The paper.</param>
    /// <returns>The type; null for an article, which Zotero takes a page for by default.</returns>
    public static string? GetItemType(Paper paper)
    {
        if (paper.Publication?.Type is null)
            return paper.Arxiv is not null || paper.Venue is null ? "preprint" : null;
        return CitationKinds.Classify(paper) switch
        {
            CitationKind.JournalArticle => null,
            CitationKind.ConferencePaper => "conferencePaper",
            CitationKind.Chapter => "bookSection",
            CitationKind.Book => "book",
            CitationKind.DoctoralThesis or CitationKind.MastersThesis => "thesis",
            CitationKind.Report => "report",
            _ => "preprint",
        };
    }

    private static string GetVenueTag(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => "citation_journal_title",
        CitationKind.ConferencePaper => "citation_conference_title",
        CitationKind.Chapter => "citation_inbook_title",
        _ => "",
    };
}
