using System.Collections.Concurrent;
using System.Globalization;

namespace SiteGen.Sources.Http;

/// <summary>
/// Sends the requests of a run politely and safely: one queue with gaps for each service, back-off after failures, a budget,
/// limits of size and time, and no connections to private addresses. Different services may be asked at the same time.
/// </summary>
public sealed class ServiceClient : IDisposable
{
    // How many gaps the client waits after the first, the second and the third failure of a request.
    private static readonly int[] BackoffFactors = [10, 20, 40];

    private readonly ServiceClientOptions _options;
    private readonly HttpExchange _exchange;
    private readonly RunBudget _budget;
    private readonly ConcurrentDictionary<string, ServiceQueue> _queues = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates the client of a run, whose time starts now.</summary>
    /// <param name="options">The limits.</param>
    public ServiceClient(ServiceClientOptions options)
    {
        _options = options;
        _exchange = new HttpExchange(options);
        _budget = new RunBudget(options);
    }

    /// <summary>What the requests have cost so far, by service.</summary>
    public IReadOnlyDictionary<string, ServiceStatistics> Statistics =>
        _queues.ToDictionary(queue => queue.Key, queue => queue.Value.Statistics, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sends a request when it is its turn, follows redirects, and repeats the request after temporary failures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the request and the waits.</param>
    /// <returns>A response with a status from 200 to 299 or one that the request accepts.</returns>
    /// <exception cref="ServiceException">The service did not give a good response.</exception>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public Task<ServiceResponse> SendAsync(ServiceRequest request, CancellationToken cancellation)
    {
        var queue = _queues.GetOrAdd(request.Service, _ => new ServiceQueue(_budget, _options.Clock));
        return queue.RunAsync(() => SendInTurnAsync(request, queue, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _exchange.Dispose();
        foreach (var queue in _queues.Values)
            queue.Dispose();
    }

    private async Task<ServiceResponse> SendInTurnAsync(ServiceRequest request, ServiceQueue queue, CancellationToken cancellation)
    {
        if (!request.Address.IsAbsoluteUri)
            throw new ServiceException($"{request.Service} has a relative address", ServiceFailure.Unsafe);
        var host = queue.GetHost(request.Address);
        host.ThrowIfClosed();
        var maxTries = host.MaxTries;
        RequestFailure? last = null;
        for (var tries = 1; ; tries++)
        {
            var (response, failure) = await TryAsync(request, queue, cancellation).ConfigureAwait(false);
            if (failure is null)
            {
                host.AddAnswer();
                ObeyBackoff(request, response!, queue, host);
                return response!;
            }

            if (failure.Kind == ServiceFailure.BudgetSpent)
                throw CreateException(request, ExplainBudget(failure, last), 1);
            queue.AddFailure();
            last = failure;
            if (failure.Pause > ServicePause.Max)
                failure = new RequestFailure(ServiceFailure.Closed, DescribePause(failure.Pause.Value), failure.Status);
            else if (failure.Pause is { } pause)
                queue.Pause(pause);
            if (!failure.MayRepeat || tries == maxTries)
                throw Fail(request, failure, tries, host);
            if (failure.Pause is null)
                queue.Pause(GetBackoff(request.Gap, tries));
        }
    }

    private async Task<(ServiceResponse? Response, RequestFailure? Failure)> TryAsync(
        ServiceRequest request, ServiceQueue queue, CancellationToken cancellation)
    {
        try
        {
            var response = await FollowAsync(request, queue, cancellation).ConfigureAwait(false);
            return (response, FailureRules.Find(request, response, _options.Clock.GetUtcNow()));
        }
        catch (RequestFailedException e)
        {
            return (null, e.Failure);
        }
    }

    private async Task<ServiceResponse> FollowAsync(ServiceRequest request, ServiceQueue queue, CancellationToken cancellation)
    {
        var visited = new HashSet<Uri> { request.Address };
        var step = new HttpStep(request.Address, request.Method, HasLeftHost: false);
        while (true)
        {
            RedirectRules.Check(step.Address, _options.AllowPrivateAddresses);
            await queue.StartRequestAsync(request.Gap, cancellation).ConfigureAwait(false);
            var response = await ExchangeAsync(request, step, queue, cancellation).ConfigureAwait(false);
            if (!RedirectRules.IsFollowed(request, response))
                return response;
            step = step.Follow(RedirectRules.Resolve(response, visited), response.Status);
            visited.Add(step.Address);
        }
    }

    private async Task<ServiceResponse> ExchangeAsync(
        ServiceRequest request, HttpStep step, ServiceQueue queue, CancellationToken cancellation)
    {
        var size = 0;
        try
        {
            var response = await _exchange.SendAsync(request, step, cancellation).ConfigureAwait(false);
            size = response.Body.Length;
            return response;
        }
        catch (Exception e) when (FailureRules.Find(e, _options.RequestTimeout) is { } failure)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new RequestFailedException(failure);
        }
        finally
        {
            queue.EndRequest(size);
        }
    }

    private static void ObeyBackoff(ServiceRequest request, ServiceResponse response, ServiceQueue queue, ServiceHost host)
    {
        if (ServicePause.FindBackoff(response) is not { } pause)
            return;
        if (pause > ServicePause.Max)
            host.Close(CreateException(request, new RequestFailure(ServiceFailure.Closed, DescribePause(pause), response.Status), 1));
        else
            queue.Pause(pause);
    }

    private static ServiceException Fail(ServiceRequest request, RequestFailure failure, int tries, ServiceHost host)
    {
        var exception = CreateException(request, failure, tries);
        if (failure.Kind == ServiceFailure.Closed)
            host.Close(exception);
        else if (failure.Kind == ServiceFailure.Refused)
            host.AddAnswer();
        else if (failure.MayRepeat)
            host.AddFailure(exception);
        return exception;
    }

    private static ServiceException CreateException(ServiceRequest request, RequestFailure failure, int tries)
    {
        var end = (failure.Kind, tries) switch
        {
            (ServiceFailure.Closed, _) => ", so it gets no more requests in this run",
            (_, 1) => "",
            (_, 2) => " twice",
            (_, 3) => " three times",
            _ => " four times",
        };
        var address = DisplayAddress.Format(request.Address);
        return new ServiceException($"{request.Service} {failure.Reason}{end} ({address})", failure.Kind, failure.Status);
    }

    private static RequestFailure ExplainBudget(RequestFailure budget, RequestFailure? last) => budget with
    {
        Reason = last is null
            ? $"was not asked, because {budget.Reason}"
            : $"{last.Reason} and was not asked again, because {budget.Reason}",
        Status = last?.Status,
    };

    // Jitter, so that programs that failed at the same time do not come back at the same time.
    private static TimeSpan GetBackoff(TimeSpan gap, int tries) =>
        gap * BackoffFactors[tries - 1] * (1 + (Random.Shared.NextDouble() / 10));

    private static string DescribePause(TimeSpan pause) => pause < TimeSpan.FromDays(1)
        ? string.Create(CultureInfo.InvariantCulture, $"asks for a pause of {Math.Ceiling(pause.TotalMinutes)} minutes")
        : "asks for a pause of more than a day";
}
