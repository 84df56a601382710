using System.Globalization;
using SiteGen.Sources.Http;
using SiteGen.Sources.Queries;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>Asks arXiv's API for the papers of a category, or for papers by their identifiers.</summary>
/// <param name="service">The service.</param>
internal sealed class AtomSearch(ArxivService service)
{
    private const string Origin = "https://export.arxiv.org";

    // The API gives at most 2,000 a page and 30,000 in all.
    private const int PageSize = 1_000;

    private const int MaxPages = 30;

    // Moderators hold some papers for weeks, and the API finds papers by the day of their submission.
    private const int Window = 14;

    /// <summary>Asks for the papers of a category that were submitted in the last two weeks, or since an earlier day.</summary>
    /// <param name="category">The category.</param>
    /// <param name="request">The request of the door, whose query narrows the search if no authors are followed.</param>
    /// <param name="harvest">Receives the records.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <exception cref="ServiceException">The service could not be asked; the pages before were received.</exception>
    public async Task AskAsync(string category, DoorRequest request, ArxivHarvest harvest, CancellationToken cancellation)
    {
        var search = FormatSearch(category, request);
        var start = 0;
        for (var pages = 0; pages < MaxPages; pages++)
        {
            var target = string.Create(CultureInfo.InvariantCulture,
                $"/api/query?{search}&sortBy=submittedDate&sortOrder=descending&start={start}&max_results={PageSize}");
            var page = await service.AskAsync(Origin, target, CreateReader(start), null, cancellation).ConfigureAwait(false);
            if (page.Error is { } error)
                throw service.Refuse(error);
            harvest.Add(page);
            start += page.Entries;
            if (page.Entries == 0 || start >= page.Total)
                return;
        }
    }

    /// <summary>Asks for papers by their identifiers.</summary>
    /// <param name="ids">At most a hundred valid identifiers without versions.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The page, with an error if an identifier was not accepted.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<ArxivPage> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var target = string.Create(CultureInfo.InvariantCulture,
            $"/api/query?{DoorRequests.Format("id_list", string.Join(',', ids))}&max_results={ids.Count}");
        return service.AskAsync(Origin, target, AtomReader.Read, 400, cancellation);
    }

    // An empty page before the end of the list is a failure that goes away.
    private static PageReader CreateReader(int start) => (ReadOnlyMemory<byte> xml, out string? fault) =>
    {
        var page = AtomReader.Read(xml, out fault);
        if (page is { Error: null, Entries: 0 } && page.Total > start)
            fault = "has no entries although there are more";
        return page;
    };

    private static string FormatSearch(string category, DoorRequest request)
    {
        var first = Min(request.Since, request.Today.AddDays(-Window));
        var days = string.Create(
            CultureInfo.InvariantCulture, $"submittedDate:[{first:yyyyMMdd}0000 TO {request.Now.UtcDateTime:yyyyMMddHHmm}]");
        // The papers of followed authors need not match the query.
        var words = request.Source is { Query: { } query, Authors.Count: 0 }
            ? ArxivQuery.Translate(query, [category])
            : null;
        return DoorRequests.Format("search_query", $"{words ?? "cat:" + category} AND {days}");
    }

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}
