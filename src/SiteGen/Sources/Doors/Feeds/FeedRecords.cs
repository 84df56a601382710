using SiteGen.Content;
using SiteGen.Content.Records;

namespace SiteGen.Sources.Doors.Feeds;

/// <summary>Converts the entries of a feed to records.</summary>
/// <param name="feed">The feed.</param>
/// <param name="origin">The address of the feed, for relative links.</param>
/// <param name="today">The day of the run.</param>
internal sealed class FeedRecords(FeedDocument feed, Uri origin, DateOnly today)
{
    private readonly List<PaperRecord> _records = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private int _untitled;
    private int _excluded;

    /// <summary>Converts all entries.</summary>
    public DoorAnswer Convert()
    {
        foreach (var entry in feed.Entries)
            Add(entry);
        return new DoorAnswer
        {
            Records = _records,
            Batch = _records.Select(r => ToDay(r.Published)).Where(day => day <= today).Max(),
            Notes = [.. DescribeLeftOut()],
        };
    }

    private void Add(FeedEntry entry)
    {
        var title = MarkupText.ToLine(FeedProse.ReplaceGreekNames(entry.Title ?? ""));
        if (title.Length == 0)
        {
            _untitled++;
            return;
        }

        var ids = FindIds(entry);
        if (FeedExclusions.IsExcluded(title, ids.Doi))
        {
            _excluded++;
            return;
        }

        var links = PageLink.Create(entry.Link, origin);
        if (_seen.Add(ids.Doi ?? ids.Arxiv ?? links.Select(link => link.Value).FirstOrDefault(title)))
            _records.Add(Create(entry, title, ids, links));
    }

    private PaperRecord Create(FeedEntry entry, string title, PaperIds ids, IReadOnlyList<KeyValuePair<string, string>> links)
    {
        var prose = FeedProse.Read(entry.Texts);
        var venue = ids.Arxiv is null ? FeedVenue.Find(feed, entry) : null;
        return new PaperRecord
        {
            Title = title,
            Abstract = prose.Abstract,
            Authors = FeedAuthors.Split(entry.Creators.Count > 0 || prose.Authors is null ? entry.Creators : [prose.Authors]),
            Arxiv = ids.Arxiv,
            Doi = ids.Doi,
            Published = entry.Dates.Append(prose.Date)
                .Select(text => WrittenDate.Read(text, today))
                .FirstOrDefault(date => date is not null),
            Venue = venue,
            Publication = venue is null ? null : CreatePublication(entry),
            Links = links,
        };
    }

    // A description may name other papers too, so it comes last.
    private static PaperIds FindIds(FeedEntry entry)
    {
        var ids = PaperIds.Find(entry.Identifiers.Append(entry.Link));
        if (ids.Doi is not null || ids.Arxiv is not null)
            return ids;
        return ids with { Doi = PaperIds.Find(entry.Texts.Select(text => MarkupText.ToLine(text, 1_000))).Doi };
    }

    private static Publication? CreatePublication(FeedEntry entry)
    {
        var (volume, number) = (ToField(entry.Volume), ToField(entry.Number));
        var (first, last) = (ToField(entry.FirstPage), ToField(entry.LastPage));
        var pages = first is null || last is null || first == last ? first : $"{first}–{last}";
        return volume is null && number is null && pages is null
            ? null
            : new Publication { Type = "article", Volume = volume, Number = number, Pages = pages };
    }

    private static string? ToField(string? text) =>
        MarkupText.ToLine(text, DoorText.MaxName) is { Length: > 0 } line && line.Any(char.IsLetterOrDigit) ? line : null;

    private static DateOnly? ToDay(PartialDate? date) =>
        date is { Month: { } month, Day: { } day } full ? new DateOnly(full.Year, month, day) : null;

    private IEnumerable<string> DescribeLeftOut()
    {
        if (_untitled > 0)
            yield return Count(_untitled) + " without a title left out";
        if (_excluded > 0)
            yield return Count(_excluded) + " left out: corrections, news or front matter";
        if (feed.Entries.Count == FeedDocument.MaxEntries)
            yield return $"only the first {Count(FeedDocument.MaxEntries)} were read";
    }

    private static string Count(int number) => DoorNotes.Count(number, "entry", "entries");
}
