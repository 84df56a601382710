using SiteGen.Content;

namespace SiteGen.Check.Content;

/// <summary>Reports topics without papers, on a site that has papers; drafts and papers that are held back count.</summary>
internal static class TopicsWithoutPapers
{
    /// <summary>Reports them.</summary>
    /// <param name="check">The content.</param>
    public static void Find(ContentCheck check)
    {
        if (check.Content.Papers.Count == 0)
            return;
        var used = check.Content.Papers.SelectMany(p => p.Topics).Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var topic in check.Content.Topics.Where(t => !used.Contains(t.Slug)))
        {
            check.Diagnostics.Warning(
                CheckRules.TopicWithoutPapers,
                topic.Path,
                SourcePosition.Start,
                $"no paper has this topic; add '{topic.Slug}' to the 'topics' of some papers, or remove the file");
        }
    }
}
