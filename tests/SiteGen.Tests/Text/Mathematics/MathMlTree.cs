using System.Xml.Linq;

namespace SiteGen.Tests.Text.Mathematics;

/// <summary>The structure of a formula's MathML: names and text of the elements, without attributes, grouping and spaces.</summary>
internal static class MathMlTree
{
    private static readonly HashSet<string> Grouping = new(StringComparer.Ordinal) { "mrow", "mstyle", "mpadded" };

    /// <summary>One text for trees that are the same but for attributes, grouping and space.</summary>
    public static string Of(string mathMl) => string.Concat(Items(XElement.Parse(mathMl)));

    private static IEnumerable<string> Items(XElement parent) => parent.Elements().SelectMany(element => element.Name.LocalName switch
    {
        "mspace" => Enumerable.Empty<string>(),
        var name when Grouping.Contains(name) => Items(element),
        "mfrac" or "msup" or "msub" or "msubsup" or "mover" or "munder" or "munderover" or "mroot" => [Shown(element, Arguments(element))],
        _ => [Shown(element, element.HasElements ? string.Concat(Items(element)) : element.Value)],
    });

    /// <summary>Where the place of a child says what it is, grouping matters.</summary>
    private static string Arguments(XElement element) =>
        string.Join(" ; ", element.Elements().Select(child => string.Concat(Items(new XElement("row", child)))));

    private static string Shown(XElement element, string content) => $"{element.Name.LocalName}({content})";
}
