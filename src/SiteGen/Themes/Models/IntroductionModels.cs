using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the introductions of editions.</summary>
internal sealed class IntroductionModels
{
    // About six lines of a list, so that the first papers are still on the screen.
    private const int MaxSummaryLength = 480;

    private readonly Dictionary<DateOnly, Edition> _introduced;
    private readonly ModelShape<Edition> _shape;

    /// <summary>Creates the models of a site.</summary>
    /// <param name="catalog">The site.</param>
    /// <param name="papers">Builds what templates see of curators.</param>
    /// <param name="render">Renders a text for the page at a site path; its headings begin at a level.</param>
    public IntroductionModels(SiteCatalog catalog, PaperModels papers, Func<MarkdownSource, string, int, RenderedDocument> render)
    {
        _introduced = catalog.Editions.Where(e => e.Introduction is not null).ToDictionary(e => e.Day);
        _shape = new ModelShape<Edition>("introduction", isCacheable: true,
            new("title", e => e.Introduction!.Title),
            new("body", e => render(GetSource(e.Introduction!), e.Path, e.Introduction!.Title is null ? 2 : 3).Body),
            new("summary", e => MarkdownRenderer.Summary(GetText(e), MaxSummaryLength)),
            new("is_long", e => GetText(e).Length > MaxSummaryLength),
            new("curators", e => papers.CreateCurators(e.Introduction!.Curators)));
    }

    /// <summary>Creates the model of an edition's introduction; null if it has none.</summary>
    /// <param name="edition">The edition.</param>
    public ModelObject? Create(Edition edition) => edition.Introduction is null ? null : _shape.Create(edition);

    /// <summary>Creates the model of a day's introduction; null if the day has none, or if a paper is not the first of the day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="paper">The paper.</param>
    public ModelObject? CreateAtStart(DateOnly day, PaperEntry paper) =>
        _introduced.TryGetValue(day, out var edition) && edition.Papers[0].Paper.Slug == paper.Paper.Slug ? Create(edition) : null;

    private static MarkdownSource GetSource(Introduction introduction) =>
        new(introduction.Body, introduction.Path, introduction.BodyLine);

    private static string GetText(Edition edition) =>
        MarkdownRenderer.PlainText(edition.Introduction!.Body, showsAddresses: false);
}
