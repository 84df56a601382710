using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.AutoLinks;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>The site's Markdown dialect: CommonMark with the extensions listed here, without raw HTML.</summary>
internal static class SitePipeline
{
    /// <summary>
    /// The pipeline; safe to share between threads. Each extension is listed, because the advanced set includes generic
    /// attributes, with which untrusted text could add event handlers.
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

    /// <summary>Parses a text.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <exception cref="ArgumentException">The text is nested too deeply.</exception>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Value);
}
