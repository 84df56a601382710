using SiteGen.Content;
using SiteGen.Content.Editing;

namespace SiteGen.Import.Topics;

/// <summary>Topics that fit a paper that is there already.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Topics">The topics that its file does not have, best first; at least one.</param>
public sealed record PaperTopics(Paper Paper, IReadOnlyList<TopicScore> Topics);

/// <summary>Proposes topics for the papers in <c>content/papers</c>.</summary>
public static class TopicProposals
{
    /// <summary>Finds the papers that may lack a topic. Writes nothing.</summary>
    /// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
    /// <param name="diagnostics">Receives the errors of the content and of the topics' phrases.</param>
    /// <returns>Papers without topics first, then the others, by slug (ordinal); null, with errors, if a file is wrong.</returns>
    public static IReadOnlyList<PaperTopics>? Find(string source, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var curated = CurationReader.Read(source, ImportLog.Read(source, own), Environment.ProcessorCount, own);
        diagnostics.AddErrors(own);
        var topics = curated.Site.Topics;
        Paper[] papers = [.. curated.Site.Papers, .. curated.Undated];
        TopicPhraseCheck.Run(topics, diagnostics);
        if (diagnostics.HasErrors)
            return null;
        var matcher = new TopicMatcher(topics, new LearnedTopics(topics, papers));
        return
        [
            .. papers.AsParallel().AsOrdered()
                .Select(paper => new PaperTopics(paper, FindMissing(paper, matcher)))
                .Where(found => found.Topics.Count > 0)
                .AsEnumerable()
                .OrderBy(found => found.Paper.Topics.Count > 0)
                .ThenBy(found => found.Paper.Slug, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Adds the proposed topics to the papers that have none. Papers with topics stay as they are, because their curator has chosen.
    /// </summary>
    /// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
    /// <param name="proposals">The proposals.</param>
    /// <param name="diagnostics">Receives an error for each file that cannot be edited.</param>
    /// <param name="cancellation">Cancels the wait for an import.</param>
    /// <returns>The number of files that got topics.</returns>
    /// <exception cref="IOException">A file cannot be written. What was written before stays.</exception>
    public static int Apply(
        string source, IReadOnlyList<PaperTopics> proposals, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        using var turn = WriteLock.Acquire(source, "import.lock", () => { }, cancellation);
        return proposals.Count(found => found.Paper.Topics.Count == 0 && FrontMatterFile.TryEdit(
            Path.Combine(source, found.Paper.Path),
            editor => editor.Set("topics", [.. found.Topics.Select(t => t.Topic)]),
            diagnostics.ForFile(found.Paper.Path)));
    }

    private static IReadOnlyList<TopicScore> FindMissing(Paper paper, TopicMatcher matcher)
    {
        var left = TopicMatcher.MaxTopics - paper.Topics.Count;
        return left <= 0
            ? []
            : [.. matcher.Assign(paper.Title, paper.Abstract).Where(s => paper.Topics.All(t => t.Value != s.Topic)).Take(left)];
    }
}
