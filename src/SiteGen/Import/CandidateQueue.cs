using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>A paper of a source that may enter the feed: a new one, or one that is proposed already.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Source">The name of its source; null for a proposed paper that a person wrote.</param>
/// <param name="Published">The paper's own date.</param>
/// <param name="Topics">Its topics with their scores, best first.</param>
/// <param name="Entry">What the source says about it; null if it is proposed already.</param>
/// <param name="Proposal">Its file; null if it is new.</param>
/// <param name="IsWithdrawn">Whether its authors have withdrawn it.</param>
internal sealed record Candidate(
    string Slug,
    string? Source,
    PartialDate? Published,
    IReadOnlyList<TopicScore> Topics,
    ImportedPaper? Entry,
    Paper? Proposal,
    bool IsWithdrawn)
{
    /// <summary>Its score in the ranking, from 0 to 1.</summary>
    public double Score { get; init; }
}

/// <summary>
/// Decides which candidates enter the feed: the best ranked ones, as long as the edition queue has free places and their source
/// has not reached its limit of the day.
/// </summary>
/// <param name="queue">The queue of editions.</param>
/// <param name="rules">The rules of the import.</param>
/// <param name="log">The log of earlier imports, which tells how many papers of a source entered the queue on this day already.</param>
internal sealed class CandidateQueue(EditionQueue queue, ImportRules rules, ImportLog log)
{
    private readonly Dictionary<string, int> _taken = log.Papers
        .Where(p => p is { Outcome: Outcome.Auto, From: not null } && p.Day == rules.Day)
        .CountBy(p => p.From!, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Returns the candidates, best first, each with its date; null where it has to wait.</summary>
    /// <param name="candidates">The candidates.</param>
    public IEnumerable<(Candidate Candidate, FeedDate? Date)> Decide(IEnumerable<Candidate> candidates) =>
        Sort(candidates).Select(candidate => (candidate, TryTake(candidate)));

    /// <summary>
    /// Sorts candidates by their score in the ranking, then by the score of the best topic, then the newer ones first. Slugs
    /// decide between equals, so that the order is the same on each machine.
    /// </summary>
    /// <param name="candidates">The candidates.</param>
    private static IOrderedEnumerable<Candidate> Sort(IEnumerable<Candidate> candidates) => candidates
        .OrderByDescending(c => c.Score)
        .ThenByDescending(c => c.Topics.Count > 0 ? c.Topics[0].Score : 0)
        .ThenByDescending(c => c.Published)
        .ThenBy(c => c.Slug, StringComparer.Ordinal);

    private FeedDate? TryTake(Candidate candidate)
    {
        var rule = rules.GetRule(candidate.Source);
        var taken = _taken.GetValueOrDefault(candidate.Source ?? "");
        if (!rule.EntersQueue || candidate.IsWithdrawn || taken >= rule.Limit || queue.TryAssignFromSource() is not { } date)
            return null;
        _taken[candidate.Source!] = taken + 1;
        return date;
    }
}
