using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.AutoLinks;

namespace SiteGen.Markup;

/// <summary>The one Markdown dialect of the site: CommonMark with the extensions named here, without raw HTML.</summary>
internal static class SitePipeline
{
    /// <summary>
    /// Built once; safe to share between threads. Each extension is named, because the advanced set brings generic
    /// attributes, through which foreign text could write event handlers.
    /// </summary>
    public static MarkdownPipeline Value { get; } = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePreciseSourceLocation()
        .UseMathematics()
        .Use<MathMlExtension>()
        .UseAutoLinks(new AutoLinkOptions { ValidPreviousCharacters = "*_~(" })
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();
}
