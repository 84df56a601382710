namespace SiteGen.Sources.Http;

/// <summary>
/// A service did not give what was requested. The message is one for people, such as "arXiv answered 429 Too Many Requests four
/// times (https://export.arxiv.org/api/query)"; addresses in it have neither a query nor a password.
/// </summary>
public sealed class ServiceException : Exception
{
    internal ServiceException(string message, ServiceFailure failure, int? status = null, Exception? inner = null)
        : base(message, inner) => (Failure, Status) = (failure, status);

    /// <summary>The kind of failure.</summary>
    public ServiceFailure Failure { get; }

    /// <summary>The status of the last response, if there was one.</summary>
    public int? Status { get; }

    /// <summary>Whether the service answered that this request is wrong or not allowed; other requests may succeed.</summary>
    public bool IsRefusal => Failure == ServiceFailure.Refused;
}
