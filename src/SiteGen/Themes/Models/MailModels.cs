using SiteGen.Catalog;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>Builds what the templates of messages see: <c>mail</c>.</summary>
/// <param name="catalog">The site.</param>
/// <param name="urls">Makes addresses absolute.</param>
/// <param name="markdown">Renders the curators' texts.</param>
/// <param name="papers">Builds what templates see of papers.</param>
/// <param name="style">The colours and fonts.</param>
internal sealed class MailModels(SiteCatalog catalog, SiteUrls urls, MarkdownRenderer markdown, PaperModels papers, ModelObject style)
{
    private const int MaxTrending = 5, MaxHeadlines = 5, MaxHeadlineLength = 90, MaxIntroductionLength = 1_500, MaxIntroductionHtml = 6_000;

    private readonly MailHtml _html = new(markdown);

    /// <summary>Creates the model.</summary>
    /// <param name="selection">The edition or week.</param>
    /// <param name="detail">How much to say about each paper.</param>
    /// <param name="unsubscribe">The address to unsubscribe at, or null.</param>
    public ModelObject Create(MailSelection selection, MailDetail detail, Uri? unsubscribe)
    {
        var shown = selection.Papers.Take(detail.Papers).ToList();
        return ModelObject.Create("mail",
            ("key", selection.Key),
            ("kind", selection.Kind),
            ("path", selection.Path),
            ("first", SiteModel.FormatDay(selection.First)),
            ("last", SiteModel.FormatDay(selection.Last)),
            ("count", selection.Papers.Count),
            ("pick_count", selection.Papers.Count(p => p.Paper.IsPick)),
            ("headlines", ModelObject.CreateList(selection.Papers.Take(MaxHeadlines)
                .Select(p => MarkdownRenderer.Summary(MailPapers.FormatTitle(p), MaxHeadlineLength)))),
            ("introduction", selection.Introduced is { } edition ? CreateIntroduction(edition) : null),
            ("sections", ModelObject.CreateList(CreateSections(selection, shown, detail))),
            ("left_out", selection.Papers.Count - shown.Count),
            ("trending", ModelObject.CreateList(CreateTrending())),
            ("unsubscribe_url", unsubscribe?.AbsoluteUri),
            ("style", style));
    }

    // Picks first, then the papers of each day.
    private IEnumerable<ModelObject> CreateSections(MailSelection selection, List<PaperEntry> shown, MailDetail detail)
    {
        var models = new MailPapers(urls, papers, _html);
        var kind = selection.Kind == "day" ? "papers" : "day";
        var picks = shown.Where(p => p.Paper.IsPick).ToList();
        if (picks.Count > 0)
            yield return CreateSection("picks", null, picks.Select(p => models.Create(p, detail.Picks)));
        foreach (var edition in selection.Editions)
        {
            var others = shown.Where(p => !p.Paper.IsPick && p.Edition == edition.Day).ToList();
            if (others.Count > 0)
                yield return CreateSection(kind, edition, others.Select(p => models.Create(p, detail.Others)));
        }
    }

    private static ModelObject CreateSection(string kind, Edition? edition, IEnumerable<ModelObject> shown) => ModelObject.Create(
        "mail section",
        ("kind", kind),
        ("day", edition is null ? null : SiteModel.FormatDay(edition.Day)),
        ("path", edition?.Path),
        ("papers", ModelObject.CreateList(shown)));

    private ModelObject CreateIntroduction(Edition edition)
    {
        var introduction = edition.Introduction!;
        var text = MarkdownRenderer.PlainText(introduction.Body);
        var isLong = text.Length > MaxIntroductionLength;
        var body = isLong ? null : _html.Render(
            new MarkdownSource(introduction.Body, introduction.Path, introduction.BodyLine), edition.Path, MaxIntroductionHtml);
        return ModelObject.Create("mail introduction",
            ("title", MarkdownRenderer.Summary(introduction.Title ?? "", MailPapers.MaxTitleLength)),
            ("body", body),
            ("paragraphs", ModelObject.CreateList(isLong ? [MarkdownRenderer.Summary(text, MaxIntroductionLength)] : text.Split('\n'))),
            ("is_long", isLong),
            ("curators", papers.CreateCurators(introduction.Curators)));
    }

    private IEnumerable<ModelObject> CreateTrending() => (catalog.Trending?.Week ?? []).Take(MaxTrending)
        .Select(trending => ModelObject.Create("mail trending paper",
            ("title", MailPapers.FormatTitle(trending.Paper)),
            ("url", urls.ToAbsolute(trending.Paper.Path)),
            ("upvotes", trending.Upvotes),
            ("stars", trending.Stars)));
}
