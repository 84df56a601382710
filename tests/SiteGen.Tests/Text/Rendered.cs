using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

/// <summary>Renders text as the pages show it.</summary>
internal static partial class Rendered
{
    /// <summary>Returns the HTML of an abstract.</summary>
    public static string Html(string tex) => Markdown.ToHtml(TexProse.ToMarkdown(tex).Markdown, SitePipeline.Value).TrimEnd();

    /// <summary>Returns the text of the HTML of Markdown, with white space collapsed.</summary>
    public static string Text(string markdown) =>
        Fold(WebUtility.HtmlDecode(Tag().Replace(Markdown.ToHtml(markdown, SitePipeline.Value), "")));

    /// <summary>Returns the formulas that the Markdown parser finds in an abstract.</summary>
    public static IReadOnlyList<string> Formulas(string tex) =>
    [
        .. Markdown.Parse(TexProse.ToMarkdown(tex).Markdown, SitePipeline.Value)
            .Descendants<MathInline>()
            .Select(m => m.Content.ToString()),
    ];

    public static string Fold(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t\n\r]+")]
    private static partial Regex Space();
}
