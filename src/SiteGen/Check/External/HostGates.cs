using System.Collections.Concurrent;

namespace SiteGen.Check.External;

/// <summary>
/// Lets one request at a time through to each host, with a pause after it, wherever it comes from: redirects lead to hosts
/// that others ask too.
/// </summary>
/// <param name="pause">The pause.</param>
/// <param name="clock">Tells the time and waits.</param>
internal sealed class HostGates(TimeSpan pause, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Does a request when it is its turn; null where the host has asked for a longer pause than a check waits.</summary>
    /// <param name="host">The host.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<T?> PassAsync<T>(string host, Func<Task<T>> request, CancellationToken cancellation)
        where T : class
    {
        var gate = Of(host);
        await gate.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (gate.IsClosed)
                return null;
            if (gate.NotBefore - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
            var answer = await request().ConfigureAwait(false);
            return answer;
        }
        finally
        {
            Later(gate, pause);
            gate.Turn.Release();
        }
    }

    /// <summary>Lets nothing through to a host for a while.</summary>
    /// <param name="host">The host.</param>
    /// <param name="wait">How long.</param>
    public void Wait(string host, TimeSpan wait) => Later(Of(host), wait);

    /// <summary>Lets nothing through to a host any more.</summary>
    /// <param name="host">The host.</param>
    public void Close(string host) => Of(host).IsClosed = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var gate in _gates.Values)
            gate.Turn.Dispose();
    }

    private Gate Of(string host) => _gates.GetOrAdd(host, _ => new Gate());

    private void Later(Gate gate, TimeSpan wait)
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
