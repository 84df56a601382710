using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace SiteGen.Check.Links;

/// <summary>The links of a page and the targets on it.</summary>
/// <param name="Addresses">The distinct values of <c>href</c> and <c>src</c>.</param>
/// <param name="Ids">The distinct values of <c>id</c>.</param>
internal sealed record HtmlPage(IReadOnlyCollection<string> Addresses, IReadOnlyCollection<string> Ids)
{
    /// <summary>
    /// Reads a page tag by tag with the tokenizer of HTML. Building a tree would take most of the time and memory of a check.
    /// </summary>
    /// <param name="html">The page.</param>
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
            // The contents of these elements are not markup. Usually the tree builder tells the tokenizer. In SVG, such a tag may
            // be self-closing.
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
