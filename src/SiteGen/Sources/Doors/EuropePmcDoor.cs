using SiteGen.Content.Records;
using SiteGen.Sources.Doors.EuropePmc;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors;

/// <summary>Searches Europe PMC, which has PubMed, bioRxiv and medRxiv, for papers first published in a window of days.</summary>
internal sealed class EuropePmcDoor : IDoor
{
    private const string Origin = "https://www.ebi.ac.uk";
    private const int MaxPages = 20;
    private const int MaxPapers = MaxPages * EuropePmcRequest.PageSize;

    /// <inheritdoc/>
    public async Task<DoorAnswer> FetchAsync(DoorRequest request, CancellationToken cancellation)
    {
        var query = EuropePmcRequest.CreateQuery(request.Source, request.Since, request.Today)
            ?? throw new ServiceException(
                "Europe PMC was not asked, because the query does not narrow the search: name a word that papers must have",
                ServiceFailure.Refused);
        var records = new List<PaperRecord>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (cursor, untitled, isCut) = ("*", 0, false);
        for (var pages = 1; ; pages++)
        {
            var page = await FetchPageAsync(request, query, cursor, cancellation).ConfigureAwait(false);
            records.AddRange(page.Records.Where(paper => seen.Add(paper.Key)).Select(paper => paper.Record));
            untitled += page.Untitled;
            // The end is an empty list, and its own cursor comes back.
            if (page.IsEmpty || page.Cursor is null || page.Cursor == cursor)
                break;
            if (isCut = pages == MaxPages)
                break;
            cursor = page.Cursor;
        }

        return new DoorAnswer { Records = records, Notes = [.. CreateNotes(untitled, isCut)] };
    }

    private static async Task<EuropePmcPage> FetchPageAsync(
        DoorRequest request, string query, string cursor, CancellationToken cancellation)
    {
        var address = DoorRequests.Resolve(request.Source.Address, Origin, EuropePmcRequest.CreatePath(query, cursor));
        var response = await request.Client.SendAsync(
            new ServiceRequest(DoorRequests.GetQueueName("europepmc", request.Source.Address), address)
            {
                Accept = "application/json",
                MediaTypes = ["application/json"],
                Gap = request.Source.Gap ?? TimeSpan.FromSeconds(1),
                Validate = response => EuropePmcPage.FindFault(response.Body),
            },
            cancellation).ConfigureAwait(false);
        return EuropePmcPage.FindError(response.Body) is not { } error
            ? EuropePmcPage.Read(response.Body, request.Today)
            : throw new ServiceException(
                $"Europe PMC refused the search: {error} ({DisplayAddress.Format(address)})", ServiceFailure.Refused, response.Status);
    }

    private static IEnumerable<string> CreateNotes(int untitled, bool isCut)
    {
        if (untitled > 0)
            yield return DoorNotes.Count(untitled, "paper", "papers") + " without a title left out";
        if (isCut)
            yield return $"only the first {DoorNotes.Count(MaxPapers, "paper", "papers")} were read; narrow the query";
    }
}
