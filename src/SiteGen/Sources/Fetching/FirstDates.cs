using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Fetching;

/// <summary>
/// Finds the day of the first version of arXiv's papers. Its daily lists have only the day of the latest version, so the papers
/// that were selected are looked up by their identifiers, a hundred at a time.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="source">The source.</param>
internal sealed class FirstDates(ServiceClient client, PaperSource source)
{
    /// <summary>Completes records. Without an answer they stay without a date, which a later run adds.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <returns>The records in the same order, and why they could not be completed; null if they were.</returns>
    public async Task<(IReadOnlyList<PaperRecord> Records, string? Note)> CompleteAsync(
        IReadOnlyList<PaperRecord> records, CancellationToken cancellation)
    {
        if (source.Kind is not SourceKind.Arxiv || records.Count == 0)
            return (records, null);
        try
        {
            var lookup = new ArxivLookup(client, source.Address, source.Gap);
            var ids = records.Select(r => r.Arxiv).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            var found = await lookup.FindAsync(ids, cancellation).ConfigureAwait(false);
            return ([.. records.Select(r => Complete(r, r.Arxiv is { } id ? found.GetValueOrDefault(id) : null))], null);
        }
        catch (ServiceException e)
        {
            return ([.. records.Select(r => Complete(r, null))], $"the days of first versions come later: {e.Message}");
        }
    }

    private static PaperRecord Complete(PaperRecord record, PaperRecord? found) => record with
    {
        Published = found?.Published ?? (record.Published is { Day: not null } day ? day : null),
        Doi = record.Doi ?? found?.Doi,
        Venue = record.Venue ?? found?.Venue,
        Authors = record.Authors.Count > 0 ? record.Authors : found?.Authors ?? [],
        Links = record.Links.Count > 0 ? record.Links : found?.Links ?? [],
    };
}
