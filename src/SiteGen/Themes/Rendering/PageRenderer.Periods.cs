using System.Buffers;
using SiteGen.Catalog;
using SiteGen.Themes.Models;

namespace SiteGen.Themes.Rendering;

/// <summary>The pages of weeks, months and trending papers.</summary>
public sealed partial class PageRenderer
{
    /// <summary>Renders the page of a week or month.</summary>
    /// <param name="period">The period, which must be one of the catalog.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void PeriodPage(Period period, IBufferWriter<byte> output)
    {
        var head = new PageHead("period", period.Title, period.Path)
        {
            Description = $"{period.Title}: the papers of {_catalog.Settings.Title}, picks first.",
            Section = SiteUrls.Editions,
        };
        Render(head, period.Path, output, ("period", _periods.Create(period)));
    }

    /// <summary>Renders the lists of trending papers.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Trending(TrendingLists lists, IBufferWriter<byte> output) => Render(
        new PageHead("trending", "Trending", SiteUrls.Trending)
        {
            Description = $"The papers of {_catalog.Settings.Title} that many people notice today, this week and this month.",
            Section = SiteUrls.Trending,
        },
        SiteUrls.Trending, output, ("trending", new TrendingModels(_papers).Create(lists)));
}
