using System.Xml;
using System.Xml.Linq;

namespace SiteGen.Check.Feeds;

/// <summary>What HTML in a feed must not have, because it is shown at another place by a program that trusts nobody.</summary>
internal static class FeedHtmlRules
{
    // What the feed validator takes for safe, as far as our renderer can write it.
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li",
        "ol", "p", "pre", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "align", "alt", "class", "href", "id", "rel", "src", "start", "title",
    };

    // The feed validator's list of HTML is older than MathML in HTML; feed readers' lists have it.
    private static readonly HashSet<string> MathElements = new(StringComparer.Ordinal)
    {
        "math", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mphantom", "mroot", "mrow", "mspace", "msqrt", "mstyle", "msub", "msubsup",
        "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
    };

    private static readonly HashSet<string> MathAttributes = new(StringComparer.Ordinal)
    {
        "accent", "accentunder", "alttext", "class", "display", "displaystyle", "form", "linethickness", "lspace", "mathsize", "mathvariant", "maxsize",
        "minsize", "movablelimits", "rspace", "scriptlevel", "stretchy", "symmetric", "width",
    };

    /// <summary>Holds the HTML of an item against the rules.</summary>
    /// <param name="html">The HTML, which has to be well-formed XML as well.</param>
    public static IReadOnlyList<string> Breaches(string html)
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
            .. formulas.Attributes().Where(a => !MathAttributes.Contains(a.Name.LocalName)).Select(a => $"attribute {a} is not allowed in a formula"),
            .. attributes.Where(a => a.Name.LocalName is "href" or "src" && !IsAbsolute(a.Value)).Select(a => $"{a} is not an absolute address"),
        ];
    }

    private static bool IsMath(XElement element) =>
        MathElements.Contains(element.Name.LocalName) && element.AncestorsAndSelf("math").Any();

    private static bool IsAbsolute(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
}
