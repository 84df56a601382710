using System.Globalization;
using SiteGen.Content;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>Asks arXiv's OAI-PMH service for the records of a category that were changed in a window of days.</summary>
/// <param name="service">The service.</param>
internal sealed class OaiList(ArxivService service)
{
    private const string Origin = "https://oaipmh.arxiv.org";

    // Of 1,300 records each.
    private const int MaxPages = 60;

    /// <summary>Asks for all pages. If the mark of a page has expired, the list is asked for once more from its beginning.</summary>
    /// <param name="category">The category.</param>
    /// <param name="from">
    /// The first day. An answer for today would be wrong after the announcement, because it is cached until midnight.
    /// </param>
    /// <param name="harvest">Receives the records.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <exception cref="ServiceException">The service could not be asked; the pages before were received.</exception>
    public async Task AskAsync(string category, DateOnly from, ArxivHarvest harvest, CancellationToken cancellation)
    {
        var day = from.ToString(IsoDay.Format, CultureInfo.InvariantCulture);
        var first = $"/oai?verb=ListRecords&metadataPrefix=arXiv&from={day}&set={ArxivSet.GetName(category)}";
        var target = first;
        var hasBegunAgain = false;
        for (var pages = 0; pages < MaxPages; pages++)
        {
            var page = await service.AskAsync(Origin, target, OaiReader.Read, null, cancellation).ConfigureAwait(false);
            if (page.Error == "noRecordsMatch")
                return;
            if (page.Error is { } error)
            {
                if (error != "badResumptionToken" || hasBegunAgain)
                    throw service.Refuse(error);
                hasBegunAgain = true;
                target = first;
                continue;
            }

            harvest.Add(page);
            if (page.Token is not { } token)
                return;
            // The token is percent-encoded text, which the server wants to see as it is.
            target = "/oai?verb=ListRecords&" + DoorRequests.Format("resumptionToken", token);
        }

        throw new ServiceException(
            FormattableString.Invariant($"{service.QueueName} has more than {MaxPages} pages since {day}"), ServiceFailure.Faulty);
    }
}
