using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Fetching;

/// <summary>
/// Asks the sources for new papers and saves those that match as records (<c>content/dumps/*.jsonl</c>). A source that fails
/// leaves its state for the next run and does not stop the others.
/// </summary>
public sealed class Fetcher
{
    // Half of what the publishing workflow has. The services that are left out are asked by the next run.
    private static readonly TimeSpan TimeBudget = TimeSpan.FromMinutes(15);

    private readonly FetchOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly ServiceClient _client;
    private readonly KnownArxivIds _known;
    private readonly List<SourceAnswer> _answers = [];

    private Fetcher(FetchOptions options, DiagnosticBag diagnostics, ServiceClient client)
    {
        (_options, _diagnostics, _client) = (options, diagnostics, client);
        _known = KnownArxivIds.Read(options.Source);
    }

    /// <summary>Asks the sources one after the other, and saves after each.</summary>
    /// <param name="options">The options.</param>
    /// <param name="diagnostics">Receives errors in the files of the sources; then no source is asked.</param>
    /// <param name="cancellation">Cancels the run. What was saved stays, and the next run does the rest.</param>
    /// <returns>The report; null if a file is wrong.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async Task<FetchReport?> RunAsync(FetchOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var settings = ContentReader.ReadSettings(options.Source, diagnostics);
        var sources = ChooseSources(options, diagnostics);
        if (diagnostics.HasErrors)
            return null;
        using var turn = options.DryRun
            ? null
            : WriteLock.Acquire(
                options.Source,
                "fetch.lock",
                () => options.Notice?.Invoke("another fetch into this feed runs; waiting for its end"),
                cancellation);
        using var client = new ServiceClient(
            options.Client ?? ServiceClientOptions.FromEnvironment(settings.BaseUrl) with { TimeBudget = TimeBudget });
        return await new Fetcher(options, diagnostics, client).AskAllAsync(sources, cancellation).ConfigureAwait(false);
    }

    private static List<PaperSource> ChooseSources(FetchOptions options, DiagnosticBag diagnostics)
    {
        var all = SourceReader.ReadAll(options.Source, diagnostics);
        var names = all.Select(s => s.Name).ToList();
        foreach (var name in options.Names.Where(name => !names.Contains(name)))
        {
            var path = $"{SourceReader.Folder}/{name}.yaml";
            if (!SourceFile.Exists(Path.Combine(options.Source, path)))
                diagnostics.Error(path, SourcePosition.None, $"there is no such source{Suggestion.DidYouMean(name, names)}");
        }

        return [.. all.Where(s => options.Names.Count == 0 || options.Names.Contains(s.Name))];
    }

    private async Task<FetchReport> AskAllAsync(IReadOnlyList<PaperSource> sources, CancellationToken cancellation)
    {
        var reports = new List<SourceReport>();
        var states = SourceStates.Read(_options.Source, _diagnostics);
        foreach (var source in sources)
        {
            var report = await AskAsync(source, states.Find(source.Name), cancellation).ConfigureAwait(false);
            states = states.With(report.State);
            if (!_options.DryRun)
                states.Write(_options.Source);
            reports.Add(report);
            _options.Progress?.Invoke(report);
        }

        var explanation = _options.Explain is { } id
            ? await new Explainer(_options, _client).ExplainAsync(id, _answers, cancellation).ConfigureAwait(false)
            : [];
        return new FetchReport(reports, _client.Statistics, explanation);
    }

    private async Task<SourceReport> AskAsync(PaperSource source, SourceState? state, CancellationToken cancellation)
    {
        var door = DoorTable.Get(source.Kind);
        var since = _options.Since ?? door.GetFirstDay(_options.Now, state);
        var request = new DoorRequest { Source = source, Client = _client, Now = _options.Now, Since = since, State = state };
        try
        {
            var answer = await door.Door.FetchAsync(request, cancellation).ConfigureAwait(false);
            return await SaveAsync(source, state, since, answer, cancellation).ConfigureAwait(false);
        }
        catch (ServiceException e)
        {
            _answers.Add(new SourceAnswer(source, since, [], null, e.Message));
            return new SourceReport { Source = source, State = SourceJudge.Fail(source, state, e.Message, _options.Now) };
        }
    }

    private async Task<SourceReport> SaveAsync(
        PaperSource source, SourceState? state, DateOnly since, DoorAnswer answer, CancellationToken cancellation)
    {
        var store = RecordStore.Open(_options.Source, source.Name, _diagnostics);
        var selection = new RecordSelection(source, store, _known, since, DateOnly.FromDateTime(_options.Now.UtcDateTime));
        var selected = selection.Select(answer.Records);
        _answers.Add(new SourceAnswer(source, since, answer.Records, selection, null));
        var (news, note) = (selected.News, (string?)null);
        if (!_options.DryRun)
        {
            (news, note) = await CompleteAsync(source, store, selected, cancellation).ConfigureAwait(false);
            store.Append(news, DateOnly.FromDateTime(_options.Now.UtcDateTime));
        }

        _known.Add(news);
        return new SourceReport
        {
            Source = source,
            State = SourceJudge.Judge(source, state, answer, selected, _options.Now),
            Received = answer.Records.Count,
            Matched = selected.Matched,
            Saved = news.Count,
            Notes = [.. answer.Notes, .. selected.Notes, .. note is null ? Array.Empty<string>() : [note]],
        };
    }

    private async Task<(IReadOnlyList<PaperRecord> News, string? Note)> CompleteAsync(
        PaperSource source, RecordStore store, SelectedRecords selected, CancellationToken cancellation)
    {
        var (records, note) = await new FirstDates(_client, source)
            .CompleteAsync([.. selected.News, .. selected.Undated], cancellation)
            .ConfigureAwait(false);
        return ([.. records.Take(selected.News.Count), .. records.Skip(selected.News.Count).Where(store.IsNews)], note);
    }
}
