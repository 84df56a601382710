using SiteGen.Catalog;
using SiteGen.Markup;

namespace SiteGen.Feeds;

/// <summary>A paper with derived data that several formats use.</summary>
/// <param name="entry">The paper.</param>
/// <param name="hasAbstract">Whether to cite it with its abstract.</param>
internal sealed class CitedPaper(PaperEntry entry, bool hasAbstract = true)
{
    private readonly Lazy<string> _abstract = new(() => hasAbstract ? MarkdownRenderer.PlainText(entry.Paper.Abstract) : "");

    /// <summary>The paper.</summary>
    public PaperEntry Entry => entry;

    /// <summary>The type of the paper.</summary>
    public CitationKind Kind { get; } = CitationKinds.Classify(entry.Paper);

    /// <summary>The abstract as plain text, converted on first use; empty if it is left out.</summary>
    public string Abstract => _abstract.Value;
}
