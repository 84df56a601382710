using SiteGen.Content.Watching;

namespace SiteGen.Catalog;

/// <summary>A source that the site watches, as the status page shows it.</summary>
/// <param name="Source">The source.</param>
/// <param name="State">Its state after the last fetch; null if it was never asked.</param>
public sealed record WatchedSource(PaperSource Source, SourceState? State)
{
    /// <summary>What is watched, for people: the service, and the categories, the host or the group.</summary>
    public string Description => Source.Kind switch
    {
        SourceKind.Arxiv => "arXiv: " + string.Join(", ", Source.Categories),
        SourceKind.HuggingFace => "Hugging Face daily papers",
        SourceKind.Feed => "Feed of " + (Source.Address?.Host ?? ""),
        SourceKind.EuropePmc => "Europe PMC",
        _ => "Zotero group " + Source.Group,
    };
}
