using SiteGen.Content;
using SiteGen.Content.Records;

namespace SiteGen.Sources.Doors.HuggingFace;

/// <summary>A daily paper of Hugging Face.</summary>
internal sealed record DailyEntry
{
    /// <summary>The arXiv identifier without version.</summary>
    public required string Id { get; init; }

    /// <summary>When it was featured, in UTC; for an entry that does not say it, the beginning of the day that was asked for.</summary>
    public required DateTimeOffset Featured { get; init; }

    public string Title { get; init; } = "";

    public string Abstract { get; init; } = "";

    public IReadOnlyList<RecordAuthor> Authors { get; init; } = [];

    public PartialDate? Published { get; init; }

    public int? Upvotes { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>Returns the record of the paper.</summary>
    /// <param name="arxiv">arXiv's record, which has the abstract with its TeX; null to take what Hugging Face has.</param>
    /// <returns>The record; null if neither has a title.</returns>
    public PaperRecord? ToRecord(PaperRecord? arxiv)
    {
        if (arxiv is not null)
        {
            var others = arxiv.Links.Where(link => !Links.Any(own => own.Key == link.Key));
            return arxiv with { Upvotes = Upvotes, Links = [.. Links, .. others] };
        }

        return Title.Length == 0 ? null : new PaperRecord
        {
            Title = Title,
            Abstract = Abstract,
            Authors = Authors,
            Arxiv = Id,
            Published = Published,
            Upvotes = Upvotes,
            Links = Links,
        };
    }
}

/// <summary>A page of a day.</summary>
/// <param name="Entries">The entries of the day.</param>
/// <param name="Count">The number of entries, also of those that cannot be read and those of other days.</param>
/// <param name="LeftOut">The number of entries that cannot be read.</param>
internal sealed record DailyPage(IReadOnlyList<DailyEntry> Entries, int Count, int LeftOut);
