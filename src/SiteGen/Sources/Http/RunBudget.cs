using System.Globalization;

namespace SiteGen.Sources.Http;

/// <summary>The requests and the time of a run.</summary>
/// <param name="options">The limits.</param>
internal sealed class RunBudget(ServiceClientOptions options)
{
    private readonly DateTimeOffset _start = options.Clock.GetUtcNow();
    private int _requests;

    /// <summary>Counts a request that starts after a wait.</summary>
    /// <param name="wait">The wait before the request.</param>
    /// <exception cref="RequestFailedException">There are no requests left, or the wait would end after the run.</exception>
    public void Spend(TimeSpan wait)
    {
        var time = options.Clock.GetUtcNow() - _start;
        if (time + wait > options.TimeBudget)
            throw CreateException($"the time of this run ({options.TimeBudget.TotalMinutes:0.#} minutes) is used up");
        if (Interlocked.Increment(ref _requests) > options.MaxRequests)
            throw CreateException($"the {options.MaxRequests} requests of this run are used up");
    }

    private static RequestFailedException CreateException(FormattableString reason) =>
        new(new RequestFailure(ServiceFailure.BudgetSpent, reason.ToString(CultureInfo.InvariantCulture)));
}
