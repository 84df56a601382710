using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Fetching;
using SiteGen.Sources.Http;
using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Adding;

/// <summary>
/// Finds papers that a person names and saves them as records without a source, so that the import takes them by hand's queue.
/// </summary>
public sealed class Adder
{
    private readonly PaperLookup _lookup;
    private readonly Dictionary<PaperReference, AddedPaper> _found = [];

    private Adder(PaperLookup lookup) => _lookup = lookup;

    /// <summary>Finds papers and saves them.</summary>
    /// <param name="options">The options.</param>
    /// <param name="diagnostics">Receives errors in the files of the feed; then nothing is asked.</param>
    /// <param name="cancellation">Cancels the run; then nothing is saved.</param>
    /// <returns>The report; null if a file is wrong.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async Task<AddReport?> RunAsync(AddOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var settings = ContentReader.ReadSettings(options.Source, diagnostics);
        var sources = SourceReader.ReadAll(options.Source, diagnostics);
        if (diagnostics.HasErrors)
            return null;
        using var client = new ServiceClient(options.Lookup.Client ?? ServiceClientOptions.FromEnvironment(settings.BaseUrl));
        var today = DateOnly.FromDateTime(options.Now.UtcDateTime);
        var adder = new Adder(new PaperLookup(new LookupClient(client, options.Lookup, sources), today));
        var papers = await adder.FindAsync(options.Ids, cancellation).ConfigureAwait(false);
        var report = new AddReport(
            [.. papers.Select(p => p.Record is { } record ? p with { Record = record with { Seen = today } } : p)], File: null);
        return options.DryRun || report.Records.Count == 0 ? report : Save(options, report, today, diagnostics, cancellation);
    }

    private static AddReport Save(
        AddOptions options, AddReport report, DateOnly today, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        using var turn = WriteLock.Acquire(
            options.Source,
            "fetch.lock",
            () => options.Notice?.Invoke("a fetch into this feed runs; waiting for its end"),
            cancellation);
        var store = RecordStore.Open(options.Source, SourceReader.RecordsByHand, diagnostics);
        store.Append([.. report.Records.Where(store.IsNews)], today);
        var file = Path.Combine(
            options.Source, $"content/dumps/{SourceReader.RecordsByHand}-{today.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.jsonl");
        return report with { File = File.Exists(file) ? file : null };
    }

    private async Task<IReadOnlyList<AddedPaper>> FindAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var named = texts.Select(text => (Text: text.Trim(), Reference: PaperReference.Parse(text)))
            .DistinctBy(n => (object?)n.Reference ?? n.Text)
            .ToList();
        var arxiv = named.Where(n => n.Reference?.Kind is ReferenceKind.Arxiv).ToList();
        await FindInArxivAsync([.. arxiv.Select(n => (n.Text, n.Reference!))], cancellation).ConfigureAwait(false);
        foreach (var (text, reference) in named)
        {
            if (reference is not null && !_found.ContainsKey(reference))
                _found.Add(reference, await FindAsync(text, reference, cancellation).ConfigureAwait(false));
        }

        return [.. named.Select(n => n.Reference is { } reference
            ? _found[reference]
            : new AddedPaper(n.Text, null, "is no identifier and no address of a paper that is understood", IsServiceFailure: false))];
    }

    private async Task FindInArxivAsync(IReadOnlyList<(string Text, PaperReference Reference)> named, CancellationToken cancellation)
    {
        if (named.Count == 0)
            return;
        try
        {
            var records = await _lookup.FindInArxivAsync([.. named.Select(n => n.Reference.Id)], cancellation).ConfigureAwait(false);
            foreach (var (text, reference) in named)
            {
                _found.Add(reference, records.GetValueOrDefault(reference.Id) is { } record
                    ? CreatePaper(text, record, "")
                    : await FindInsteadAsync(text, reference.Id, null, cancellation).ConfigureAwait(false));
            }
        }
        catch (ServiceException e)
        {
            foreach (var (text, reference) in named)
                _found.Add(reference, await FindInsteadAsync(text, reference.Id, e, cancellation).ConfigureAwait(false));
        }
    }

    // DataCite registers all papers of arXiv. What arXiv has answered is what counts.
    private async Task<AddedPaper> FindInsteadAsync(string text, string id, ServiceException? failure, CancellationToken cancellation)
    {
        try
        {
            if (await _lookup.FindArxivInDataCiteAsync(id, cancellation).ConfigureAwait(false) is { } record)
                return new AddedPaper(text, record, null, IsServiceFailure: false);
        }
        catch (ServiceException)
        {
            // DataCite is only a stand-in.
        }

        return new AddedPaper(text, null, failure?.Message ?? "arXiv does not know it", IsServiceFailure: failure is not null);
    }

    private async Task<AddedPaper> FindAsync(string text, PaperReference reference, CancellationToken cancellation)
    {
        try
        {
            var (search, problem) = reference.Kind switch
            {
                ReferenceKind.OpenReview => (_lookup.FindInOpenReviewAsync(reference.Id, cancellation), "OpenReview does not know it"),
                ReferenceKind.PubMed => (_lookup.FindInPubMedAsync(reference.Id, cancellation), "Europe PMC does not know it"),
                _ => (FindByDoiAsync(reference.Id, cancellation), "neither Crossref nor DataCite knows it"),
            };
            return CreatePaper(text, await search.ConfigureAwait(false), problem);
        }
        catch (ServiceException e)
        {
            return new AddedPaper(text, null, e.Message, IsServiceFailure: true);
        }
    }

    private async Task<PaperRecord?> FindByDoiAsync(string doi, CancellationToken cancellation)
    {
        ServiceException? failure = null;
        try
        {
            if (await _lookup.FindInCrossrefAsync(doi, cancellation).ConfigureAwait(false) is { } record)
                return record;
        }
        catch (ServiceException e)
        {
            failure = e;
        }

        return await _lookup.FindInDataCiteAsync(doi, cancellation).ConfigureAwait(false)
            ?? (failure is null ? null : throw failure);
    }

    private static AddedPaper CreatePaper(string text, PaperRecord? record, string problem) =>
        new(text, record, record is null ? problem : null, IsServiceFailure: false);
}
