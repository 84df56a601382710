using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors.Arxiv;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors;

/// <summary>
/// Finds papers of arXiv by their identifiers, through the Atom API (info.arxiv.org/help/api/user-manual.html): a hundred in one
/// request.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="address">Replaces scheme, host and port of the service; null for the service itself.</param>
/// <param name="gap">The pause between two requests; null for the service's own.</param>
internal sealed class ArxivLookup(ServiceClient client, Uri? address, TimeSpan? gap)
{
    private const int BatchSize = 100;

    // One identifier that the service does not accept spoils its whole list, which is then halved until that one is alone.
    private const int MaxRefusals = 20;

    private readonly ArxivService _service = new(client, address, gap);

    /// <summary>Finds papers.</summary>
    /// <param name="ids">The identifiers, without versions.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <returns>The records by identifier; those that arXiv does not know are absent.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public async Task<IReadOnlyDictionary<string, PaperRecord>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<string, PaperRecord>(StringComparer.Ordinal);
        var valid = ids.Where(id => ArxivId.Parse(id) == id).Distinct(StringComparer.Ordinal);
        var batches = new Queue<string[]>(valid.Chunk(BatchSize));
        var refusals = 0;
        while (batches.TryDequeue(out var batch))
        {
            var page = await new AtomSearch(_service).FindAsync(batch, cancellation).ConfigureAwait(false);
            if (page.Error is { } error)
            {
                if (++refusals > MaxRefusals)
                    throw _service.Refuse(error);
                if (batch.Length > 1)
                {
                    batches.Enqueue(batch[..(batch.Length / 2)]);
                    batches.Enqueue(batch[(batch.Length / 2)..]);
                }
            }

            foreach (var (record, _) in page.Records.Where(r => batch.Contains(r.Record.Arxiv!)))
                found[record.Arxiv!] = record;
        }

        return found;
    }
}
