using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Check.Links;

/// <summary>
/// Says what is wrong with links: at the line of the Markdown that has them; where no Markdown has them, once for all
/// pages, because then a template writes them.
/// </summary>
/// <param name="places">Finds places in the curator's files.</param>
/// <param name="urls">Makes addresses.</param>
/// <param name="day">The day of the check.</param>
/// <param name="diagnostics">Takes the findings.</param>
internal sealed class LinkReport(SourcePlaces places, SiteUrls urls, DateOnly day, DiagnosticBag diagnostics)
{
    /// <summary>Reports the links.</summary>
    /// <param name="broken">The links that are not right.</param>
    public void Report(IEnumerable<BrokenLink> broken)
    {
        foreach (var group in broken.GroupBy(b => (b.Rule, b.Link.Target.AbsoluteUri)))
        {
            var links = group.OrderBy(b => b.Link.Page, StringComparer.Ordinal).ToList();
            if (group.Key.Rule == CheckRules.UnpublishedLink)
                ReportUnpublished(links);
            else
                Report(links);
        }
    }

    private void Report(List<BrokenLink> links)
    {
        var written = false;
        foreach (var (link, rule, reason) in links.Where(b => places.IsContent(b.Link.Source)))
        {
            foreach (var place in places.LinksTo(link.Source, link.Target, urls))
            {
                diagnostics.Error(rule, link.Source, place.Position, $"'{link.Page}' {(place.IsImage ? "shows" : "links to")} \"{link.Address}\", but {reason}{Advice(place)}");
                written = true;
            }
        }

        if (written)
            return;
        var (first, firstRule, firstReason) = links[0];
        var others = links.Count == 1 ? "links" : string.Create(CultureInfo.InvariantCulture, $"and {links.Count - 1} more link");
        diagnostics.Error(firstRule, first.Source, SourcePosition.Start, $"'{first.Page}' {others} to \"{first.Address}\", but {firstReason}");
    }

    // Lists, neighbours and the like are made anew every day; only what a person wrote stays.
    private void ReportUnpublished(List<BrokenLink> links)
    {
        foreach (var (link, rule, file) in links.Where(b => b.Link.Source != b.Reason && places.IsPublished(b.Link.Source, day)))
        {
            foreach (var place in places.LinksTo(link.Source, link.Target, urls))
                diagnostics.Warning(rule, link.Source, place.Position, $"links to \"{link.Address}\", but {file} is a draft or waits for its day; until then the link leads nowhere");
        }
    }

    private static string Advice(WrittenLink place) => place.IsImage
        ? "; write the whole address of an image that stands elsewhere on the web"
        : "";
}
