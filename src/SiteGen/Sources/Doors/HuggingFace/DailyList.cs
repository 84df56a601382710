using System.Globalization;
using SiteGen.Content;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.HuggingFace;

/// <summary>Asks Hugging Face for the papers of a day, page after page.</summary>
/// <param name="client">The client.</param>
/// <param name="address">Replaces scheme, host and port of the service; null for the service itself.</param>
/// <param name="gap">The pause between two requests; null for the service's own.</param>
internal sealed class DailyList(ServiceClient client, Uri? address, TimeSpan? gap)
{
    private const string Name = "huggingface";

    private const string Origin = "https://huggingface.co";

    // The default of 50 would cut a day.
    private const int PageSize = 100;

    private const int MaxPages = 10;

    // 500 requests in five minutes are allowed.
    private static readonly TimeSpan DefaultGap = TimeSpan.FromSeconds(1);

    /// <summary>Asks for a day.</summary>
    /// <param name="day">The day, in UTC.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <returns>The entries; null if the service has no such day.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public async Task<DailyPage?> AskAsync(DateOnly day, CancellationToken cancellation)
    {
        var entries = new Dictionary<string, DailyEntry>(StringComparer.Ordinal);
        var (count, leftOut) = (0, 0);
        for (var number = 0; number < MaxPages; number++)
        {
            if (await AskAsync(day, number, cancellation).ConfigureAwait(false) is not { } page)
                return number == 0 ? null : new DailyPage([.. entries.Values], count, leftOut);
            var before = entries.Count;
            foreach (var entry in page.Entries)
                entries.TryAdd(entry.Id, entry);
            (count, leftOut) = (count + page.Count, leftOut + page.LeftOut);
            if (page.Count < PageSize || entries.Count == before)
                break;
        }

        return new DailyPage([.. entries.Values], count, leftOut);
    }

    private async Task<DailyPage?> AskAsync(DateOnly day, int number, CancellationToken cancellation)
    {
        DailyPage? page = null;
        var date = day.ToString(IsoDay.Format, CultureInfo.InvariantCulture);
        var target = string.Create(CultureInfo.InvariantCulture, $"/api/daily_papers?date={date}&limit={PageSize}&p={number}");
        var request = new ServiceRequest(DoorRequests.GetQueueName(Name, address), DoorRequests.Resolve(address, Origin, target))
        {
            Accept = "application/json",
            MediaTypes = ["application/json"],
            Gap = gap ?? DefaultGap,
            AcceptedStatuses = [400, 404],
            Validate = response =>
            {
                page = DailyReader.Read(response.Body, day, out var fault);
                return fault;
            },
        };
        await client.SendAsync(request, cancellation).ConfigureAwait(false);
        return page;
    }
}
