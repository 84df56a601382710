namespace SiteGen.Sources.Http;

/// <summary>Why one request failed.</summary>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Reason">What the service did, such as "answered 404 Not Found".</param>
/// <param name="Status">The status, if there was a response.</param>
internal sealed record RequestFailure(ServiceFailure Kind, string Reason, int? Status = null)
{
    /// <summary>Whether the request may be repeated.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>The pause that the service asks for, if it asks for one.</summary>
    public TimeSpan? Pause { get; init; }
}

/// <summary>One request failed.</summary>
/// <param name="failure">The failure.</param>
internal sealed class RequestFailedException(RequestFailure failure) : Exception(failure.Reason)
{
    /// <summary>The failure.</summary>
    public RequestFailure Failure { get; } = failure;
}
