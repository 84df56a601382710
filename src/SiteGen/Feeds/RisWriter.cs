using System.Buffers;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Feeds;

/// <summary>
/// Writes papers in the RIS format of Zotero, EndNote and Mendeley: UTF-8, CR LF, and on each line a tag, two spaces, a
/// hyphen, a space and the value. The type of a preprint is <c>UNPB</c>.
/// </summary>
/// <param name="urls">Adds the base URL to the path of a paper that is not at arXiv.</param>
public sealed class RisWriter(SiteUrls urls) : CitationWriter
{
    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> Separator => "\r\n"u8;

    /// <inheritdoc/>
    internal override void WriteEntry(CitedPaper cited, IBufferWriter<byte> output)
    {
        var (entry, paper) = (cited.Entry, cited.Entry.Paper);
        Add("TY", GetReferenceType(cited.Kind));
        Add("ID", paper.Slug);
        Add("TI", MarkdownRenderer.PlainTitle(paper.Title));
        foreach (var author in paper.Authors)
            Add("AU", FormatAuthor(author));
        Add("PY", paper.Published is { } year ? year.Year.ToString("D4", CultureInfo.InvariantCulture) : "");
        Add("DA", paper.Published is { } date ? FormatDate(date) : "");
        foreach (var tag in GetVenueTags(cited.Kind))
            Add(tag, paper.Venue ?? "");
        if (paper.Publication is { } publication)
            AddPublication(publication);
        Add("AB", cited.Abstract);
        foreach (var topic in entry.Topics)
            Add("KW", topic.Title.Replace(';', ','));
        Add("DO", paper.Doi ?? "");
        Add("AN", paper.Arxiv is { } arxiv ? "arXiv:" + arxiv : "");
        Add("UR", CitationUrl.Choose(entry, urls));
        output.Append("ER  - \r\n");

        void AddPublication(Publication publication)
        {
            foreach (var editor in publication.Editors)
                Add("ED", FormatAuthor(editor));
            Add("VL", publication.Volume ?? "");
            Add("IS", publication.Number ?? "");
            var (first, last) = publication.SplitPages();
            Add("SP", first ?? "");
            Add("EP", last ?? "");
            Add("PB", publication.School ?? publication.Publisher ?? "");
            Add("SN", publication.Isbn ?? "");
            Add("M3", GetThesisType(cited.Kind));
        }

        void Add(string tag, string text)
        {
            // A line break in a value would let the text inject a field.
            var value = FeedText.ToSingleLine(text);
            if (value.Length > 0)
                output.Append(tag).Append("  - ").Append(value).Append("\r\n");
        }
    }

    private static string GetReferenceType(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => "JOUR",
        CitationKind.ConferencePaper => "CONF",
        CitationKind.Chapter => "CHAP",
        CitationKind.Book => "BOOK",
        CitationKind.DoctoralThesis or CitationKind.MastersThesis => "THES",
        CitationKind.Report => "RPRT",
        _ => "UNPB",
    };

    // For conference papers, T2 is the name of the conference and C3 the title of the proceedings; programs read either.
    private static string[] GetVenueTags(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle or CitationKind.Chapter => ["T2"],
        CitationKind.Book => ["T3"],
        CitationKind.ConferencePaper => ["T2", "C3"],
        _ => ["N1"],
    };

    private static string GetThesisType(CitationKind kind) => kind switch
    {
        CitationKind.DoctoralThesis => "PhD thesis",
        CitationKind.MastersThesis => "Master's thesis",
        _ => "",
    };

    /// <summary>Returns <c>Family, Given, Suffix</c>; a comma within a part would shift the following parts.</summary>
    private static string FormatAuthor(PersonName name) =>
        $"{FormatNamePart(name.Family)}, {FormatNamePart(name.Given)}, {FormatNamePart(name.Suffix)}".TrimEnd(',', ' ');

    private static string FormatNamePart(string part) => part.Replace(',', ' ');

    /// <summary>Returns <c>YYYY/MM/DD/</c>, always with three slashes; unknown parts are empty.</summary>
    private static string FormatDate(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}/{date.Month:D2}/{date.Day:D2}/");
}
