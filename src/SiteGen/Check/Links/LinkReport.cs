using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Check.Links;

/// <summary>
/// Reports broken links at their position in Markdown. A link that is in no Markdown comes from a template and is reported once
/// for all pages.
/// </summary>
/// <param name="locations">Finds positions in the curator's files.</param>
/// <param name="urls">The addresses of the site.</param>
/// <param name="day">The day of the check.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
internal sealed class LinkReport(SourceLocations locations, SiteUrls urls, DateOnly day, DiagnosticBag diagnostics)
{
    /// <summary>Reports the links.</summary>
    /// <param name="broken">The broken links.</param>
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
        var isWritten = false;
        foreach (var (link, rule, reason) in links.Where(b => locations.IsContent(b.Link.Source)))
        {
            foreach (var written in locations.FindLinks(link.Source, link.Target, urls))
            {
                var verb = written.IsImage ? "shows" : "links to";
                var message = $"{verb} \"{link.Address}\", but {reason}{GetAdvice(written)}";
                diagnostics.Error(rule, link.Source, written.Position, message);
                isWritten = true;
            }
        }

        if (isWritten)
            return;
        var (first, firstRule, firstReason) = links[0];
        var others = links.Count == 1 ? "links" : string.Create(CultureInfo.InvariantCulture, $"and {links.Count - 1} more link");
        diagnostics.Error(
            firstRule, first.Source, SourcePosition.Start, $"'{first.Page}' {others} to \"{first.Address}\", but {firstReason}");
    }

    // Only links that a person wrote: those of lists and of related papers change with each edition.
    private void ReportUnpublished(List<BrokenLink> links)
    {
        foreach (var (link, rule, file) in links.Where(b => b.Link.Source != b.Reason && locations.IsPublished(b.Link.Source, day)))
        {
            foreach (var written in locations.FindLinks(link.Source, link.Target, urls))
            {
                diagnostics.Warning(
                    rule,
                    link.Source,
                    written.Position,
                    $"links to \"{link.Address}\", but {file} is a draft or held back; until it is published, the link leads nowhere");
            }
        }
    }

    private static string GetAdvice(MarkdownLink written) => written.IsImage
        ? "; write the whole address of an image on another site"
        : "";
}
