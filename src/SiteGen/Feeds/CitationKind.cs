using SiteGen.Content;

namespace SiteGen.Feeds;

/// <summary>What a reference manager files a paper as.</summary>
internal enum CitationKind
{
    /// <summary>A preprint, or something whose venue does not say plainly what it is.</summary>
    Preprint,

    /// <summary>An article in a journal.</summary>
    JournalArticle,

    /// <summary>A paper in the proceedings of a conference or workshop.</summary>
    ConferencePaper,
}

/// <summary>Tells what a paper is from its venue, and only where the venue begins with the name of a journal or meeting.</summary>
internal static class CitationKinds
{
    private static readonly string[] Journals = ["Journal", "Transactions", "Letters", "Magazine"];

    private static readonly string[] Meetings =
        ["Proceedings", "Conference", "Workshop", "Workshops", "Symposium"];

    private static readonly string[] SmallWords = ["of", "on", "the", "and", "for", "&"];

    private static readonly string[] Remarks =
        ["Submitted", "Accepted", "Under", "To", "In", "At", "Published", "Presented", "Extended", "Appears", "Appeared"];

    /// <summary>
    /// The kind. A venue is often a remark (<c>Submitted to the Journal of …</c>, <c>CVPR 2017, 10 pages</c>): unless it
    /// is a name, or where the authors or the year are missing, which an article must have, the paper stays a preprint
    /// with the venue as a note.
    /// </summary>
    /// <param name="paper">The paper.</param>
    public static CitationKind Of(Paper paper)
    {
        if (paper.Venue is not { } venue || !(HoldsAny(Journals, venue) || HoldsAny(Meetings, venue)) || paper.Published is null || paper.Authors.Count == 0)
            return CitationKind.Preprint;
        var name = NameWords(venue);
        return (name.Any(Journals.Contains), name.Any(Meetings.Contains)) switch
        {
            (true, false) => CitationKind.JournalArticle,
            (false, true) => CitationKind.ConferencePaper,
            _ => CitationKind.Preprint,
        };
    }

    // Most venues hold none of these words (ACL 2023) and need not be taken apart.
    private static bool HoldsAny(string[] words, string venue) => Array.Exists(words, word => venue.Contains(word, StringComparison.Ordinal));

    // A name is a run of capitalised words, numbers and the small words between them; a remark breaks it off.
    private static List<string> NameWords(string venue)
    {
        var words = venue.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Remarks.Contains(words[0]))
            return [];
        return [.. words.TakeWhile(word => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || SmallWords.Contains(word))];
    }
}
