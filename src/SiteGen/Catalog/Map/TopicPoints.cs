using SiteGen.Content;

namespace SiteGen.Catalog.Map;

/// <summary>The papers on the map with the same first topic.</summary>
/// <param name="Topic">The topic; null for papers without a topic.</param>
/// <param name="Points">The indexes of the papers, ascending.</param>
internal sealed record TopicPoints(Topic? Topic, List<int> Points)
{
    /// <summary>Groups the papers of the map by first topic: biggest group first, then by slug; papers without a topic last.</summary>
    /// <param name="topics">The first topic of each published paper, newest first.</param>
    /// <param name="mapped">The number of papers on the map.</param>
    public static List<TopicPoints> Group(IReadOnlyList<Topic?> topics, int mapped) =>
        [.. Enumerable.Range(0, mapped)
            .GroupBy(i => topics[i])
            .Select(group => new TopicPoints(group.Key, [.. group]))
            .OrderBy(group => group.Topic is null)
            .ThenByDescending(group => group.Points.Count)
            .ThenBy(group => group.Topic?.Slug, StringComparer.Ordinal)];

    /// <summary>Returns the points of this group.</summary>
    /// <param name="points">All points of the map.</param>
    public Point[] SelectFrom(Point[] points) => [.. Points.Select(i => points[i])];
}
