using SiteGen.Catalog.Similarity;
using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>A published paper with its position in the feed.</summary>
public sealed record PaperEntry
{
    /// <summary>The paper itself.</summary>
    public required Paper Paper { get; init; }

    /// <summary>The day of the edition in which the paper was published.</summary>
    public required DateOnly Edition { get; init; }

    /// <summary>
    /// The time of the paper in feeds: the time in its front matter, or the beginning of its day in the time zone of the
    /// editions, plus one second for each paper below it on that day, so that readers that sort by time keep the order.
    /// </summary>
    public required DateTimeOffset FeedTime { get; init; }

    /// <summary>The topics, in the curator's order and without duplicates.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>The key under which people cite the paper: <c>rebuffi2016icarl</c>. It is unique in the feed.</summary>
    public required string CitationKey { get; init; }

    /// <summary>The most similar published papers, best first.</summary>
    public IReadOnlyList<RelatedPaper> Related { get; init; } = [];

    /// <summary>The slug of the next newer paper; null for the newest.</summary>
    public string? Newer { get; init; }

    /// <summary>The slug of the next older paper; null for the oldest.</summary>
    public string? Older { get; init; }

    /// <summary>The site path of the paper's page.</summary>
    public string Path => SiteUrls.Paper(Paper.Slug);

    /// <summary>The URL of the paper's code: the link named <c>code</c>; null if there is none.</summary>
    public string? Code => Paper.Links.FirstOrDefault(link => link.Key == "code").Value;
}
