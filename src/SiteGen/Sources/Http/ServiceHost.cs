namespace SiteGen.Sources.Http;

/// <summary>
/// A host of a service, with its recent failures: a request is tried four times, after one that failed only twice, and after
/// five in succession not at all. Hosts of one service fail separately, because they can replace each other (arXiv).
/// </summary>
internal sealed class ServiceHost
{
    private const int MaxFailures = 5;

    private int _failures;
    private ServiceException? _closed;

    /// <summary>How often a request is tried now.</summary>
    public int MaxTries => _failures == 0 ? 4 : 2;

    /// <summary>Throws if the host gets no more requests.</summary>
    /// <exception cref="ServiceException">It gets none.</exception>
    public void ThrowIfClosed()
    {
        if (_closed is { } e)
            throw new ServiceException(e.Message, e.Failure, e.Status);
    }

    /// <summary>Records that a request succeeded or was answered with a refusal.</summary>
    public void AddAnswer() => _failures = 0;

    /// <summary>Records that all tries of a request failed.</summary>
    /// <param name="last">The failure.</param>
    public void AddFailure(ServiceException last)
    {
        if (++_failures == MaxFailures)
            Close(new ServiceException($"{last.Message}; it gets no more requests in this run", ServiceFailure.Closed, last.Status));
    }

    /// <summary>Sends no more requests to the host.</summary>
    /// <param name="reason">The exception with the reason.</param>
    public void Close(ServiceException reason) => _closed = reason;
}
