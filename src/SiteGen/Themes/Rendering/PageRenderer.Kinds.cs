using System.Buffers;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Themes.Rendering;

/// <summary>Chooses the method that renders a page by the page's kind.</summary>
public sealed partial class PageRenderer
{
    /// <summary>Renders a page of the table of pages.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    /// <exception cref="ArgumentException">The renderer does not know this kind, or the subject is of another kind.</exception>
    public void Render(SitePage page, IBufferWriter<byte> output)
    {
        Action render = (page.Kind.Name, page.Subject) switch
        {
            ("home", ListPage<PaperEntry> list) => () => Home(list, output),
            ("paper", PaperEntry paper) => () => Paper(paper, output),
            ("topics", _) => () => Topics(output),
            ("topic", TopicPage(var topic, var list)) => () => Topic(topic, list, output),
            ("authors", ListPage<AuthorEntry> list) => () => Authors(list, output),
            ("author", AuthorPage(var author, var list)) => () => Author(author, list, output),
            ("curators", _) => () => Curators(output),
            ("curator", CuratorPage(var curator, var list)) => () => Curator(curator, list, output),
            ("years", _) => () => Years(output),
            ("year", YearPage(var year, var list)) => () => Year(year, list, output),
            ("editions", ListPage<EditionMonth> list) => () => Editions(list, output),
            ("edition", Edition edition) => () => EditionPage(edition, output),
            ("period", Period period) => () => PeriodPage(period, output),
            ("trending", _) => () => Trending(_catalog.Trending!, output),
            ("map", _) => () => Map(_catalog.Map!, output),
            ("saved", _) => () => Saved(output),
            ("page", Page own) => () => Page(own, output),
            ("search", _) => () => Search(output),
            ("status", _) => () => Status(output),
            ("404", _) => () => NotFound(output),
            var (kind, _) => throw new ArgumentException($"no method renders {page.Path}, a page of the kind '{kind}'", nameof(page)),
        };
        render();
    }
}
