using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.AutoLinks;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>The site's Markdown dialect: CommonMark with the extensions listed here, without raw HTML.</summary>
internal static class SitePipeline
{
    // Looking for addresses stops at every 'h', 'f', 'm', 't' and 'w' of a text, which costs as much as all the rest.
    private static readonly MarkdownPipeline WithoutAddresses = Build(linksAddresses: false);

    /// <summary>
    /// The pipeline; safe to share between threads. Each extension is listed, because the advanced set includes generic
    /// attributes, with which untrusted text could add event handlers.
    /// </summary>
    public static MarkdownPipeline Value { get; } = Build(linksAddresses: true);

    /// <summary>Parses a text.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <exception cref="ArgumentException">The text is nested too deeply.</exception>
    public static MarkdownDocument Parse(string markdown) =>
        Markdown.Parse(markdown, MayHoldAddress(markdown) ? Value : WithoutAddresses);

    /// <summary>Whether an address in the text may become a link without brackets around it.</summary>
    /// <param name="text">The text.</param>
    // To look for one character, or for one word, is far quicker than to look for several words, and most texts have neither.
    public static bool MayHoldAddress(ReadOnlySpan<char> text) =>
        (text.Contains(':') && HoldsScheme(text)) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    // The beginnings of addresses that become links by themselves, as far as they hold a colon.
    private static bool HoldsScheme(ReadOnlySpan<char> text) =>
        text.Contains("://", StringComparison.Ordinal)
        || text.Contains("mailto:", StringComparison.OrdinalIgnoreCase)
        || text.Contains("tel:", StringComparison.OrdinalIgnoreCase);

    private static MarkdownPipeline Build(bool linksAddresses)
    {
        var dialect = new MarkdownPipelineBuilder()
            .DisableHtml()
            .UsePreciseSourceLocation()
            .UseMathematics()
            .Use<MathMlExtension>();
        if (linksAddresses)
            dialect.UseAutoLinks(new AutoLinkOptions { ValidPreviousCharacters = "*_~(" });
        return dialect
            .UsePipeTables()
            .UseFootnotes()
            .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
            .Build();
    }
}
