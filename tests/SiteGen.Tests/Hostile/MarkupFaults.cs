using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Hostile;

/// <summary>Finds faults in HTML by parsing it as browsers do, with scripting on and off.</summary>
/// <param name="allowed">The elements (<c>a</c>) and attributes (<c>a href</c>) that the theme writes.</param>
/// <param name="scripts">The texts of the theme's inline scripts.</param>
internal sealed class MarkupFaults(IReadOnlySet<string> allowed, IReadOnlySet<string> scripts)
{
    // Elements and attributes that Markdown and formulas add to those of the theme.
    private static readonly HashSet<string> Markdown =
    [
        .. "p br hr em strong small code pre blockquote ul ol li a img table thead tbody tr th td h2 h3 h4 h5 h6 sup div".Split(' '),
        "a href", "a title", "a class", "a id", "img src", "img alt", "img title", "ol start", "table tabindex",
        "th class", "td class", "th align", "td align", "code class", "p tabindex",
        "div class", "li id", "h2 id", "h3 id", "h4 id", "h5 id", "h6 id", "hr", "sup",
        .. "math mfrac mi mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover".Split(' '),
    ];

    private static readonly HashSet<string> Mathematical =
    [
        .. ("accent accentunder alttext class display displaystyle form linethickness lspace mathsize mathvariant maxsize minsize movablelimits rspace scriptlevel stretchy symmetric width depth height voffset columnspan columnalign rowspacing").Split(' '),
    ];

    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "action", "formaction", "xlink:href", "poster", "data", "srcset", "ping", "background", "cite", "manifest",
        "longdesc",
    };

    /// <summary>Returns a line for each fault of a whole page.</summary>
    public IEnumerable<string> FindInPage(string html) =>
        FindInBothModes(html, scripting => Find(CreateParser(scripting).ParseDocument(html)));

    /// <summary>Returns a line for each fault of an HTML fragment, such as the content of a feed item.</summary>
    public IEnumerable<string> FindInFragment(string html) => FindInBothModes(html, scripting =>
    {
        var page = CreateParser(scripting).ParseDocument("<!doctype html><html><head></head><body></body></html>");
        page.Body!.InnerHtml = html;
        return Find(page);
    });

    /// <summary>Returns whether an address leads to the web, to a mail program or to a page of the site.</summary>
    public static bool IsHarmless(string address)
    {
        // The URL Standard strips controls and spaces at both ends, and tabs and line feeds everywhere.
        var read = string.Concat(
            address.Trim([.. Enumerable.Range(0, 33).Select(c => (char)c)]).Where(c => c is not ('\t' or '\n' or '\r')));
        if (read.Length > 1 && read[0] is '/' or '\\' && read[1] is '/' or '\\')
            return false;
        var colon = read.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(read[0])
            && read[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
        return !isScheme || read[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }

    private static HtmlParser CreateParser(bool scripting) => new(new HtmlParserOptions { IsScripting = scripting });

    private static IEnumerable<string> FindInBothModes(string html, Func<bool, IEnumerable<string>> find) =>
        html.Contains("<noscript", StringComparison.OrdinalIgnoreCase) ? find(true).Concat(find(false)).Distinct() : find(true);

    private List<string> Find(IDocument page)
    {
        var found = new List<string>();
        foreach (var element in page.All)
        {
            var name = element.LocalName;
            if (!allowed.Contains(name) && !Markdown.Contains(name))
                found.Add($"the element {name}: {element.OuterHtml[..Math.Min(element.OuterHtml.Length, 100)]}");
            found.AddRange(element.Attributes.Where(a => !IsAllowed(element, a)).Select(a => $"the attribute {name} {a.Name}={a.Value}"));
            found.AddRange(element.Attributes.Where(a => Addresses.Contains(a.Name) && !IsHarmless(a.Value))
                .Select(a => $"the address {a.Value} of {name}"));
            if (name == "script" && element.NamespaceUri == "http://www.w3.org/1999/xhtml")
                found.AddRange(FindInScript(element));
            if (name == "meta" && element.GetAttribute("http-equiv") is { } equiv && equiv != "Content-Security-Policy"
                && !IsRedirect(element))
                found.Add($"the directive {equiv}");
        }

        return found;
    }

    private bool IsAllowed(IElement element, IAttr attribute) =>
        allowed.Contains($"{element.LocalName} {attribute.Name}") || Markdown.Contains($"{element.LocalName} {attribute.Name}")
        || (element.NamespaceUri == "http://www.w3.org/1998/Math/MathML" && Mathematical.Contains(attribute.Name));

    private static bool IsRedirect(IElement meta) =>
        meta.GetAttribute("content") is { } content && content.StartsWith("0; url=/feed/", StringComparison.Ordinal)
        && meta.Owner!.QuerySelector("link[rel=canonical]")?.GetAttribute("href") == "https://lab.example" + content["0; url=".Length..];

    private IEnumerable<string> FindInScript(IElement script)
    {
        if (script.GetAttribute("src") is { } source)
            return source.StartsWith("/feed/assets/", StringComparison.Ordinal) ? [] : [$"the script {source}"];
        if (script.GetAttribute("type") != "application/ld+json")
            return scripts.Contains(script.TextContent) ? [] : [$"the script {script.TextContent}"];
        return DataFaults.FindInJson(script.TextContent);
    }
}
