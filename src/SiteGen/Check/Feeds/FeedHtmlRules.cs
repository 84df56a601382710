using System.Xml;
using System.Xml.Linq;

namespace SiteGen.Check.Feeds;

/// <summary>Finds HTML in feeds that feed readers remove or reject.</summary>
internal static class FeedHtmlRules
{
    // The elements that the W3C feed validator considers safe, as far as our renderer can write them.
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li",
        "ol", "p", "pre", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "align", "alt", "class", "href", "id", "rel", "src", "start", "title",
    };

    // Not in the list of the feed validator, which is older than MathML in HTML, but in those of feed readers.
    private static readonly HashSet<string> MathElements = new(StringComparer.Ordinal)
    {
        "math", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mphantom", "mroot", "mrow", "mspace", "msqrt", "mstyle", "msub", "msubsup",
        "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
    };

    private static readonly HashSet<string> MathAttributes = new(StringComparer.Ordinal)
    {
        "accent", "accentunder", "alttext", "class", "display", "displaystyle", "form", "linethickness", "lspace", "mathsize",
        "mathvariant", "maxsize", "minsize", "movablelimits", "rspace", "scriptlevel", "stretchy", "symmetric", "width",
    };

    /// <summary>Returns the violations in the HTML of an item.</summary>
    /// <param name="html">The HTML, which must also be well-formed XML.</param>
    public static IReadOnlyList<string> FindViolations(string html)
    {
        XElement? root;
        string? fault = null;
        try
        {
            root = XElement.Parse($"<div>{html}</div>");
        }
        catch (XmlException e)
        {
            root = null;
            fault = e.Message;
        }

        if (root is null)
            return [$"content is not well-formed: {fault}"];
        var (formulas, markup) = (root.Descendants().Where(IsMath).ToList(), root.Descendants().Where(e => !IsMath(e)).ToList());
        var attributes = markup.Attributes().ToList();
        return
        [
            .. markup.Where(e => !Elements.Contains(e.Name.LocalName)).Select(e => $"element {e.Name} is not allowed"),
            .. attributes.Where(a => !Attributes.Contains(a.Name.LocalName)).Select(a => $"attribute {a} is not allowed"),
            .. formulas.Attributes()
                .Where(a => !MathAttributes.Contains(a.Name.LocalName))
                .Select(a => $"attribute {a} is not allowed in a formula"),
            .. attributes
                .Where(a => a.Name.LocalName is "href" or "src" && !IsAbsolute(a.Value))
                .Select(a => $"{a} is not an absolute address"),
        ];
    }

    private static bool IsMath(XElement element) =>
        MathElements.Contains(element.Name.LocalName) && element.AncestorsAndSelf("math").Any();

    private static bool IsAbsolute(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
}
