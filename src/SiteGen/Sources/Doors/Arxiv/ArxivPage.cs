using SiteGen.Content.Records;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>What one answer of arXiv holds.</summary>
internal sealed record ArxivPage
{
    /// <summary>The records, in the order of the answer.</summary>
    public IReadOnlyList<DatedRecord> Records { get; init; } = [];

    /// <summary>The number of entries, readable or not.</summary>
    public int Entries { get; init; }

    /// <summary>The number of entries without a valid identifier or without a title.</summary>
    public int LeftOut { get; init; }

    /// <summary>The mark of the next page; null on the last page (OAI-PMH).</summary>
    public string? Token { get; init; }

    /// <summary>The number of entries on all pages (Atom).</summary>
    public int Total { get; init; }

    /// <summary>What the service says instead of a list, such as <c>noRecordsMatch</c>; null if it gives one.</summary>
    public string? Error { get; init; }
}

/// <summary>A record with the day on which its metadata changed.</summary>
/// <param name="Record">The record.</param>
/// <param name="Datestamp">The day, in UTC; null if the door does not say it.</param>
internal sealed record DatedRecord(PaperRecord Record, DateOnly? Datestamp);
