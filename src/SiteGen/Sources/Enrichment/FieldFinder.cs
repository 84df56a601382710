using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Enrichment;

/// <summary>Asks services about papers whose identifiers are known: arXiv, Semantic Scholar, Crossref and DataCite.</summary>
/// <param name="lookup">Finds papers by their identifiers.</param>
/// <param name="guard">Keeps services that fail from being asked.</param>
/// <param name="keys">The keys of services.</param>
internal sealed class FieldFinder(PaperLookup lookup, ServiceGuard guard, LookupKeys keys)
{
    private const int BatchSize = 100;

    // DataCite is asked for one paper at a time.
    private const int MaxStandIns = 50;

    /// <summary>Asks arXiv, a hundred papers at a time; if it fails, DataCite for the first of them.</summary>
    /// <param name="tasks">The papers, which have an arXiv identifier.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task AskArxivAsync(IReadOnlyList<PaperTask> tasks, CancellationToken cancellation)
    {
        foreach (var batch in tasks.Chunk(BatchSize))
        {
            var ids = batch.Select(t => t.Arxiv!).Distinct(StringComparer.Ordinal).ToList();
            var (answered, records) = await guard.AskAsync<IReadOnlyDictionary<string, PaperRecord>>(
                LookupService.Arxiv,
                async () => await lookup.FindInArxivAsync(ids, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            foreach (var task in batch)
            {
                task.IsAnswered &= answered;
                if (records?.GetValueOrDefault(task.Arxiv!) is { } record && task.MayBe(record))
                    task.Add(record);
            }
        }

        if (!guard.MayAsk(LookupService.Arxiv))
            await AskInsteadAsync(tasks.Where(t => t.Record is null), cancellation).ConfigureAwait(false);
    }

    /// <summary>Asks Semantic Scholar for DOIs and venues of papers of arXiv, if there is a key.</summary>
    /// <param name="tasks">The papers.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task AskSemanticScholarAsync(IEnumerable<PaperTask> tasks, CancellationToken cancellation)
    {
        if (keys.SemanticScholar is null)
            return;
        foreach (var batch in tasks.Where(t => t.Arxiv is not null && (t.Lacks("doi") || t.Lacks("venue"))).Chunk(5 * BatchSize))
        {
            var ids = batch.Select(t => t.Arxiv!).Distinct(StringComparer.Ordinal).ToList();
            var (_, records) = await guard.AskAsync<IReadOnlyDictionary<string, PaperRecord>>(
                LookupService.SemanticScholar,
                async () => await lookup.FindInSemanticScholarAsync(ids, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            foreach (var task in batch)
            {
                if (records?.GetValueOrDefault(task.Arxiv!) is { } record && task.MayBe(record))
                    task.Add(record with { Authors = [] });
            }
        }
    }

    /// <summary>Asks Crossref, or else DataCite, about the papers that have a DOI and lack something; then OpenAlex, with a key.</summary>
    /// <param name="tasks">The papers.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task AskByDoiAsync(IEnumerable<PaperTask> tasks, CancellationToken cancellation)
    {
        foreach (var task in tasks.Where(t => t is { Doi: not null, IsDoiAsked: false }))
        {
            if (!task.Lacks("authors") && !task.Lacks("published") && !task.Lacks("venue"))
                continue;
            task.IsDoiAsked = true;
            var isKnown = await AskAsync(
                task, LookupService.Crossref, () => lookup.FindInCrossrefAsync(task.Doi!, cancellation)).ConfigureAwait(false);
            if (isKnown == false)
            {
                await AskAsync(
                    task, LookupService.DataCite, () => lookup.FindInDataCiteAsync(task.Doi!, cancellation)).ConfigureAwait(false);
            }

            if (keys.OpenAlex is not null && (task.Lacks("venue") || task.Lacks("authors")))
            {
                await AskAsync(
                    task, LookupService.OpenAlex, () => lookup.FindInOpenAlexAsync(task.Doi!, cancellation)).ConfigureAwait(false);
            }
        }
    }

    // Returns whether the service knows the paper; null if it did not answer.
    private async Task<bool?> AskAsync(PaperTask task, LookupService service, Func<Task<PaperRecord?>> ask)
    {
        var (answered, record) = await guard.AskAsync(service, ask).ConfigureAwait(false);
        task.IsAnswered &= answered;
        if (record is not null && task.MayBe(record))
            task.Add(record);
        return answered ? record is not null : null;
    }

    private async Task AskInsteadAsync(IEnumerable<PaperTask> tasks, CancellationToken cancellation)
    {
        var poor = tasks.Where(t => t.Lacks("authors") || t.Lacks("published") || t.Lacks(AbsentFields.Abstract));
        foreach (var task in poor.Take(MaxStandIns))
        {
            var (_, record) = await guard.AskAsync(
                LookupService.DataCite, () => lookup.FindArxivInDataCiteAsync(task.Arxiv!, cancellation)).ConfigureAwait(false);
            if (record is not null && task.MayBe(record))
                task.Add(record);
        }
    }
}
