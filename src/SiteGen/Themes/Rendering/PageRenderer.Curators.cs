using System.Buffers;
using SiteGen.Catalog;
using SiteGen.Markup;
using SiteGen.Themes.Models;

namespace SiteGen.Themes.Rendering;

/// <summary>The pages of the people who choose papers.</summary>
public sealed partial class PageRenderer
{
    /// <summary>Renders the list of curators.</summary>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Curators(IBufferWriter<byte> output) => Render(
        new PageHead("curators", _strings.Format("curators.title"), SiteUrls.Curators)
        {
            Description = _strings.Format("curators.description", _siteTitle),
            Section = SiteUrls.Topics,
        },
        SiteUrls.Curators, output);

    /// <summary>Renders one page of the papers that a curator chose. The first page has what the curator says.</summary>
    /// <param name="curator">The curator.</param>
    /// <param name="list">The page of the curator's list.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Curator(CuratorEntry curator, ListPage<PaperEntry> list, IBufferWriter<byte> output)
    {
        var person = curator.Curator;
        var head = new PageHead("curator", FormatTitle(person.Name, list), list.Path)
        {
            Description = _strings.Format("curator.description", person.Name, _siteTitle),
            Section = SiteUrls.Topics,
            List = list,
            Curator = curator,
        };
        var text = list.Number == 1
            ? OrNull(Render(new MarkdownSource(person.Body, person.Path, person.BodyLine), curator.Path).Body)
            : null;
        var scope = SearchScope.FromFilter("curator", person.Slug);
        var order = curator.Papers.Any(p => p.Paper.IsPick) ? ListOrder.Picks : ListOrder.Feed;
        Render(
            head, person.Path, output,
            ("curator", CuratorModels.CreateEntry(curator, _catalog.Settings)),
            ("introduction", text),
            ("list", _lists.CreateList(list, _tools.Create(list, order, scope))));
    }
}
