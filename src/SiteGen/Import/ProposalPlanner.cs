using SiteGen.Content;
using SiteGen.Import.Decisions;
using SiteGen.Import.Matching;

namespace SiteGen.Import;

/// <summary>
/// Plans what becomes of the papers of sources, new and proposed ones: the best ranked ones enter the feed, the others wait in
/// <c>content/proposed</c> and expire after <see cref="ImportRules.DaysUntilExpiry"/> days.
/// </summary>
/// <param name="context">What the parts of a plan share.</param>
/// <param name="byHand">Gives days to the papers that people take.</param>
internal sealed class ProposalPlanner(PlanContext context, HandQueue byHand)
{
    private readonly Dictionary<string, Paper> _waiting = new(StringComparer.Ordinal);
    private readonly List<Candidate> _candidates = [];

    /// <summary>The papers of sources that enter the feed at once, best first.</summary>
    public List<PlannedPaper> New { get; } = [];

    /// <summary>The papers to propose, best first.</summary>
    public List<PlannedProposal> Proposed { get; } = [];

    /// <summary>The papers that get a date.</summary>
    public List<PlannedMove> Moves { get; } = [];

    /// <summary>The proposed papers that expire.</summary>
    public List<PlannedRemoval> Removals { get; } = [];

    /// <summary>
    /// Finishes what a killed import has begun, and dates the papers that the curator has moved to <c>content/papers</c>.
    /// </summary>
    /// <param name="removed">The proposed files that are removed for another reason.</param>
    public void Resume(IReadOnlyCollection<string> removed)
    {
        var dated = context.Content.Site.Papers.Concat(context.Content.Undated).Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var paper in context.Content.Proposed.Where(p => !removed.Contains(p.Path)))
        {
            var entry = context.Changes.Find(paper.Slug);
            if (entry?.Pending is { } date && dated.Contains(paper.Slug))
                Removals.Add(new PlannedRemoval(paper.Path, paper.Title, Outcome.Kept));
            else if (entry?.Pending is { } planned)
                Move(paper, entry.Outcome ?? Outcome.Auto, planned);
            else if (entry?.Outcome is Outcome.Proposed)
                _waiting.Add(paper.Slug, paper);
        }

