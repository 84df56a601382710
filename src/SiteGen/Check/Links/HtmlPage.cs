using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace SiteGen.Check.Links;

/// <summary>What a page leads to and what can be led to on it.</summary>
/// <param name="Addresses">The values of its <c>href</c> and <c>src</c>, each once.</param>
/// <param name="Ids">The values of its <c>id</c>, each once.</param>
internal sealed record HtmlPage(IReadOnlyCollection<string> Addresses, IReadOnlyCollection<string> Ids)
{
    /// <summary>
    /// Reads a page as a browser does, tag by tag; no tree is made, which would take most of a check's time and memory.
    /// </summary>
    /// <param name="html">The text of the page.</param>
    public static HtmlPage Read(string html)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            SkipDataText = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipRCDataText = true,
        };
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token is not HtmlTagToken { Type: HtmlTokenType.StartTag } tag)
                continue;
            // What a browser does not read as markup; a tree builder says so to the tokenizer. In a drawing (SVG) such a
            // tag may be closed in itself.
            tokens.State = tag.Name switch
            {
                _ when tag.IsSelfClosing => HtmlParseMode.PCData,
                "script" => HtmlParseMode.Script,
                "style" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
                "title" or "textarea" => HtmlParseMode.RCData,
                _ => HtmlParseMode.PCData,
            };
            foreach (var attribute in tag.Attributes)
            {
                if (attribute.Name is "href" or "src")
                    addresses.Add(attribute.Value);
                else if (attribute.Name == "id")
                    ids.Add(attribute.Value);
            }
        }

        return new HtmlPage(addresses, ids);
    }
}
