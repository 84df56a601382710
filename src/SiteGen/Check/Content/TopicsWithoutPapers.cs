using SiteGen.Content;

namespace SiteGen.Check.Content;

/// <summary>Topics that list no paper, on a site that has papers; a draft or a paper that waits for its day counts.</summary>
internal static class TopicsWithoutPapers
{
    /// <summary>Reports them.</summary>
    /// <param name="check">What to read.</param>
    public static void Find(ContentCheck check)
    {
        if (check.Content.Papers.Count == 0)
            return;
        var used = check.Content.Papers.SelectMany(p => p.Topics).Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var topic in check.Content.Topics.Where(t => !used.Contains(t.Slug)))
            check.Diagnostics.Warning(CheckRules.TopicWithoutPapers, topic.Path, SourcePosition.Start, $"no paper has this topic; write '{topic.Slug}' into the 'topics' of those that belong to it, or take the file away");
    }
}
