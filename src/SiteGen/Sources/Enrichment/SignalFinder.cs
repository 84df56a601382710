using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Enrichment;

/// <summary>Refreshes the signals of papers that came out in the last two weeks: upvotes of Hugging Face and stars of GitHub.</summary>
/// <param name="lookup">Finds papers by their identifiers.</param>
/// <param name="stars">Finds stars.</param>
/// <param name="guard">Keeps services that fail from being asked.</param>
/// <param name="today">The day of the run.</param>
internal sealed class SignalFinder(PaperLookup lookup, StarFinder stars, ServiceGuard guard, DateOnly today)
{
    private const int MaxAge = 14;
    private const int MaxPapers = 500;

    private readonly Dictionary<string, SignalSeries> _series = new(StringComparer.Ordinal);

    /// <summary>The number of values that were found.</summary>
    public int Count { get; private set; }

    /// <summary>The addresses of code that Hugging Face knows and the papers lack.</summary>
    public List<FoundRecord> Codes { get; } = [];

    /// <summary>Asks for the signals of today that are not there yet.</summary>
    /// <param name="before">The signals so far.</param>
    /// <param name="papers">All papers with their edition days, and what was found about them.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <returns>The signals, of which old ones are thinned out.</returns>
    public async Task<PaperSignals> FindAsync(
        PaperSignals before, IEnumerable<(PaperTask Task, DateOnly Day)> papers, CancellationToken cancellation)
    {
        foreach (var (slug, series) in before.Papers)
            _series[slug] = new SignalSeries(SignalSeries.Thin(series.Upvotes, today), SignalSeries.Thin(series.Stars, today));
        var young = papers.Where(p => p.Day <= today && p.Day >= today.AddDays(-MaxAge)).Select(p => p.Task).Take(MaxPapers).ToList();
        foreach (var task in young.Where(t => t.Arxiv is not null && !HasToday(Get(t).Upvotes)))
            await FindUpvotesAsync(task, cancellation).ConfigureAwait(false);
        await FindStarsAsync([.. young.Where(t => !HasToday(Get(t).Stars))], cancellation).ConfigureAwait(false);
        return new PaperSignals(_series);
    }

    private async Task FindUpvotesAsync(PaperTask task, CancellationToken cancellation)
    {
        var (_, record) = await guard.AskAsync(
            LookupService.HuggingFace, () => lookup.FindInHuggingFaceAsync(task.Arxiv!, cancellation)).ConfigureAwait(false);
        if (record is null || record.Arxiv != task.Arxiv)
            return;
        if (record.Upvotes is { } upvotes)
        {
            var series = Get(task);
            _series[task.Paper.Slug] = series with { Upvotes = SignalSeries.Add(series.Upvotes, new SignalPoint(today, upvotes)) };
            Count++;
        }

        if (task.Lacks(AbsentFields.Code) && record.Links.Count > 0)
        {
            var code = new PaperRecord { Title = record.Title, Links = record.Links };
            task.Add(code);
            Codes.Add(new FoundRecord(task.Paper.Slug, code));
        }
    }

    private async Task FindStarsAsync(IReadOnlyList<PaperTask> tasks, CancellationToken cancellation)
    {
        var repositories = tasks
            .Select(task => (Task: task, Repository: FindCode(task) is { } code ? CodeRepository.FromAddress(code) : null))
            .Where(pair => pair.Repository is not null)
            .ToList();
        var found = await stars.FindAsync(
            [.. repositories.Select(pair => pair.Repository!).Distinct()], cancellation).ConfigureAwait(false);
        foreach (var (task, repository) in repositories)
        {
            if (!found.TryGetValue(repository!, out var count))
                continue;
            var series = Get(task);
            _series[task.Paper.Slug] = series with { Stars = SignalSeries.Add(series.Stars, new SignalPoint(today, count)) };
            Count++;
        }
    }

    private static string? FindCode(PaperTask task) => task.Paper.Links.Concat(task.Record?.Links ?? [])
        .Where(link => link.Key == "code")
        .Select(link => link.Value)
        .FirstOrDefault();

    private SignalSeries Get(PaperTask task) => _series.GetValueOrDefault(task.Paper.Slug, SignalSeries.Empty);

    private bool HasToday(IReadOnlyList<SignalPoint> points) => points.Any(p => p.Day == today);
}
