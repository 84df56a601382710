using System.Text;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Markup;
using TexMath.Xml;

namespace SiteGen.Feeds;

/// <summary>Converts weeks and months to feed items: the picks in full, then the titles of the other papers.</summary>
/// <param name="settings">The settings of the site.</param>
/// <param name="strings">The words of the site's language.</param>
/// <param name="urls">Makes site paths absolute.</param>
internal sealed class PeriodItems(SiteSettings settings, StringTable strings, SiteUrls urls)
{
    // A month of a large feed has many hundreds of papers; its page lists them all.
    private const int MaxTitles = 100;

    /// <summary>Creates the item of a week or month that is over.</summary>
    /// <param name="period">The period.</param>
    /// <param name="papers">Formats the picks.</param>
    public FeedItem CreateItem(Period period, PaperItems papers)
    {
        var picks = period.Papers.Where(p => p.Paper.IsPick).ToList();
        var others = period.Papers.Where(p => !p.Paper.IsPick).ToList();
        var count = strings.Format("papers", period.Papers.Count);
        var titles = picks.Concat(others).Take(MaxTitles).Select(p => MarkdownRenderer.PlainTitle(p.Paper.Title));
        var permalink = PublicUrl.FromSitePath(period.Path, urls);
        return new FeedItem
        {
            Permalink = permalink,
            Title = FeedText.ToSingleLine(strings.Format("titled", $"{settings.Title}, {period.FormatTitle(strings)}", count)),
            Time = BuildDay.GetStart(period.Last.AddDays(1), settings.TimeZone),
            ContentHtml = papers.FormatList(picks) + FormatTitles(others, permalink),
            Summary = PaperItems.Summarize(string.Join("; ", titles)),
            Categories = papers.GetCategories(period.Papers),
        };
    }

    private string FormatTitles(List<PaperEntry> papers, string permalink)
    {
        if (papers.Count == 0)
            return "";
        var html = new StringBuilder("<ul>\n");
        foreach (var entry in papers.Take(MaxTitles))
        {
            var anchor = PaperLinksHtml.FormatAnchor(PublicUrl.FromSitePath(entry.Path, urls), PaperItems.FormatTitle(entry.Paper));
            html.Append("<li>").Append(anchor).Append("</li>\n");
        }

        html.Append("</ul>\n");
        if (papers.Count > MaxTitles)
        {
            var more = HtmlEscaping.Escape(strings.Format("more", papers.Count - MaxTitles));
            html.Append("<p>").Append(PaperLinksHtml.FormatAnchor(permalink, more)).Append("</p>\n");
        }

        return html.ToString();
    }
}
