using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Http;
using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Enrichment;

/// <summary>
/// Asks services for what papers lack, and refreshes their signals. A service that fails costs its own fields only, and what was
/// found is saved in several steps.
/// </summary>
public sealed class Enricher
{
    // Searches for titles take one request each; they end early enough for the rest.
    private const double ShareOfSearches = 0.6;

    private static readonly TimeSpan TimeBudget = TimeSpan.FromMinutes(10);

    private readonly EnrichOptions _options;
    private readonly SiteContent _content;
    private readonly TriedPapers _tried;
    private readonly List<PaperTask> _tasks;
    private readonly List<CompletedPaper> _completed = [];
    private readonly ServiceGuard _guard = new();
    private readonly DateOnly _today;
    private readonly bool _isWhole;

    private Enricher(EnrichOptions options, DiagnosticBag diagnostics)
    {
        _options = options;
        _today = DateOnly.FromDateTime(options.Now.UtcDateTime);
        // The check of the content is the build's; a paper that cannot be read is left alone.
        var errors = new DiagnosticBag();
        _content = ContentReader.Read(options.Source, Environment.ProcessorCount, errors);
        _isWhole = !errors.HasErrors;
        _tried = TriedPapers.Read(options.Source, diagnostics);
        var logged = ImportLog.Read(options.Source, diagnostics).Papers
            .DistinctBy(p => p.Slug)
            .ToDictionary(p => p.Slug, p => p.Fields, StringComparer.Ordinal);
        _tasks = [.. _content.Papers
            .OrderByDescending(p => p.Date.Day)
            .ThenBy(p => p.Slug, StringComparer.Ordinal)
            .Select(p => new PaperTask(p, AbsentFields.Find(p, [.. logged.GetValueOrDefault(p.Slug, [])])))];
    }

    /// <summary>Completes papers and refreshes their signals.</summary>
    /// <param name="options">The options.</param>
    /// <param name="diagnostics">Receives errors in the files of the sources and the log; then nothing is asked.</param>
    /// <param name="cancellation">Cancels the run. What was saved stays.</param>
    /// <returns>The report; null if a file is wrong.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async Task<EnrichReport?> RunAsync(EnrichOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var settings = ContentReader.ReadSettings(options.Source, diagnostics);
        var sources = SourceReader.ReadAll(options.Source, diagnostics);
        using var turn = options.DryRun
            ? null
            : WriteLock.Acquire(
                options.Source,
                "enrich.lock",
                () => options.Notice?.Invoke("papers of this feed are being completed; waiting for the end"),
                cancellation);
        var enricher = new Enricher(options, diagnostics);
        if (diagnostics.HasErrors)
            return null;
        var limits = options.Lookup.Client ?? ServiceClientOptions.FromEnvironment(settings.BaseUrl);
        limits = limits with { TimeBudget = limits.TimeBudget < TimeBudget ? limits.TimeBudget : TimeBudget };
        using var client = new ServiceClient(limits);
        return await enricher.RunAsync(new LookupClient(client, options.Lookup, sources), limits, cancellation).ConfigureAwait(false);
    }

    private async Task<EnrichReport> RunAsync(LookupClient client, ServiceClientOptions limits, CancellationToken cancellation)
    {
        var start = limits.Clock.GetUtcNow();
        var lookup = new PaperLookup(client, _today);
        var due = _tasks.Where(t => _tried.IsDue(t.Paper.Slug, _today)).Take(_options.Limit).ToList();
        var fields = new FieldFinder(lookup, _guard, client.Keys);
        await fields.AskArxivAsync([.. due.Where(t => t.Arxiv is not null)], cancellation).ConfigureAwait(false);
        await fields.AskSemanticScholarAsync(due, cancellation).ConfigureAwait(false);
        await fields.AskByDoiAsync(due, cancellation).ConfigureAwait(false);
        var unknown = due.Where(t => t.Arxiv is null).ToList();
        Complete([.. due.Except(unknown)]);

        var titles = new IdentifierFinder(new TitleSearch(client), _guard, client.Keys);
        var known = await titles.AskAsync(
            unknown, () => limits.Clock.GetUtcNow() - start < limits.TimeBudget * ShareOfSearches, cancellation).ConfigureAwait(false);
        await fields.AskArxivAsync(known, cancellation).ConfigureAwait(false);
        await fields.AskByDoiAsync(unknown, cancellation).ConfigureAwait(false);
        Complete(unknown);

        var signals = await FindSignalsAsync(client, lookup, cancellation).ConfigureAwait(false);
        return new EnrichReport
        {
            Completed = _completed,
            Signals = signals,
            Failures = _guard.Failures,
            IsBudgetSpent = _guard.IsBudgetSpent,
        };
    }

    private void Complete(IReadOnlyList<PaperTask> tasks)
    {
        var found = tasks.Where(t => t.Record is not null).Select(t => new FoundRecord(t.Paper.Slug, t.Record!)).ToList();
        _completed.AddRange(_options.Complete(found));
        foreach (var task in tasks.Where(t => t.IsAnswered && !_guard.IsBudgetSpent))
            _tried.Add(task.Paper.Slug, _today);
        if (!_options.DryRun)
            _tried.Write(_options.Source, _isWhole ? _tasks.Select(t => t.Paper.Slug).ToHashSet(StringComparer.Ordinal) : null);
    }

    private async Task<int> FindSignalsAsync(LookupClient client, PaperLookup lookup, CancellationToken cancellation)
    {
        var before = PaperSignals.Read(_options.Source, new DiagnosticBag());
        var finder = new SignalFinder(lookup, new StarFinder(client, _guard), _guard, _today);
        var papers = _tasks.Where(t => !t.Paper.Draft).Select(t => (t, t.Paper.Date.GetEditionDay(_content.Settings.TimeZone)));
        var signals = await finder.FindAsync(before, papers, cancellation).ConfigureAwait(false);
        if (!_options.DryRun)
            signals.Write(_options.Source);
        _completed.AddRange(_options.Complete(finder.Codes));
        return finder.Count;
    }
}
