using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Markup;
using TexMath.Xml;

namespace SiteGen.Feeds;

/// <summary>Converts editions to feed items.</summary>
/// <param name="settings">The settings of the site.</param>
/// <param name="strings">The words of the site's language.</param>
/// <param name="urls">Makes site paths absolute.</param>
/// <param name="curators">Formats introductions.</param>
internal sealed class EditionItems(SiteSettings settings, StringTable strings, SiteUrls urls, CuratorHtml curators)
{
    // Later than the papers of the day, which follow its beginning in steps of a second. Readers then show the introduction above them.
    private static readonly TimeSpan IntroductionDelay = TimeSpan.FromMinutes(30);

    /// <summary>Creates the item of an edition in the daily feed: its introduction and its papers, picks first.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="papers">Formats the papers.</param>
    public FeedItem CreateItem(Edition edition, PaperItems papers)
    {
        var count = strings.Format("papers", edition.Papers.Count);
        var titles = Picks.First(edition.Papers).Select(entry => MarkdownRenderer.PlainTitle(entry.Paper.Title));
        var introduction = edition.Introduction is { } text ? FormatTitle(text) + curators.FormatIntroduction(text, edition) : "";
        return new FeedItem
        {
            Permalink = PublicUrl.FromSitePath(edition.Path, urls),
            Title = FeedText.ToSingleLine(strings.Format("titled", $"{settings.Title}, {FormatDay(edition)}", count)),
            // The beginning of the day, so that a paper that joins the day later does not make the item look new.
            Time = BuildDay.GetStart(edition.Day, settings.TimeZone),
            ContentHtml = introduction + papers.FormatList(Picks.First(edition.Papers)),
            Summary = PaperItems.Summarize(edition.Introduction is { } first ? GetText(first) : string.Join("; ", titles)),
            Categories = papers.GetCategories(edition.Papers),
        };
    }

    /// <summary>Creates the item of an edition's introduction in the main feed; null if it has none.</summary>
    /// <param name="edition">The edition.</param>
    public FeedItem? CreateIntroduction(Edition edition)
    {
        if (edition.Introduction is not { } introduction)
            return null;
        var permalink = PublicUrl.FromSitePath(edition.Path, urls);
        var link = PaperLinksHtml.FormatAnchor(permalink, HtmlEscaping.Escape(strings.Format("edition.title", FormatDay(edition))));
        var title = FeedText.ToSingleLine(introduction.Title ?? "");
        return new FeedItem
        {
            Permalink = permalink,
            Title = title.Length > 0 ? title : FeedText.ToSingleLine($"{settings.Title}, {FormatDay(edition)}"),
            Time = BuildDay.GetStart(edition.Day, settings.TimeZone) + IntroductionDelay,
            Authors = curators.ListNames(introduction.Curators),
            ContentHtml = curators.FormatIntroduction(introduction, edition) + $"<p>{link}</p>\n",
            Summary = PaperItems.Summarize(GetText(introduction)),
        };
    }

    private static string FormatTitle(Introduction introduction) => FeedText.ToSingleLine(introduction.Title ?? "") is { Length: > 0 } title
        ? $"<h2>{HtmlEscaping.Escape(title)}</h2>\n"
        : "";

    private static string GetText(Introduction introduction) =>
        MarkdownRenderer.PlainText(FeedText.RemoveControls(introduction.Body), showsAddresses: false);

    private static string FormatDay(Edition edition) => edition.Day.ToString("O", CultureInfo.InvariantCulture);
}
