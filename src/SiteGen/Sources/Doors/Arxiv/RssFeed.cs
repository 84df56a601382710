using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>Asks for the papers of the last announcement in a category.</summary>
/// <param name="service">The service.</param>
internal sealed class RssFeed(ArxivService service)
{
    private const string Origin = "https://rss.arxiv.org";

    /// <summary>Asks for the feed.</summary>
    /// <param name="category">The category. One request for several categories would lose new papers.</param>
    /// <param name="harvest">Receives the records.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>Whether the category exists.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public async Task<bool> AskAsync(string category, ArxivHarvest harvest, CancellationToken cancellation)
    {
        var page = await service.AskAsync(Origin, $"/rss/{category}", RssReader.Read, 400, cancellation).ConfigureAwait(false);
        if (page.Error is not null)
            return false;
        harvest.Add(page);
        return true;
    }
}
