using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Check.Links;
using SiteGen.Content;

namespace SiteGen.Check.External;

/// <summary>
/// Follows links to other sites politely: each address once, one connection a host with a pause after each request, a few
/// hosts side by side, and what is known is not asked for again for days.
/// </summary>
/// <param name="source">The folder that holds <c>content</c>.</param>
/// <param name="places">Finds places in the curator's files.</param>
/// <param name="settings">Say where the site stands.</param>
/// <param name="options">How.</param>
/// <param name="diagnostics">Takes the findings.</param>
internal sealed class ExternalCheck(string source, SourcePlaces places, SiteSettings settings, ExternalOptions options, DiagnosticBag diagnostics)
{
    // A check that is stopped keeps what it knows; one that is killed loses this many answers at most.
    private const int SaveEvery = 50;

    private readonly SiteUrls _urls = new(settings.BaseUrl);
    private readonly Lock _saving = new();
    private volatile bool _hasAnswer;

    /// <summary>Follows the links and reports what became of them; gives back how many there are.</summary>
    /// <param name="links">The links.</param>
    /// <param name="progress">Is told how many are done, and how many there are.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<int> RunAsync(IReadOnlyList<OutsideLink> links, Action<int, int> progress, CancellationToken cancellation)
    {
        // A site that stands in a private network rightly leads to others there.
        var mayBePrivate = PrivateAddress.IsPrivateHost(settings.BaseUrl);
        var cache = new LinkCache(source, options);
        using var gates = new HostGates(options.Pause, options.Clock);
        using var client = new LinkClient(settings.BaseUrl, mayBePrivate, options.Timeout);
        var probe = new LinkProbe(client, gates, options, mayBePrivate);
        var states = new LinkState?[links.Count];
        var done = 0;
        try
        {
            var hosts = links.Index().GroupBy(link => link.Item.Address.IdnHost, StringComparer.OrdinalIgnoreCase);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Hosts, CancellationToken = cancellation };
            await Parallel.ForEachAsync(hosts, parallel, async (host, stop) =>
            {
                LinkState? unknown = null;
                foreach (var (i, link) in host)
                {
                    var state = cache.Find(link.Address) ?? unknown ?? await AskAsync(link.Address, stop).ConfigureAwait(false);
                    unknown = state == LinkState.UnknownHost ? state : null;
                    states[i] = state;
                    progress(Interlocked.Increment(ref done), links.Count);
                }
            }).ConfigureAwait(false);
        }
        finally
        {
            Save(cache);
        }

        foreach (var (link, state) in links.Zip(states))
            Report(link, state!.Judged(_hasAnswer));
        return links.Count;

        async Task<LinkState> AskAsync(Uri address, CancellationToken stop)
        {
            var state = await probe.ProbeAsync(address, stop).ConfigureAwait(false);
            cache.Note(address, state);
            if (state.Outcome is not (LinkOutcome.Unreachable or LinkOutcome.UnknownHost))
                _hasAnswer = true;
            if (Volatile.Read(ref done) % SaveEvery == SaveEvery - 1)
                Save(cache);
            return state;
        }
    }

    private void Save(LinkCache cache)
    {
        try
        {
            lock (_saving)
                cache.Save();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Warning(LinkCache.FilePath, SourcePosition.Start, $"cannot be written: {e.Message.TrimEnd('.')}; the next check asks for all links again");
        }
    }

    private void Report(OutsideLink link, LinkState state)
    {
        var (rule, message) = state.Outcome switch
        {
            LinkOutcome.Moved => (CheckRules.Moved, $"has moved for good to \"{state.Detail}\"; write this address"),
            LinkOutcome.Dead => (CheckRules.DeadLink, $"{state.Detail}; take the link out, or write where it is now"),
            LinkOutcome.Unreachable => (CheckRules.Unreachable, $"{state.Detail}; that may pass, so check again another day"),
            LinkOutcome.NotChecked => (CheckRules.NotChecked, $"was not checked, because {(state.Detail.StartsWith("its ", StringComparison.Ordinal) ? "" : "it ")}{state.Detail}; open it in a browser"),
            _ => ("", ""),
        };
        if (rule.Length == 0)
            return;
        var (path, place, hint) = Place(link);
        diagnostics.Warning(rule, path, place, $"\"{link.Address.AbsoluteUri}\" {message}{hint}");
    }

    // The first file that says it. Pages show links of other files too, and a template has links of its own.
    private (string Path, SourcePosition Place, string Hint) Place(OutsideLink link)
    {
        var files = link.Sources.Where(places.IsContent).Select(path => (Path: path, Place: places.Outside(path, link.Address, _urls))).Where(f => f.Place is not null).ToList();
        return files switch
        {
            [] => (link.Sources[0], SourcePosition.Start, " (it stands in a template)"),
            [var only] => (only.Path, only.Place!.Value, ""),
            [var first, ..] => (first.Path, first.Place!.Value, string.Create(CultureInfo.InvariantCulture, $" (also in {files.Count - 1} more of your files)")),
        };
    }
}
