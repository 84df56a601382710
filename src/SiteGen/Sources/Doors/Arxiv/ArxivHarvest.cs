using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>Collects the papers of all categories, each once.</summary>
internal sealed class ArxivHarvest
{
    private readonly List<PaperRecord> _records = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> _datestamps = new(StringComparer.Ordinal);

    /// <summary>The papers, in the order in which they came.</summary>
    public IReadOnlyList<PaperRecord> Records => _records;

    /// <summary>The number of entries that could not be read.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The highest identifier; null if nothing came.</summary>
    public string? Newest => _records.Select(r => r.Arxiv!).Max(ArxivOrder.Instance);

    /// <summary>Adds a page. A paper that came before stays as it is, unless it came from the RSS feed, which knows less.</summary>
    /// <param name="page">The page.</param>
    public void Add(ArxivPage page)
    {
        LeftOut += page.LeftOut;
        foreach (var (record, datestamp) in page.Records)
        {
            var id = record.Arxiv!;
            if (_indexes.TryAdd(id, _records.Count))
                _records.Add(record);
            else if (_records[_indexes[id]].Updated is null)
                _records[_indexes[id]] = record;
            if (datestamp is { } day && day > _datestamps.GetValueOrDefault(id))
                _datestamps[id] = day;
        }
    }

    /// <summary>
    /// Returns the day of the newest batch: the last day on which a new paper was changed. Null if the doors that answered name
    /// no days.
    /// </summary>
    /// <param name="newest">The highest identifier of the last run; null if there was none.</param>
    /// <param name="since">The first day of the window, whose month a new paper has at least.</param>
    public DateOnly? FindBatch(string? newest, DateOnly since)
    {
        var month = new DateOnly(since.Year, since.Month, 1);
        var days = _datestamps
            .Where(pair => newest is not null
                ? ArxivOrder.Instance.Compare(pair.Key, newest) > 0
                : ArxivOrder.FindMonth(pair.Key) >= month)
            .Select(pair => (DateOnly?)pair.Value);
        return days.Max();
    }
}
