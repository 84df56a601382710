using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>A topic with its published papers.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Papers">The papers of the topic, newest first.</param>
public sealed record TopicEntry(Topic Topic, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>The site path of the topic's page.</summary>
    public string Path => SiteUrls.Topic(Topic.Slug);
}
