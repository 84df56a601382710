using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>A topic with its published papers.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Papers">The papers of the topic, newest first.</param>
public sealed record TopicEntry(Topic Topic, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>The maximum number of papers of a topic that has citation lists of its own.</summary>
    public const int MaxCited = 100;

    /// <summary>Whether the topic has citation lists of its own. Those of a larger topic would repeat much of the whole list.</summary>
    public bool HasCitations => Papers.Count <= MaxCited;

    /// <summary>The site path of the topic's page.</summary>
    public string Path => SiteUrls.Topic(Topic.Slug);
}
