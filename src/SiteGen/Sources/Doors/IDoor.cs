using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors;

/// <summary>
/// A way to ask one service for new papers. To add a service, write a door, add it to <see cref="SourceKind"/> and to
/// <c>DoorTable</c>, and describe it in <c>content/pages/docs/sources.md</c>.
/// </summary>
internal interface IDoor
{
    /// <summary>Asks for the papers of a window of days.</summary>
    /// <param name="request">What to ask for.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The papers of the window, those that are known already included.</returns>
    /// <exception cref="ServiceException">The service could not be asked. What came before is lost; the next run asks again.</exception>
    Task<DoorAnswer> FetchAsync(DoorRequest request, CancellationToken cancellation);
}

/// <summary>What to ask a service for.</summary>
internal sealed record DoorRequest
{
    /// <summary>The source.</summary>
    public required PaperSource Source { get; init; }

    /// <summary>The client, which keeps the gaps between requests.</summary>
    public required ServiceClient Client { get; init; }

    /// <summary>The time of the run, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// The first day of the window, in UTC: the day of the last success minus the overlap of the service
    /// (<see cref="DoorTable"/>), so that a late batch is not missed.
    /// </summary>
    public required DateOnly Since { get; init; }

    /// <summary>The state after the last run; null for a source that was never asked.</summary>
    public SourceState? State { get; init; }

    /// <summary>The day of the run, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}

/// <summary>What a service answered.</summary>
internal sealed record DoorAnswer
{
    /// <summary>
    /// The papers of the window in the service's order, each once. The query is applied to them later; a door may leave out
    /// those that the service's own search has left out.
    /// </summary>
    public IReadOnlyList<PaperRecord> Records { get; init; } = [];

    /// <summary>
    /// The day of the newest batch, in UTC, by the service's own dates: the last day on which it announced new papers, or the
    /// batch of <see cref="DoorRequest.State"/> if nothing new was announced. Null if the service's dates say nothing, as those of arXiv's
    /// RSS do; then a batch counts as new if <see cref="Newest"/> has moved.
    /// </summary>
    public DateOnly? Batch { get; init; }

    /// <summary>The newest identifier; null if the service has no order of identifiers.</summary>
    public string? Newest { get; init; }

    /// <summary>See <see cref="SourceState.Cursor"/>.</summary>
    public string? Cursor { get; init; }

    /// <summary>See <see cref="SourceState.ETag"/>.</summary>
    public string? ETag { get; init; }

    /// <summary>See <see cref="SourceState.LastModified"/>.</summary>
    public string? LastModified { get; init; }

    /// <summary>
    /// What did not go as it should although the source answered, for people: a stand-in that was used, an entry left out.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// Which part of the source could not be asked, for people; null if all of it answered. The records are saved, but the source
    /// does not count as having answered, so that the next run asks again for the whole window.
    /// </summary>
    public string? Failure { get; init; }
}
