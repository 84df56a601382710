using System.Xml.Linq;

namespace SiteGen.Tests.TexMath;

/// <summary>The structure of MathML: names and text of the elements, without attributes, grouping and spaces.</summary>
internal static class MathMlTree
{
    private static readonly HashSet<string> Grouping = new(StringComparer.Ordinal) { "mrow", "mstyle", "mpadded" };

    /// <summary>Formats a tree; trees that differ only in attributes, grouping and spaces give equal text.</summary>
    public static string Format(string mathMl) => string.Concat(Items(XElement.Parse(mathMl)));

    private static IEnumerable<string> Items(XElement parent) => parent.Elements().SelectMany(element => element.Name.LocalName switch
    {
        "mspace" => Enumerable.Empty<string>(),
        var name when Grouping.Contains(name) => Items(element),
        "mfrac" or "msup" or "msub" or "msubsup" or "mover" or "munder" or "munderover" or "mroot" =>
            [FormatElement(element, Arguments(element))],
        _ => [FormatElement(element, element.HasElements ? string.Concat(Items(element)) : element.Value)],
    });

    /// <summary>Formats children whose meaning depends on their position, so that grouping matters.</summary>
    private static string Arguments(XElement element) =>
        string.Join(" ; ", element.Elements().Select(child => string.Concat(Items(new XElement("row", child)))));

    private static string FormatElement(XElement element, string content) => $"{element.Name.LocalName}({content})";
}
