using SiteGen.Sources.Http;
using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Enrichment;

/// <summary>Asks services and keeps one that fails from costing more than its own fields: it gets no more requests in this run.</summary>
internal sealed class ServiceGuard
{
    private readonly Dictionary<string, string> _failures = new(StringComparer.Ordinal);

    /// <summary>The messages of the services that failed, by the name of the service.</summary>
    public IReadOnlyDictionary<string, string> Failures => _failures;

    /// <summary>Whether the time or the requests of the run are used up.</summary>
    public bool IsBudgetSpent { get; private set; }

    /// <summary>Returns whether a service may be asked.</summary>
    /// <param name="service">The service.</param>
    public bool MayAsk(LookupService service) => !IsBudgetSpent && !_failures.ContainsKey(service.Name);

    /// <summary>Asks a service unless it has failed before.</summary>
    /// <typeparam name="T">What it answers.</typeparam>
    /// <param name="service">The service.</param>
    /// <param name="ask">Sends the request.</param>
    /// <returns>Whether it answered, and what: null if it does not know or does not accept what it was asked.</returns>
    public async Task<(bool Answered, T? Answer)> AskAsync<T>(LookupService service, Func<Task<T?>> ask)
        where T : class
    {
        if (!MayAsk(service))
            return (false, null);
        try
        {
            return (true, await ask().ConfigureAwait(false));
        }
        catch (ServiceException e) when (e.Failure == ServiceFailure.BudgetSpent)
        {
            IsBudgetSpent = true;
        }
        catch (ServiceException e) when (e.IsRefusal && e.Status is null or 400 or 414 or 422)
        {
            return (true, null);
        }
        catch (ServiceException e)
        {
            _failures[service.Name] = e.Message;
        }

        return (false, null);
    }
}
