using System.Text.Json;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Doors.EuropePmc;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Lookup;

/// <summary>Finds papers by their identifiers.</summary>
/// <param name="client">The client.</param>
/// <param name="today">The day of the run.</param>
internal sealed class PaperLookup(LookupClient client, DateOnly today)
{
    private const string BatchFields = "title,authors,externalIds,venue,publicationDate,year";

    // Semantic Scholar accepts 500.
    private const int MaxBatch = 500;

    /// <summary>Finds papers of arXiv, a hundred in one request.</summary>
    /// <param name="ids">The identifiers, without versions.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <returns>The records by identifier; those that arXiv does not know are absent.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<IReadOnlyDictionary<string, PaperRecord>> FindInArxivAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var (address, gap) = client.Resolve(LookupService.Arxiv);
        return new ArxivLookup(client.Client, address, gap).FindAsync(ids, cancellation);
    }

    /// <summary>Finds a paper of arXiv at DataCite, where arXiv registers its DOIs. Used when arXiv fails or does not know it.</summary>
    /// <param name="id">The identifier, without version.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if DataCite does not know it.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public async Task<PaperRecord?> FindArxivInDataCiteAsync(string id, CancellationToken cancellation) =>
        await FindInDataCiteAsync("10.48550/arXiv." + id, cancellation).ConfigureAwait(false) is { } record && record.Arxiv == id
            ? record
            : null;

    /// <summary>Finds a work of Crossref by its DOI.</summary>
    /// <param name="doi">The DOI.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if Crossref does not know it.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<PaperRecord?> FindInCrossrefAsync(string doi, CancellationToken cancellation) =>
        new CrossrefLookup(client.Client, client.Resolve(LookupService.Crossref).Address).FindAsync(doi, cancellation);

    /// <summary>Finds a work of DataCite by its DOI.</summary>
    /// <param name="doi">The DOI.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if DataCite does not know it.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<PaperRecord?> FindInDataCiteAsync(string doi, CancellationToken cancellation) =>
        new DataCiteLookup(client.Client, client.Resolve(LookupService.DataCite).Address).FindAsync(doi, cancellation);

    /// <summary>Finds a submission of OpenReview by the identifier of its forum.</summary>
    /// <param name="forum">The identifier.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if OpenReview does not know it.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<PaperRecord?> FindInOpenReviewAsync(string forum, CancellationToken cancellation) =>
        FindFirstAsync(LookupService.OpenReview, "/notes?" + DoorRequests.Format("id", forum), OpenReviewReader.ReadNotes, cancellation);

    /// <summary>Finds a paper of PubMed in Europe PMC.</summary>
    /// <param name="id">The number of the paper in PubMed.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if Europe PMC does not know it.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<PaperRecord?> FindInPubMedAsync(string id, CancellationToken cancellation) => FindFirstAsync(
        LookupService.EuropePmc,
        EuropePmcRequest.CreatePath($"EXT_ID:{id} AND SRC:MED", "*"),
        (ReadOnlyMemory<byte> body, out string? fault) =>
        {
            fault = EuropePmcPage.FindFault(body) ?? EuropePmcPage.FindError(body);
            return fault is null ? [.. EuropePmcPage.Read(body, today).Records.Select(r => r.Record)] : (IReadOnlyList<PaperRecord>?)null;
        },
        cancellation);

    /// <summary>Finds what Hugging Face says about a paper of arXiv: the upvotes and the code.</summary>
    /// <param name="arxiv">The arXiv identifier, without version.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if Hugging Face does not have the paper, as it does not most.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<PaperRecord?> FindInHuggingFaceAsync(string arxiv, CancellationToken cancellation) => client.AskAsync(
        LookupService.HuggingFace,
        "/api/papers/" + LookupPath.Escape(arxiv),
        HuggingFaceReader.ReadPaper,
        LookupClient.CreateKey(LookupService.HuggingFace, "Authorization", client.Keys.HuggingFace is { } token ? $"Bearer {token}" : null),
        cancellation);

    /// <summary>Finds the DOIs, venues and dates of papers of arXiv in Semantic Scholar.</summary>
    /// <param name="ids">At most 500 arXiv identifiers, without versions.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The records by identifier; those that the service does not know are absent.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public async Task<IReadOnlyDictionary<string, PaperRecord>> FindInSemanticScholarAsync(
        IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var asked = ids.Where(id => ArxivId.Parse(id) == id).Take(MaxBatch).ToList();
        var records = await client.PostAsync(
            LookupService.SemanticScholar,
            "/graph/v1/paper/batch?fields=" + BatchFields,
            CreateBatch(asked),
            SemanticScholarReader.ReadBatch,
            LookupClient.CreateKey(LookupService.SemanticScholar, "x-api-key", client.Keys.SemanticScholar),
            cancellation).ConfigureAwait(false) ?? [];
        return records.Zip(asked)
            .Where(pair => pair.First is not null && (pair.First.Arxiv is null || pair.First.Arxiv == pair.Second))
            .DistinctBy(pair => pair.Second)
            .ToDictionary(pair => pair.Second, pair => pair.First!, StringComparer.Ordinal);
    }

    /// <summary>Finds a work of OpenAlex by its DOI.</summary>
    /// <param name="doi">The DOI.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if OpenAlex does not know it.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<PaperRecord?> FindInOpenAlexAsync(string doi, CancellationToken cancellation) => FindFirstAsync(
        LookupService.OpenAlex,
        $"/works/doi:{LookupPath.Escape(doi)}{client.FormatOpenAlexKey('?')}",
        OpenAlexReader.ReadWork,
        cancellation);

    private static byte[] CreateBatch(IEnumerable<string> ids)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteStartArray("ids");
            foreach (var id in ids)
                json.WriteStringValue("ARXIV:" + id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private async Task<PaperRecord?> FindFirstAsync(
        LookupService service, string target, AnswerReader<IReadOnlyList<PaperRecord>> read, CancellationToken cancellation)
    {
        var records = await client.AskAsync(service, target, read, [], cancellation).ConfigureAwait(false);
        return records is { Count: > 0 } ? records[0] : null;
    }
}
