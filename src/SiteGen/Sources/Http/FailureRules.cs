using System.Globalization;
using System.Net;
using SiteGen.Network;

namespace SiteGen.Sources.Http;

/// <summary>Decides which responses and exceptions are failures, and after which of them a request may be repeated.</summary>
internal static class FailureRules
{
    /// <summary>Returns why a response is a failure; null if it is good or has a status that the request accepts.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The response.</param>
    /// <param name="now">The time.</param>
    public static RequestFailure? Find(ServiceRequest request, ServiceResponse response, DateTimeOffset now)
    {
        var status = response.Status;
        // GitHub answers like this until its hour is over.
        if (status == 403 && response.FindHeader("X-RateLimit-Remaining")?.Trim() == "0")
            return new RequestFailure(ServiceFailure.Closed, "allows no more requests at present", status);
        if (request.AcceptedStatuses.Contains(status))
            return null;
        if (response.IsSuccess)
            return FindInBody(request, response);
        var mayRepeat = status is 406 or 408 or 429 or >= 500;
        return new RequestFailure(mayRepeat ? ServiceFailure.Unavailable : ServiceFailure.Refused, $"answered {Describe(status)}", status)
        {
            MayRepeat = mayRepeat,
            Pause = mayRepeat ? ServicePause.FindAfterFailure(response, now) : null,
        };
    }

    /// <summary>Returns the failure that an exception of a request means; null if it is none of a service.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="timeout">The timeout of the request.</param>
    public static RequestFailure? Find(Exception exception, TimeSpan timeout) => exception switch
    {
        RequestFailedException failed => failed.Failure,
        OperationCanceledException =>
            Unavailable(string.Create(CultureInfo.InvariantCulture, $"did not answer completely within {timeout.TotalSeconds:0.#} s")),
        { InnerException: PrivateAddressException } =>
            new RequestFailure(ServiceFailure.Unsafe, "has an address in a private network, to which requests are not allowed"),
        ObjectDisposedException => null,
        HttpRequestException e => Unavailable(Describe(e.HttpRequestError)),
        InvalidDataException or InvalidOperationException => Unavailable("answered with a body that cannot be decompressed"),
        IOException => Unavailable("broke the connection"),
        ArgumentException or FormatException => Unavailable("did not answer like a web server"),
        _ => null,
    };

    private static RequestFailure? FindInBody(ServiceRequest request, ServiceResponse response)
    {
        if (!request.Accepts(response.MediaType))
            return Faulty($"answered {Describe(response.MediaType)} where {DescribeExpected(request)} was expected", response.Status);
        return request.Validate?.Invoke(response) is { } fault
            ? Faulty($"answered with a faulty body ({fault})", response.Status)
            : null;
    }

    private static RequestFailure Faulty(string reason, int status) =>
        new(ServiceFailure.Faulty, reason, status) { MayRepeat = true };

    private static RequestFailure Unavailable(string reason) => new(ServiceFailure.Unavailable, reason) { MayRepeat = true };

    // The phrase of the response itself could be any text.
    private static string Describe(int status)
    {
        using var message = new HttpResponseMessage((HttpStatusCode)status);
        return string.Create(CultureInfo.InvariantCulture, $"{status} {message.ReasonPhrase}").TrimEnd();
    }

    private static string Describe(string? mediaType) => mediaType switch
    {
        null => "without a media type",
        { Length: <= 60 } when mediaType.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '+' or '-' or '.' or '_') => mediaType,
        _ => "with an invalid media type",
    };

    private static string DescribeExpected(ServiceRequest request) =>
        request.MediaTypes.Any(type => type.EndsWith("xml", StringComparison.OrdinalIgnoreCase)) ? "XML"
        : request.MediaTypes.Any(type => type.EndsWith("json", StringComparison.OrdinalIgnoreCase)) ? "JSON"
        : string.Join(" or ", request.MediaTypes);

    private static string Describe(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "could not be found by the name of its host",
        HttpRequestError.ConnectionError => "could not be connected to",
        HttpRequestError.SecureConnectionError => "showed no valid certificate",
        HttpRequestError.ProxyTunnelError => "could not be reached through the proxy",
        HttpRequestError.ResponseEnded => "broke the connection",
        _ => "did not answer like a web server",
    };
}
