using System.Xml.Linq;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>Finds elements by their local names, because some elements of arXiv lack their namespace.</summary>
internal static class XmlNames
{
    /// <summary>Returns the children with a name.</summary>
    /// <param name="element">The element; null has no children.</param>
    /// <param name="name">The local name.</param>
    public static IEnumerable<XElement> FindChildren(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    /// <summary>Returns the first child with a name, or null.</summary>
    /// <param name="element">The element; null has no children.</param>
    /// <param name="name">The local name.</param>
    public static XElement? FindChild(this XElement? element, string name) => element.FindChildren(name).FirstOrDefault();

    /// <summary>Returns the text of the first child with a name; empty if there is none.</summary>
    /// <param name="element">The element; null has no children.</param>
    /// <param name="name">The local name.</param>
    public static string ReadChild(this XElement? element, string name) => element.FindChild(name)?.Value ?? "";
}
