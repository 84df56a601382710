using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

/// <summary>What a reader of the page sees of a text.</summary>
internal static partial class Rendered
{
    /// <summary>The abstract's HTML.</summary>
    public static string Html(string tex) => Markdown.ToHtml(TexProse.ToMarkdown(tex).Markdown, SitePipeline.Value).TrimEnd();

    /// <summary>The text of a Markdown document's HTML, white space folded.</summary>
    public static string Text(string markdown) =>
        Fold(WebUtility.HtmlDecode(Tag().Replace(Markdown.ToHtml(markdown, SitePipeline.Value), "")));

    /// <summary>The formulas that the Markdown parser finds in the abstract.</summary>
    public static IReadOnlyList<string> Formulas(string tex) =>
        [.. Markdown.Parse(TexProse.ToMarkdown(tex).Markdown, SitePipeline.Value).Descendants<MathInline>().Select(m => m.Content.ToString())];

    public static string Fold(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t\n\r]+")]
    private static partial Regex Space();
}
