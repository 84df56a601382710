using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>The type of a paper in a reference manager.</summary>
internal enum CitationKind
{
    /// <summary>A preprint, or a paper whose venue does not clearly name its type.</summary>
    Preprint,

    /// <summary>An article in a journal.</summary>
    JournalArticle,

    /// <summary>A paper in the proceedings of a conference or workshop.</summary>
    ConferencePaper,

    /// <summary>A chapter or another part of a book.</summary>
    Chapter,

    /// <summary>A book.</summary>
    Book,

    /// <summary>A doctoral thesis.</summary>
    DoctoralThesis,

    /// <summary>A master's thesis.</summary>
    MastersThesis,

    /// <summary>A report of an institution.</summary>
    Report,
}

/// <summary>Classifies papers by the type that their source names, or else by their venue.</summary>
internal static class CitationKinds
{
    private static readonly string[] JournalWords = ["Journal", "Transactions", "Letters", "Magazine"];

    private static readonly string[] ConferenceWords = ["Proceedings", "Conference", "Workshop", "Workshops", "Symposium"];

    private static readonly string[] Connectives = ["of", "on", "the", "and", "for", "&"];

    // First words of a remark, such as "Submitted to the Journal of …".
    private static readonly string[] RemarkWords =
        ["Submitted", "Accepted", "Under", "To", "In", "At", "Published", "Presented", "Extended", "Appears", "Appeared"];

    /// <summary>
    /// Returns the type of a paper. Without a type in <c>publication</c> it depends on the venue, which is often a remark
    /// (<c>Submitted to the Journal of …</c>, <c>CVPR 2017, 10 pages</c>): the paper is a preprint with the venue as a note
    /// unless the venue starts with the name of a journal or conference and the paper has authors and a year, which BibTeX
    /// requires of articles.
    /// </summary>
    /// <param name="paper">The paper.</param>
    public static CitationKind Classify(Paper paper) => paper.Publication?.Type switch
    {
        null => ClassifyByVenue(paper),
        "article" when paper.Venue is not null => CitationKind.JournalArticle,
        "inproceedings" when paper.Venue is not null => CitationKind.ConferencePaper,
        "incollection" or "inbook" when paper.Venue is not null => CitationKind.Chapter,
        "book" => CitationKind.Book,
        "phdthesis" => CitationKind.DoctoralThesis,
        "mastersthesis" => CitationKind.MastersThesis,
        "techreport" => CitationKind.Report,
        _ => CitationKind.Preprint,
    };

    private static CitationKind ClassifyByVenue(Paper paper)
    {
        if (paper.Venue is not { } venue || paper.Published is null || paper.Authors.Count == 0)
            return CitationKind.Preprint;
        var name = ReadName(venue);
        return (name.Any(JournalWords.Contains), name.Any(ConferenceWords.Contains)) switch
        {
            (true, false) => CitationKind.JournalArticle,
            (false, true) => CitationKind.ConferencePaper,
            _ => CitationKind.Preprint,
        };
    }

    // Returns the leading words of the venue that can be part of a name: capitalized words, numbers and connectives.
    private static List<string> ReadName(string venue)
    {
        var words = venue.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || RemarkWords.Contains(words[0]))
            return [];
        return [.. words.TakeWhile(word => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || Connectives.Contains(word))];
    }
}
