using SiteGen.Content;

namespace SiteGen.Catalog.Map;

/// <summary>The papers on the map that have the same first topic.</summary>
/// <param name="Topic">The topic; null for papers without one.</param>
/// <param name="Points">Their places among the papers, ascending.</param>
internal sealed record TopicPoints(Topic? Topic, List<int> Points)
{
    /// <summary>Puts the papers of the map into groups, the biggest first, then by slug; those without a topic come last.</summary>
    /// <param name="papers">The published papers, newest first.</param>
    /// <param name="mapped">How many of them stand on the map.</param>
    public static List<TopicPoints> Group(IReadOnlyList<PaperEntry> papers, int mapped)
    {
        var groups = new List<TopicPoints>();
        for (var i = 0; i < mapped; i++)
        {
            var topic = First(papers[i]);
            var group = groups.Find(g => g.Topic == topic);
            if (group is null)
                groups.Add(group = new TopicPoints(topic, []));
            group.Points.Add(i);
        }

        groups.Sort(Compare);
        return groups;
    }

    /// <summary>The first topic of a paper; null for one without topics.</summary>
    /// <param name="paper">The paper.</param>
    public static Topic? First(PaperEntry paper) => paper.Topics is [var first, ..] ? first : null;

    /// <summary>Where its points lie.</summary>
    /// <param name="places">The places of all points.</param>
    public Place[] PlacesIn(Place[] places)
    {
        var own = new Place[Points.Count];
        for (var i = 0; i < own.Length; i++)
            own[i] = places[Points[i]];
        return own;
    }

    private static int Compare(TopicPoints a, TopicPoints b)
    {
        if (a.Topic is null || b.Topic is null)
            return (a.Topic is null).CompareTo(b.Topic is null);
        var order = b.Points.Count.CompareTo(a.Points.Count);
        return order != 0 ? order : string.CompareOrdinal(a.Topic.Slug, b.Topic.Slug);
    }
}