        var positions = context.Log.Papers.Index().DistinctBy(p => p.Item.Slug).ToDictionary(p => p.Item.Slug, p => p.Index);
        foreach (var paper in context.Content.Undated.OrderBy(p => positions.GetValueOrDefault(p.Slug)))
        {
            if (context.Changes.Find(paper.Slug)?.Pending is { } pending)
                Move(paper, Outcome.Kept, pending);
            else
                byHand.Add(RankedPapers.From(paper), date => Move(paper, Outcome.Kept, date));
        }
    }

    /// <summary>Returns whether a paper is proposed and still waits.</summary>
    /// <param name="paper">The paper.</param>
    public bool IsProposed(Paper paper) => _waiting.TryGetValue(paper.Slug, out var waiting) && ReferenceEquals(waiting, paper);

    /// <summary>Notes that an entry is a proposed paper. If a person chose the entry, the paper is kept.</summary>
    /// <param name="paper">The proposed paper.</param>
    /// <param name="entry">The entry.</param>
    public void MeetAgain(Paper paper, ImportedPaper entry)
    {
        if (entry.Source is null)
        {
            _waiting.Remove(paper.Slug);
            byHand.Add(RankedPapers.From(paper), date => Move(paper, Outcome.Kept, date));
        }
        else if (context.Changes.Find(paper.Slug) is { From: null, Sha256: null })
        {
            // An import that was killed has written the file but not the log.
            var hash = context.Content.ProposedHashes.GetValueOrDefault(paper.Slug);
            var isOurs = hash == ImportStore.ComputeHash(entry, context.Topics.Assign(entry.Title, entry.Abstract));
            context.Changes.Change(paper.Slug, e => e with { From = ChooseSource(entry), Sha256 = isOurs ? hash : null });
        }
        else if (EntersQueue(ChooseSource(entry)) && !EntersQueue(context.Changes.Find(paper.Slug)?.From))
        {
            // A source that only proposes has brought it first; this one would have taken it.
            context.Changes.Change(paper.Slug, e => e with { From = ChooseSource(entry) });
        }
    }

    /// <summary>Adds a new paper of a source.</summary>
    /// <param name="entry">What the source says about it.</param>
    /// <param name="identity">Its identity.</param>
    public void Add(ImportedPaper entry, PaperIdentity identity)
    {
        var slug = context.Slugs.Reserve(entry);
        context.Changes.Meet(slug, identity, ImportPlanner.ListWritten(entry));
        context.Changes.Change(slug, e => e with { From = ChooseSource(entry) });
        _candidates.Add(new Candidate(
            slug, ChooseSource(entry), entry.Published, context.Topics.Assign(entry.Title, entry.Abstract), entry, null, entry.Withdrawn));
    }

    /// <summary>Decides what becomes of the new papers and of those that wait.</summary>
    public void Decide()
    {
        _candidates.AddRange(_waiting.Values.Select(paper => new Candidate(
            paper.Slug,
            context.Changes.Find(paper.Slug)!.From,
            paper.Published,
            context.Topics.Assign(paper.Title, paper.Abstract),
            null,
            paper,
            paper.Withdrawn)));
        var scores = context.Ranking.Rank(
            [.. _candidates.Select(c => c.Entry is { } entry ? RankedPapers.From(entry) : RankedPapers.From(c.Proposal!))]);
        var queue = new CandidateQueue(context.Queue, context.Rules, context.Log);
        foreach (var (candidate, date) in queue.Decide(_candidates.Zip(scores, (candidate, score) => candidate with { Score = score })))
        {
            if (candidate.Proposal is { } paper)
                DecideWaiting(paper, date);
            else
                DecideNew(candidate, date);
        }
    }

    // Of several sources that brought a paper, one that takes it wins over one that only proposes it.
    private string? ChooseSource(ImportedPaper entry) =>
        entry.OtherSources.Prepend(entry.Source!).FirstOrDefault(EntersQueue) ?? entry.Source;

    private bool EntersQueue(string? source) => context.Rules.GetRule(source).EntersQueue;

    private void DecideNew(Candidate candidate, FeedDate? date)
    {
        if (date is { } day)
        {
            New.Add(new PlannedPaper(candidate.Slug, day, candidate.Entry!, candidate.Topics));
            context.SetOutcome(candidate.Slug, Outcome.Auto, day);
            return;
        }

        var proposal = new PlannedProposal(candidate.Slug, candidate.Entry!, candidate.Topics);
        Proposed.Add(proposal);
        context.SetOutcome(candidate.Slug, Outcome.Proposed);
        context.Changes.Change(candidate.Slug, e => e with { Sha256 = ImportStore.ComputeHash(proposal.Source, proposal.Topics) });
    }

    private void DecideWaiting(Paper paper, FeedDate? date)
    {
        if (date is { } day)
        {
            Move(paper, Outcome.Auto, day);
            return;
        }

        var entry = context.Changes.Find(paper.Slug)!;
        if (entry.Sha256 is null
            || entry.Sha256 != context.Content.ProposedHashes.GetValueOrDefault(paper.Slug)
            || entry.Day?.AddDays(ImportRules.DaysUntilExpiry) > context.Rules.Day)
            return;
        Removals.Add(new PlannedRemoval(paper.Path, paper.Title, Outcome.Expired));
        context.SetOutcome(paper.Slug, Outcome.Expired);
        context.Changes.Change(paper.Slug, e => e with { Sha256 = entry.Sha256 });
    }

    private void Move(Paper paper, Outcome outcome, FeedDate date)
    {
        Moves.Add(new PlannedMove(paper.Path, paper.Slug, paper.Title, date));
        context.SetOutcome(paper.Slug, outcome, date);
    }
}
