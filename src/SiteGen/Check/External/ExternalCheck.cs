using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Check.Links;
using SiteGen.Content;
using SiteGen.Network;

namespace SiteGen.Check.External;

/// <summary>
/// Follows links to other sites politely: each address once, one connection per host with a pause after each request, a few
/// hosts in parallel, and with a cache of the answers.
/// </summary>
/// <param name="source">The folder that holds <c>content</c>.</param>
/// <param name="locations">Finds positions in the curator's files.</param>
/// <param name="settings">The settings, for the address of the site.</param>
/// <param name="options">Limits and pauses.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
internal sealed class ExternalCheck(
    string source, SourceLocations locations, SiteSettings settings, ExternalOptions options, DiagnosticBag diagnostics)
{
    // A check that is killed loses at most this many answers; one that is cancelled loses none.
    private const int SaveEvery = 50;

    private readonly SiteUrls _urls = new(settings.BaseUrl);
    private readonly LinkCache _cache = new(source, options);
    private readonly Lock _saving = new();
    private int _done;
    private volatile bool _hasAnswer;

    /// <summary>Follows the links, reports what became of them, and returns their number.</summary>
    /// <param name="links">The links.</param>
    /// <param name="progress">Receives the number of followed links and the number of all.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<int> RunAsync(IReadOnlyList<OutsideLink> links, Action<int, int> progress, CancellationToken cancellation)
    {
        // A site inside a private network may link to other hosts there.
        var mayBePrivate = PrivateAddress.IsPrivateHost(settings.BaseUrl);
        using var gates = new HostGates(options.Pause, options.Clock);
        using var client = new LinkClient(settings.BaseUrl, mayBePrivate, options.Timeout);
        var probe = new LinkProbe(client, gates, options, mayBePrivate);
        var states = new LinkState?[links.Count];
        try
        {
            var hosts = links.Index().GroupBy(link => link.Item.Address.IdnHost, StringComparer.OrdinalIgnoreCase);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxHosts, CancellationToken = cancellation };
            await Parallel.ForEachAsync(hosts, parallel, async (host, stop) =>
            {
                LinkState? unknown = null;
                foreach (var (i, link) in host)
                {
                    var state = _cache.Find(link.Address) ?? unknown ?? await ProbeAsync(probe, link.Address, stop).ConfigureAwait(false);
                    unknown = state == LinkState.UnknownHost ? state : null;
                    states[i] = state;
                    progress(Interlocked.Increment(ref _done), links.Count);
                }
            }).ConfigureAwait(false);
        }
        finally
        {
            Save();
        }

        foreach (var (link, state) in links.Zip(states))
            Report(link, state!.Judge(_hasAnswer));
        return links.Count;
    }

    private async Task<LinkState> ProbeAsync(LinkProbe probe, Uri address, CancellationToken cancellation)
    {
        var state = await probe.ProbeAsync(address, cancellation).ConfigureAwait(false);
        _cache.Add(address, state);
        if (state.Outcome is not (LinkOutcome.Unreachable or LinkOutcome.UnknownHost))
            _hasAnswer = true;
        if (Volatile.Read(ref _done) % SaveEvery == SaveEvery - 1)
            Save();
        return state;
    }

    private void Save()
    {
        try
        {
            lock (_saving)
                _cache.Save();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var message = $"cannot be written: {e.Message.TrimEnd('.')}; the next check follows all links again";
            diagnostics.Warning(LinkCache.FilePath, SourcePosition.None, message);
        }
    }

    private void Report(OutsideLink link, LinkState state)
    {
        var (rule, message) = state.Outcome switch
        {
            LinkOutcome.Moved => (CheckRules.Moved, $"has moved permanently to \"{state.Detail}\"; use that address"),
            LinkOutcome.Dead => (CheckRules.DeadLink, $"{state.Detail}; remove the link, or replace it with the new address"),
            LinkOutcome.Unreachable => (CheckRules.Unreachable, $"{state.Detail}; this may be temporary, so check again another day"),
            LinkOutcome.Refused => (CheckRules.NotChecked, $"was not checked, because it {state.Detail}; open it in a browser"),
            LinkOutcome.Postponed => (
                CheckRules.NotChecked,
                "was not checked, because its host asks for a longer pause than a check waits; open it in a browser"),
            _ => ("", ""),
        };
        if (rule.Length == 0)
            return;
        var (path, position, hint) = Locate(link);
        diagnostics.Warning(rule, path, position, $"\"{link.Address.AbsoluteUri}\" {message}{hint}");
    }

    // Chooses the first file whose own text has the link: pages also show links of other files, and templates add some.
    private (string Path, SourcePosition Position, string Hint) Locate(OutsideLink link)
    {
        var files = link.Sources.Where(locations.IsContent)
            .Select(path => (Path: path, Position: locations.FindAddress(path, link.Address, _urls)))
            .Where(f => f.Position is not null)
            .ToList();
        return files switch
        {
            [] => (link.Sources[0], SourcePosition.Start, " (it is in a template)"),
            [var only] => (only.Path, only.Position!.Value, ""),
            [var first, ..] => (
                first.Path,
                first.Position!.Value,
                string.Create(CultureInfo.InvariantCulture, $" (also in {files.Count - 1} more of your files)")),
        };
    }
}
