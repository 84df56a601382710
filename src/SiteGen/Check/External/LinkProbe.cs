using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SiteGen.Network;

namespace SiteGen.Check.External;

/// <summary>
/// Finds out what became of a link: tries HEAD and then GET, follows redirects, and waits as long as a host asks for.
/// </summary>
/// <param name="client">Sends the requests.</param>
/// <param name="gates">Limit each host to one request at a time.</param>
/// <param name="options">Limits on redirects and pauses.</param>
/// <param name="mayBePrivate">Whether links may lead into a private network.</param>
internal sealed class LinkProbe(LinkClient client, HostGates gates, ExternalOptions options, bool mayBePrivate)
{
    private const int MaxWaits = 2;

    private static readonly LinkState Private = new(LinkOutcome.Dead, "leads into a private network, which readers cannot reach");

    // The pause for a host that sends 429 without Retry-After.
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(10);

    /// <summary>Finds out what became of a link.</summary>
    /// <param name="address">Its address, http or https.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<LinkState> ProbeAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            return await FollowAsync(address, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            return ToState(e);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Unreachable($"did not answer within {options.Timeout.TotalSeconds:0.#} s");
        }
    }

    private async Task<LinkState> FollowAsync(Uri address, CancellationToken cancellation)
    {
        var (current, permanent) = (address, address);
        for (var redirects = 0; ; redirects++)
        {
            if (!mayBePrivate && PrivateAddress.IsPrivateHost(current))
                return Private;
            if (await AskAsync(current, cancellation).ConfigureAwait(false) is not { } answer)
                return LinkState.Postponed;
            if (!IsRedirect(answer.Status) || answer.Location is null)
                return ToState(answer.Status) is var state && state == LinkState.Good && permanent != address
                    ? new LinkState(LinkOutcome.Moved, permanent.AbsoluteUri)
                    : state;
            if (redirects == options.MaxRedirects)
                return Unreachable($"redirects more than {options.MaxRedirects} times");
            if (!Uri.TryCreate(current, answer.Location, out var next) || next.Scheme is not ("http" or "https"))
                return new LinkState(LinkOutcome.Dead, "redirects to something that is not a web address");
            // The new address is the target of the last permanent redirect before the first temporary one.
            if (permanent == current && answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect)
                permanent = next;
            current = next;
        }
    }

    // Returns null if the host must not be asked again now.
    private async Task<LinkAnswer?> AskAsync(Uri address, CancellationToken cancellation)
    {
        var method = HttpMethod.Head;
        for (var waits = 0; ;)
        {
            var request = gates.PassAsync(address.IdnHost, () => client.AskAsync(method, address, cancellation), cancellation);
            if (await request.ConfigureAwait(false) is not { } answer)
                return null;
            if (method == HttpMethod.Head && MayRejectHead(answer.Status))
            {
                method = HttpMethod.Get;
                continue;
            }

            if (GetWait(answer) is not { } wait)
                return answer;
            if (wait > options.MaxWait || waits++ == MaxWaits)
            {
                gates.Close(address.IdnHost);
                return null;
            }

            gates.Wait(address.IdnHost, wait);
        }
    }

    // Some servers answer HEAD with these only. 404 is one of them: a link is dead only if a reader's GET fails too.
    private static bool MayRejectHead(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;

    private TimeSpan? GetWait(LinkAnswer answer) => answer switch
    {
        { Status: not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) } => null,
        { RetryAfter: { } wait } => wait,
        { RetryAt: { } time } => time - options.Clock.GetUtcNow(),
        { Status: HttpStatusCode.TooManyRequests } => DefaultWait,
        _ => null,
    };

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static LinkState ToState(HttpStatusCode status) => (int)status switch
    {
        < 400 => LinkState.Good,
        404 or 410 => new LinkState(LinkOutcome.Dead, string.Create(CultureInfo.InvariantCulture, $"is gone ({(int)status})")),
        < 500 => new LinkState(LinkOutcome.Refused, string.Create(CultureInfo.InvariantCulture, $"answers programs with {(int)status}")),
        _ => Unreachable($"answers with {(int)status}"),
    };

    private static LinkState ToState(HttpRequestException e) => e switch
    {
        { InnerException: PrivateAddressException } => Private,
        _ when GetSocketError(e) is SocketError.HostNotFound or SocketError.NoData => LinkState.UnknownHost,
        { HttpRequestError: HttpRequestError.NameResolutionError } => Unreachable($"has a host that cannot be resolved now"),
        { HttpRequestError: HttpRequestError.SecureConnectionError } => Unreachable($"has no valid certificate"),
        { HttpRequestError: HttpRequestError.ConnectionError } => Unreachable($"cannot be connected to"),
        _ => Unreachable($"does not answer like a web server"),
    };

    private static LinkState Unreachable(FormattableString reason) =>
        new(LinkOutcome.Unreachable, reason.ToString(CultureInfo.InvariantCulture));

    private static SocketError? GetSocketError(Exception e) => e is SocketException socket ? socket.SocketErrorCode
        : e.InnerException is { } inner ? GetSocketError(inner) : null;
}
