using System.Globalization;

namespace SiteGen.Sources.Http;

/// <summary>The requests and the time of a run.</summary>
/// <param name="options">The limits.</param>
internal sealed class RunBudget(ServiceClientOptions options)
{
    private readonly DateTimeOffset _start = options.Clock.GetUtcNow();
    private int _requests;

    /// <summary>Counts a request that starts after a wait.</summary>
    /// <param name="service">The service, for the message.</param>
    /// <param name="wait">The wait before the request.</param>
    /// <exception cref="ServiceException">There are no requests left, or the wait would end after the run.</exception>
    public void Spend(string service, TimeSpan wait)
    {
        var time = options.Clock.GetUtcNow() - _start;
        if (time + wait > options.TimeBudget)
            throw CreateException(service, $"the time of this run ({options.TimeBudget.TotalMinutes:0.#} minutes) is used up");
        if (Interlocked.Increment(ref _requests) > options.MaxRequests)
            throw CreateException(service, $"the {options.MaxRequests} requests of this run are used up");
    }

    private static ServiceException CreateException(string service, FormattableString reason) =>
        new($"{service} was not asked, because {reason.ToString(CultureInfo.InvariantCulture)}", ServiceFailure.BudgetSpent);
}
