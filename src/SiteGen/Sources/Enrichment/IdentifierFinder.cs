using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Enrichment;

/// <summary>
/// Finds the identifiers of papers by their titles: at arXiv, then at Hugging Face, then at Crossref, and with a key at Semantic
/// Scholar and OpenAlex.
/// </summary>
/// <param name="search">Searches services for titles.</param>
/// <param name="guard">Keeps services that fail from being asked.</param>
/// <param name="keys">The keys of services.</param>
internal sealed class IdentifierFinder(TitleSearch search, ServiceGuard guard, LookupKeys keys)
{
    /// <summary>Asks about the papers that have no arXiv identifier, one request for each service.</summary>
    /// <param name="tasks">The papers.</param>
    /// <param name="mayGoOn">Returns whether there is time for another paper.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <returns>The papers that Hugging Face knows, which arXiv should be asked about.</returns>
    public async Task<IReadOnlyList<PaperTask>> AskAsync(
        IEnumerable<PaperTask> tasks, Func<bool> mayGoOn, CancellationToken cancellation)
    {
        var known = new List<PaperTask>();
        foreach (var task in tasks.Where(t => t.Lacks("arxiv") && t.Title.IsTelling))
        {
            if (!mayGoOn())
            {
                task.IsAnswered = false;
                continue;
            }

            if (await AskAsync(task, cancellation).ConfigureAwait(false) == LookupService.HuggingFace)
                known.Add(task);
        }

        return known;
    }

    // Returns the service that knows the paper; null if none does.
    private async Task<LookupService?> AskAsync(PaperTask task, CancellationToken cancellation)
    {
        foreach (var service in GetServices(task))
        {
            var (answered, record) = await guard.AskAsync(
                service, () => search.FindAsync(service, task.Title, cancellation)).ConfigureAwait(false);
            task.IsAnswered &= answered;
            if (record is null)
                continue;
            // Semantic Scholar abbreviates names.
            task.Add(service == LookupService.SemanticScholar ? record with { Authors = [] } : record);
            return service;
        }

        return null;
    }

    // A paper with a DOI may be at arXiv too; the others are only needed to find an identifier at all.
    private IEnumerable<LookupService> GetServices(PaperTask task)
    {
        yield return LookupService.Arxiv;
        if (task.Doi is not null || !task.Lacks("doi"))
            yield break;
        yield return LookupService.HuggingFace;
        yield return LookupService.Crossref;
        if (keys.SemanticScholar is not null)
            yield return LookupService.SemanticScholar;
        if (keys.OpenAlex is not null)
            yield return LookupService.OpenAlex;
    }
}
