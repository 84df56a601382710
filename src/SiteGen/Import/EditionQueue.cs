using SiteGen.Content;

namespace SiteGen.Import;

/// <summary>
/// Gives new papers their days. The first import into a site that has no more than a day's papers (none, an example, a
/// few written by hand) fills the days up to the day of import, newest first, so that the home page shows the dump's
/// order at once; any other queues from the day after the last dated paper, or from the day of import.
/// </summary>
internal sealed class EditionQueue
{
    private readonly DateOnly _start;
    private readonly int _direction;
    private readonly int _perDay;
    private int _count;

    public EditionQueue(IReadOnlyList<Paper> papers, ImportLog log, DateOnly day, int perDay)
    {
        _perDay = perDay;
        var pending = log.Papers.Where(p => p.Pending is not null).Select(p => p.Pending!.Value.Day);
        var days = papers.Select(p => p.Date.Day).Concat(pending).ToList();
        if (days.Count <= perDay && log.Papers.Count == 0)
        {
            (_start, _direction) = (day, -1);
            return;
        }

        var next = days.Count > 0 ? days.Max().AddDays(1) : day;
        (_start, _direction) = (next > day ? next : day, 1);
    }

    /// <summary>The day of the next new paper.</summary>
    public FeedDate Next() => new(_start.AddDays(_direction * (_count++ / _perDay)));
}
