using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace SiteGen.Tests.Hostile;

/// <summary>The element names and attribute names of a page or a feed, without any text.</summary>
internal static class Skeleton
{
    // Parts whose elements depend on the text by design: Markdown, the map, initials of authors, lists sorted by name.
    private const string TextDependent =
        ".prose, .why q, .introduction, .map, .map-list, .map-legend, .letters, .author-index, .search-filters option, .topic-index, .author-feeds, .feeds";

    /// <summary>Returns one line for each element of a page.</summary>
    public static string Build(IDocument page)
    {
        foreach (var part in page.QuerySelectorAll(TextDependent))
            part.InnerHtml = "";
        foreach (var part in page.QuerySelectorAll("math, code.tex, .related"))
            part.Remove();
        var lines = new StringBuilder();
        foreach (var element in page.All)
            lines.Append(element.LocalName).AppendJoin("", element.Attributes.Select(a => " " + a.Name)).Append('\n');
        return lines.ToString();
    }

    /// <summary>Returns one line for each element of an XML document.</summary>
    public static string Build(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return string.Join('\n',
            XDocument.Load(stream).Descendants().Select(e => $"{e.Name} {string.Join(' ', e.Attributes().Select(a => a.Name))}"));
    }
}
