using SiteGen.Content.Watching;

namespace SiteGen.Sources.Doors;

/// <summary>A door with the window of days that it is asked for.</summary>
/// <param name="Door">The door.</param>
/// <param name="FirstDays">How many days back the first run asks.</param>
/// <param name="Overlap">How many days before the last success a run begins.</param>
internal sealed record DoorEntry(IDoor Door, int FirstDays, int Overlap)
{
    // After a longer outage a person should choose the first day with --since.
    private const int MaxDays = 60;

    /// <summary>Returns the first day to ask for.</summary>
    /// <param name="now">The time of the run, in UTC.</param>
    /// <param name="state">The state after the last run; null for a source that was never asked.</param>
    public DateOnly GetFirstDay(DateTimeOffset now, SourceState? state)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var first = state?.Succeeded is { } last
            ? DateOnly.FromDateTime(last.UtcDateTime).AddDays(-Overlap)
            : today.AddDays(-FirstDays);
        return first < today.AddDays(-MaxDays) ? today.AddDays(-MaxDays) : first > today ? today : first;
    }
}

/// <summary>The doors of all services.</summary>
internal static class DoorTable
{
    /// <summary>Returns the door of a service.</summary>
    /// <param name="kind">The service.</param>
    public static DoorEntry Get(SourceKind kind) => kind switch
    {
        SourceKind.Arxiv => new DoorEntry(new ArxivDoor(), FirstDays: 4, Overlap: 2),
        SourceKind.HuggingFace => new DoorEntry(new HuggingFaceDoor(), FirstDays: 4, Overlap: 3),
        SourceKind.Feed => new DoorEntry(new FeedDoor(), FirstDays: 30, Overlap: 0),
        SourceKind.EuropePmc => new DoorEntry(new EuropePmcDoor(), FirstDays: 14, Overlap: 10),
        _ => new DoorEntry(new ZoteroDoor(), FirstDays: 30, Overlap: 0),
    };
}
