using System.Globalization;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;
using SiteGen.Content.Watching;

namespace SiteGen.Sources.Fetching;

/// <summary>What was selected from an answer.</summary>
/// <param name="Matched">The records that matched.</param>
/// <param name="News">The records to save.</param>
/// <param name="HasNewPapers">Whether the answer has a paper that the source has not brought before, matched or not.</param>
/// <param name="IsCut">Whether more matched than one run may save.</param>
/// <param name="Notes">What a person should know.</param>
/// <param name="Undated">Records that an earlier run has saved without a date.</param>
internal sealed record SelectedRecords(
    IReadOnlyList<MatchedRecord> Matched,
    IReadOnlyList<PaperRecord> News,
    bool HasNewPapers,
    bool IsCut,
    IReadOnlyList<string> Notes,
    IReadOnlyList<PaperRecord> Undated);

/// <summary>
/// Selects the records to save from the answer of a service: those that match, that are new or have news, and that are no
/// old papers whose record was only changed.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="store">The records that the source has brought before.</param>
/// <param name="known">The papers that the site knows.</param>
/// <param name="since">The first day of the window.</param>
/// <param name="today">The day of the run.</param>
internal sealed class RecordSelection(PaperSource source, RecordStore store, KnownArxivIds known, DateOnly since, DateOnly today)
{
    /// <summary>The maximum number of records that a source saves in one run.</summary>
    public const int MaxSaved = 2_000;

    // Papers that moderators hold back appear weeks after their identifier was assigned.
    private const int MaxHoldDays = 45;

    private readonly SourceMatcher _matcher = new(source);

    /// <summary>Selects records.</summary>
    /// <param name="records">The records of the answer.</param>
    public SelectedRecords Select(IReadOnlyList<PaperRecord> records)
    {
        var matched = new List<MatchedRecord>();
        var (news, undated) = (new List<PaperRecord>(), new List<PaperRecord>());
        var cut = 0;
        foreach (var record in records.Where(r => IsYoung(r) || known.Contains(r.Arxiv)))
        {
            if (_matcher.Match(record) is not { } match)
                continue;
            var isNews = store.IsNews(record);
            matched.Add(new MatchedRecord(record, match.Words, isNews));
            if (isNews && news.Count == MaxSaved)
                cut++;
            else if (isNews)
                news.Add(Sign(record));
            else if (store.Find(record) is { Published: null })
                undated.Add(Sign(record));
        }

        return new SelectedRecords(matched, news, news.Exists(r => store.Find(r) is null), cut > 0, Describe(cut), undated);
    }

    private PaperRecord Sign(PaperRecord record) => record with { Source = source.Name, Seen = store.Find(record)?.Seen ?? today };

    /// <summary>Returns whether a paper may be new: services also list old papers whose record has changed.</summary>
    /// <param name="record">The record.</param>
    public bool IsYoung(PaperRecord record) => source.Kind is not SourceKind.Arxiv
        || record.Arxiv is null
        || ArxivOrder.FindMonth(record.Arxiv) is not { } month
        || month.AddMonths(1) > since.AddDays(-MaxHoldDays);

    private static string[] Describe(int cut) => cut == 0
        ? []
        : [string.Create(CultureInfo.InvariantCulture,
            $"more than {MaxSaved:N0} new papers matched; {cut:N0} of them are left to the next run; a narrower query would help")];
}
