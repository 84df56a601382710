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
        var title = period.FormatTitle(_strings);
        var head = new PageHead("period", title, period.Path)
        {
            Description = _strings.Format("period.description", title, _siteTitle),
            Section = SiteUrls.Editions,
        };
        Render(head, period.Path, output, ("period", _periods.Create(period)));
    }

    /// <summary>Renders the lists of trending papers.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Trending(TrendingLists lists, IBufferWriter<byte> output) => Render(
        new PageHead("trending", _strings.Format("menu.trending"), SiteUrls.Trending)
        {
            Description = _strings.Format("trending.description", _siteTitle),
            Section = SiteUrls.Trending,
        },
        SiteUrls.Trending, output, ("trending", new TrendingModels(_papers).Create(lists)));
}
