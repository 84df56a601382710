using System.Runtime.CompilerServices;

namespace SiteGen.Serve;

/// <summary>Holds the site that is shown now, and tells those who wait when another takes its place.</summary>
internal sealed class LiveSite
{
    private readonly Lock _lock = new();
    private LiveState? _current;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Puts another site in the place of the one that is shown.</summary>
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

    /// <summary>The site that is shown; waits for the first build where there is none yet.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<LiveState> CurrentAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var (current, changed) = Look();
            if (current is not null)
                return current;
            await changed.WaitAsync(cancellation);
        }
    }

    /// <summary>The site that is shown now, then each that follows; one that is replaced at once may be left out.</summary>
    /// <param name="cancellation">Ends the sequence.</param>
    public async IAsyncEnumerable<LiveState> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var (current, changed) = Look();
            if (current is not null)
                yield return current;
            await changed.WaitAsync(cancellation);
        }
    }

    private (LiveState? Current, Task Changed) Look()
    {
        lock (_lock)
            return (_current, _changed.Task);
    }
}
