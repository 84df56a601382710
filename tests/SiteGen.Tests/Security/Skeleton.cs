using System.Text;
using AngleSharp.Dom;

namespace SiteGen.Tests.Security;

/// <summary>The elements and the names of their attributes, of a page or a feed: what foreign text must not change.</summary>
internal static class Skeleton
{
    // What depends on the text by design: Markdown, formulas, places on the map, what is alike, the initials of names.
    private const string Free = ".prose, .introduction, .map, .map-list, .map-legend, .letters, .author-index, .search-filters option, .topic-index, .author-feeds, .feeds";

    /// <summary>One line for each element.</summary>
    public static string Of(IDocument page)
    {
        foreach (var free in page.QuerySelectorAll(Free))
            free.InnerHtml = "";
        foreach (var formula in page.QuerySelectorAll("math, code.tex, .related"))
            formula.Remove();
        var lines = new StringBuilder();
        foreach (var element in page.All)
            lines.Append(element.LocalName).AppendJoin("", element.Attributes.Select(a => " " + a.Name)).Append('\n');
        return lines.ToString();
    }
}
