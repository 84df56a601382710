using System.Collections.Concurrent;

namespace SiteGen.Check.External;

/// <summary>
/// Limits each host to one request at a time with a pause after it, also for requests that come from redirects of other hosts.
/// The limiters of System.Threading.RateLimiting know neither a pause after a request nor a clock of tests.
/// </summary>
/// <param name="pause">The pause after each request.</param>
/// <param name="clock">The clock, which also waits out pauses.</param>
internal sealed class HostGates(TimeSpan pause, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn and sends a request; returns null if the host is closed.</summary>
    /// <param name="host">The host.</param>
    /// <param name="request">Sends the request.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<T?> PassAsync<T>(string host, Func<Task<T>> request, CancellationToken cancellation)
        where T : class
    {
        var gate = GetGate(host);
        await gate.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (gate.IsClosed)
                return null;
            if (gate.NotBefore - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
            return await request().ConfigureAwait(false);
        }
        finally
        {
            Delay(gate, pause);
            gate.Turn.Release();
        }
    }

    /// <summary>Sends no request to a host for some time.</summary>
    /// <param name="host">The host.</param>
    /// <param name="wait">The time.</param>
    public void Wait(string host, TimeSpan wait) => Delay(GetGate(host), wait);

    /// <summary>Sends no more requests to a host.</summary>
    /// <param name="host">The host.</param>
    public void Close(string host) => GetGate(host).IsClosed = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var gate in _gates.Values)
            gate.Turn.Dispose();
    }

    private Gate GetGate(string host) => _gates.GetOrAdd(host, _ => new Gate());

    private void Delay(Gate gate, TimeSpan wait)
    {
        var time = clock.GetUtcNow() + wait;
        lock (gate)
        {
            if (time > gate.NotBefore)
                gate.NotBefore = time;
        }
    }

    private sealed class Gate
    {
        private volatile bool _isClosed;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset NotBefore { get; set; }

        public bool IsClosed { get => _isClosed; set => _isClosed = value; }
    }
}
