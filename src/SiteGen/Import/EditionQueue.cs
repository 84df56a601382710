using SiteGen.Content;

namespace SiteGen.Import;

/// <summary>
/// Assigns dates to new papers, up to the daily limit. The first import into a site with at most one day's papers (none,
/// an example, a few written by hand) counts back from the day of the import, so that the home page shows the papers in
/// the order of the dump at once. Later imports count forward from the day after the last dated paper, or from the day of
/// the import if that is later.
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

    /// <summary>Returns the date of the next new paper.</summary>
    public FeedDate AssignNext() => new(_start.AddDays(_direction * (_count++ / _perDay)));
}
