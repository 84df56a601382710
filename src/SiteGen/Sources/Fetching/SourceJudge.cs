using SiteGen.Content.Identifiers;
using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;

namespace SiteGen.Sources.Fetching;

/// <summary>Determines the state of a source that has answered.</summary>
internal static class SourceJudge
{
    /// <summary>Returns the state after a run.</summary>
    /// <param name="source">The source.</param>
    /// <param name="before">The state before; null for a source that was never asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="selected">What was selected from it.</param>
    /// <param name="now">The time of the run, in UTC.</param>
    public static SourceState Judge(
        PaperSource source, SourceState? before, DoorAnswer answer, SelectedRecords selected, DateTimeOffset now)
    {
        if (answer.Failure is { } failure)
            return Fail(source, before, failure, now);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var newest = Max(before?.Newest, answer.Newest);
        var hasNewer = answer.Newest is not null && newest != before?.Newest;
        var batch = FindBatch(source.Kind, before?.Batch, answer, hasNewer || selected.HasNewPapers, today);
        var hasNewBatch = batch is not null && (before?.Batch is null || batch > before.Batch);
        var hasNews = hasNewer || selected.HasNewPapers || hasNewBatch;
        return new SourceState
        {
            Name = source.Name,
            Freshness = AnnouncementCalendar.Judge(source.Kind, now, batch, hasNewBatch, hasNews),
            Message = string.Join("; ", answer.Notes.Concat(selected.Notes).Take(3)),
            Tried = now,
            // What did not fit into this run has to come with the next one.
            Succeeded = selected.IsCut ? before?.Succeeded : now,
            Batch = batch,
            Newest = newest,
            Days = CountDays(source.Kind, before, today),
            Cursor = answer.Cursor ?? before?.Cursor,
            ETag = answer.ETag,
            LastModified = answer.LastModified,
        };
    }

    /// <summary>Returns the state of a source that could not be asked. What is known from earlier runs stays.</summary>
    /// <param name="source">The source.</param>
    /// <param name="before">The state before; null for a source that was never asked.</param>
    /// <param name="message">Why it could not be asked.</param>
    /// <param name="now">The time of the run, in UTC.</param>
    public static SourceState Fail(PaperSource source, SourceState? before, string message, DateTimeOffset now) =>
        (before ?? new SourceState { Name = source.Name, Freshness = Freshness.Failed }) with
        {
            Freshness = Freshness.Failed,
            Message = message,
            Tried = now,
            Failures = (before?.Failures ?? 0) + 1,
        };

    // A service whose dates say nothing has a new batch if it has identifiers that were not there before. A paper that came late
    // is no new batch.
    private static DateOnly? FindBatch(SourceKind kind, DateOnly? before, DoorAnswer answer, bool hasNews, DateOnly today)
    {
        DateOnly? found = answer.Batch is { } stated ? Min(stated, today)
            : hasNews ? AnnouncementCalendar.FindLastDue(kind, today) ?? today
            : before;
        return before > found ? before : found;
    }

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;

    // The announcement days since the last success, so that a weekend counts as no outage.
    private static int CountDays(SourceKind kind, SourceState? before, DateOnly today)
    {
        if (before?.Succeeded is not { } last)
            return 1;
        var from = DateOnly.FromDateTime(last.UtcDateTime);
        var missed = 0;
        for (var day = from.AddDays(1); day < today && missed < 60; day = day.AddDays(1))
        {
            if (kind is not (SourceKind.Arxiv or SourceKind.HuggingFace) || AnnouncementCalendar.IsAnnouncementDay(kind, day))
                missed++;
        }

        return missed + 1;
    }

    // Identifiers of arXiv since 2007 compare as texts; a five-digit number is longer than a four-digit one of the same month.
    private static string? Max(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => ArxivOrder.Instance.Compare(one, other) >= 0 ? one : other,
    };
}
