namespace SiteGen.Sources.Http;

/// <summary>Sends the requests of one service one after the other, with gaps and pauses between them.</summary>
/// <param name="budget">The budget of the run.</param>
/// <param name="clock">The clock, which also waits.</param>
internal sealed class ServiceQueue(RunBudget budget, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, ServiceHost> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private DateTimeOffset? _lastEnd;
    private DateTimeOffset _pauseEnd;
    private volatile ServiceStatistics _statistics = ServiceStatistics.Empty;

    /// <summary>What the requests have cost so far.</summary>
    public ServiceStatistics Statistics => _statistics;

    /// <summary>Runs work that sends requests, when no other work of the queue runs.</summary>
    /// <param name="work">The work, which alone may use the other members.</param>
    /// <param name="cancellation">Stops waiting for the turn.</param>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Returns the host of an address.</summary>
    /// <param name="address">The address.</param>
    public ServiceHost GetHost(Uri address)
    {
        if (!_hosts.TryGetValue(address.Authority, out var host))
            _hosts.Add(address.Authority, host = new ServiceHost());
        return host;
    }

    /// <summary>Waits until a request may be sent, and counts it.</summary>
    /// <param name="gap">The time since the end of the last request; if it is zero, nothing waits.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="RequestFailedException">The budget of the run is spent.</exception>
    public async Task StartRequestAsync(TimeSpan gap, CancellationToken cancellation)
    {
        var wait = GetWait(gap);
        budget.Spend(wait);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
        _statistics = _statistics with { Requests = _statistics.Requests + 1, Waited = _statistics.Waited + wait };
    }

    /// <summary>Records the end of a request.</summary>
    /// <param name="size">The size of its body.</param>
    public void EndRequest(int size)
    {
        _lastEnd = clock.GetUtcNow();
        _statistics = _statistics with { Bytes = _statistics.Bytes + size };
    }

    /// <summary>Counts a failure.</summary>
    public void AddFailure() => _statistics = _statistics with { Failures = _statistics.Failures + 1 };

    /// <summary>Sends no request for some time.</summary>
    /// <param name="pause">The time from now.</param>
    public void Pause(TimeSpan pause)
    {
        var end = clock.GetUtcNow() + pause;
        if (end > _pauseEnd)
            _pauseEnd = end;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    // Rounded up, because a timer counts whole milliseconds only.
    private TimeSpan GetWait(TimeSpan gap)
    {
        if (gap <= TimeSpan.Zero)
            return TimeSpan.Zero;
        var start = _lastEnd + gap is { } time && time > _pauseEnd ? time : _pauseEnd;
        var wait = start - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : TimeSpan.Zero;
    }
}
