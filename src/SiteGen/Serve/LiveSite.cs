using System.Runtime.CompilerServices;

namespace SiteGen.Serve;

/// <summary>Holds the current site and notifies waiting requests when the next one replaces it.</summary>
internal sealed class LiveSite
{
    private readonly Lock _lock = new();
    private LiveState? _current;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Replaces the current site.</summary>
    /// <param name="state">The site.</param>
    public void Show(LiveState state)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _current = state;
            changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    /// <summary>Returns the current site; waits for the first build if there is none yet.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<LiveState> CurrentAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var (current, changed) = GetCurrent();
            if (current is not null)
                return current;
            await changed.WaitAsync(cancellation);
        }
    }

    /// <summary>Returns the current site and then each one that replaces it; one that is replaced immediately may be missing.</summary>
    /// <param name="cancellation">Ends the sequence.</param>
    public async IAsyncEnumerable<LiveState> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var (current, changed) = GetCurrent();
            if (current is not null)
                yield return current;
            await changed.WaitAsync(cancellation);
        }
    }

    private (LiveState? Current, Task Changed) GetCurrent()
    {
        lock (_lock)
            return (_current, _changed.Task);
    }
}
