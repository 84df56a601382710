using SiteGen.Content;

namespace SiteGen.Import;

/// <summary>
/// Assigns days to new papers, so that no edition has more papers than <c>editions.perDay</c>. There are two queues.
/// <para>
/// By hand: the first import into a site with at most one day's papers (none, an example, a few written by hand) counts back
/// from the day of the import, so that the home page shows the papers in the order of the dump at once. Later imports take
/// the free places from the day of the import on, as far ahead as it takes.
/// </para>
/// <para>
/// From sources: the free places from the next day on, or from the day of the import if it has no edition yet, and at most
/// <c>editions.ahead</c> days ahead.
/// </para>
/// </summary>
internal sealed class EditionQueue
{
    private readonly Dictionary<DateOnly, int> _papers;
    private readonly bool _countsBack;
    private readonly DateOnly _day;
    private readonly int _perDay;
    private readonly DateOnly _lastSourceDay;
    private DateOnly _nextByHand;
    private DateOnly _nextFromSource;
    private int _countedBack;

    /// <summary>Creates the queues.</summary>
    /// <param name="content">The content of the site.</param>
    /// <param name="log">The log of earlier imports.</param>
    /// <param name="day">The day of the import.</param>
    /// <param name="perDay">The number of papers that the feed publishes a day, at least 1.</param>
    public EditionQueue(SiteContent content, ImportLog log, DateOnly day, int perDay)
    {
        (_day, _perDay, _nextByHand) = (day, perDay, day);
        var zone = content.Settings.TimeZone;
        var pending = log.Papers.Where(p => p.Pending is not null).Select(p => p.Pending!.Value.Day);
        var days = content.Papers.Select(p => p.Date.GetEditionDay(zone)).Concat(pending).ToList();
        _papers = days.CountBy(d => d).ToDictionary();
        _countsBack = days.Count <= perDay && log.Papers.Count == 0;
        _nextFromSource = _papers.ContainsKey(day) ? AddDays(day, 1) : day;
        _lastSourceDay = AddDays(day, content.Settings.DaysAhead);
    }

    /// <summary>Returns the day of the next paper that a person takes.</summary>
    public FeedDate AssignByHand()
    {
        if (_countsBack)
            return Take(AddDays(_day, -(_countedBack++ / _perDay)));
        while (!IsFree(_nextByHand) && _nextByHand < DateOnly.MaxValue)
            _nextByHand = AddDays(_nextByHand, 1);
        return Take(_nextByHand);
    }

    /// <summary>Returns the day of the next paper that a source's rule takes; null if no place is free.</summary>
    public FeedDate? TryAssignFromSource()
    {
        while (_nextFromSource < _lastSourceDay && !IsFree(_nextFromSource))
            _nextFromSource = AddDays(_nextFromSource, 1);
        return _nextFromSource <= _lastSourceDay && IsFree(_nextFromSource) ? Take(_nextFromSource) : null;
    }

    private bool IsFree(DateOnly day) => _papers.GetValueOrDefault(day) < _perDay;

    private FeedDate Take(DateOnly day)
    {
        _papers[day] = _papers.GetValueOrDefault(day) + 1;
        return new FeedDate(day);
    }

    private static DateOnly AddDays(DateOnly day, int count) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + count, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
