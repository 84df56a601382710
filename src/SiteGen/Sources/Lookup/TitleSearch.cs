using SiteGen.Content.Records;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Doors.Arxiv;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Lookup;

/// <summary>Searches services for the title of a paper, in one request each.</summary>
/// <param name="client">The client.</param>
internal sealed class TitleSearch(LookupClient client)
{
    private const int MaxHits = 20;
    private const int MaxPhrases = 8;

    private const string CrossrefFields =
        "DOI,title,author,container-title,type,volume,issue,page,article-number,publisher,ISBN,"
        + "posted,published-online,published-print,issued";

    private const string SemanticScholarFields = "title,authors,year,publicationDate,externalIds,venue";

    /// <summary>Searches a service.</summary>
    /// <param name="service">One of those that have titles.</param>
    /// <param name="title">The title.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record of the paper; null if the service does not know it.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public async Task<PaperRecord?> FindAsync(LookupService service, TitleMatch title, CancellationToken cancellation)
    {
        var hits = service.Name switch
        {
            "arxiv" => await SearchArxivAsync(title, cancellation).ConfigureAwait(false),
            "huggingface" => await AskAsync(
                service,
                $"/api/papers/search?{DoorRequests.Format("q", title.Words)}&limit={MaxHits}",
                HuggingFaceReader.ReadSearch,
                "Authorization",
                client.Keys.HuggingFace is { } token ? $"Bearer {token}" : null,
                cancellation).ConfigureAwait(false),
            "crossref" => await AskAsync(
                service,
                $"/works?{DoorRequests.Format("query.bibliographic", $"{title.Words} {title.Author?.Family}".TrimEnd())}&rows=5"
                    + $"&select={CrossrefFields}",
                CrossrefReader.ReadList,
                "",
                null,
                cancellation).ConfigureAwait(false),
            "semanticscholar" => await AskAsync(
                service,
                $"/graph/v1/paper/search/match?{DoorRequests.Format("query", title.Words)}&fields={SemanticScholarFields}",
                SemanticScholarReader.ReadList,
                "x-api-key",
                client.Keys.SemanticScholar,
                cancellation).ConfigureAwait(false),
            _ => await SearchOpenAlexAsync(title, cancellation).ConfigureAwait(false),
        };
        return title.Choose(hits);
    }

    private async Task<IReadOnlyList<PaperRecord>> SearchArxivAsync(TitleMatch title, CancellationToken cancellation)
    {
        var (address, gap) = client.Resolve(LookupService.Arxiv);
        var query = string.Join(" AND ", title.Phrases.Take(MaxPhrases).Select(phrase => $"ti:\"{phrase}\""));
        var target = $"/api/query?{DoorRequests.Format("search_query", query)}&max_results={MaxHits}";
        var page = await new ArxivService(client.Client, address, gap)
            .AskAsync(LookupService.Arxiv.Origin, target, AtomReader.Read, 400, cancellation).ConfigureAwait(false);
        return [.. page.Records.Select(r => r.Record)];
    }

    private Task<IReadOnlyList<PaperRecord>> SearchOpenAlexAsync(TitleMatch title, CancellationToken cancellation)
    {
        var filter = DoorRequests.Format("filter", $"title.search:{title.Words}");
        var target = $"/works?{filter}&per-page={MaxHits}{client.FormatOpenAlexKey('&')}";
        return AskAsync(LookupService.OpenAlex, target, OpenAlexReader.ReadList, "", null, cancellation);
    }

    private async Task<IReadOnlyList<PaperRecord>> AskAsync(
        LookupService service,
        string target,
        AnswerReader<IReadOnlyList<PaperRecord>> read,
        string header,
        string? key,
        CancellationToken cancellation)
    {
        var keys = LookupClient.CreateKey(service, header, key);
        return await client.AskAsync(service, target, read, keys, cancellation).ConfigureAwait(false) ?? [];
    }
}
