namespace SiteGen.Check.Content;

/// <summary>Reports papers without a topic, on a site that has topics.</summary>
internal static class PapersWithoutTopic
{
    /// <summary>Reports them.</summary>
    /// <param name="check">The content.</param>
    public static void Find(ContentCheck check)
    {
        if (check.Content.Topics.Count == 0)
            return;
        foreach (var paper in check.Content.Papers.Where(p => p.Topics.Count == 0))
        {
            check.Warn(
                CheckRules.PaperWithoutTopic,
                paper.Path,
                "topics",
                "has no topic, so only the list of all papers shows it; add one to 'topics'");
        }
    }
}
