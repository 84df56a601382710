using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>A paper as one of arXiv's doors has it; empty texts are missing ones.</summary>
internal sealed record ArxivEntry
{
    /// <summary>The identifier, with or without version.</summary>
    public required string Id { get; init; }

    public string Title { get; init; } = "";

    public string Abstract { get; init; } = "";

    public IReadOnlyList<ArxivName> Authors { get; init; } = [];

    public string Comment { get; init; } = "";

    public string JournalReference { get; init; } = "";

    public string Doi { get; init; } = "";

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The date of the first version; null if the door does not say it.</summary>
    public PartialDate? First { get; init; }

    /// <summary>The date of the latest version; null if the door does not say it.</summary>
    public PartialDate? Latest { get; init; }

    /// <summary>Returns the record; null if the entry has no valid identifier or no title.</summary>
    public PaperRecord? ToRecord()
    {
        var title = DoorText.Fold(Title, DoorText.MaxTitle);
        if (ArxivId.Parse(Id) is not { } id || title.Length == 0)
            return null;
        var comment = DoorText.Fold(Comment, DoorText.MaxTitle);
        var abstractText = ArxivText.ReadAbstract(Abstract);
        return new PaperRecord
        {
            Title = title,
            Abstract = abstractText,
            Authors = ArxivAuthors.Read(Authors),
            Arxiv = id,
            Doi = ArxivText.FindDoi(Doi),
            Published = First ?? ArxivDate.FindPublished(id, Latest),
            Updated = Latest,
            Venue = DoorText.Fold(JournalReference, DoorText.MaxName) is { Length: > 0 } venue ? venue : null,
            Categories = ArxivText.ReadCategories(Categories),
            Links = ArxivText.FindLinks(comment),
            Withdrawn = ArxivText.IsWithdrawn(comment, abstractText),
        };
    }
}
