using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SiteGen.Check.External;

/// <summary>Finds out what became of a link: asks, asks in another way, follows redirects, waits where a host wants it.</summary>
/// <param name="client">Asks.</param>
/// <param name="gates">Let one request at a time through to each host.</param>
/// <param name="options">How.</param>
/// <param name="mayBePrivate">Whether links may lead into one's own network.</param>
internal sealed class LinkProbe(LinkClient client, HostGates gates, ExternalOptions options, bool mayBePrivate)
{
    private const int MostWaits = 2;

    private static readonly LinkState Private = new(LinkOutcome.Dead, "leads into a private network, where readers are not");
    private static readonly LinkState HostWaits = new(LinkOutcome.NotChecked, "its host asks for a longer pause than a check waits");

    // How long to wait where a host says only that there was too much.
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(10);

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
            return StateOf(e);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new LinkState(LinkOutcome.Unreachable, string.Create(CultureInfo.InvariantCulture, $"did not answer within {options.Timeout.TotalSeconds:0.#} s"));
        }
    }

    private async Task<LinkState> FollowAsync(Uri address, CancellationToken cancellation)
    {
        var (at, lasting) = (address, address);
        for (var redirects = 0; ; redirects++)
        {
            if (!mayBePrivate && PrivateAddress.IsPrivateHost(at))
                return Private;
            if (await AnswerAsync(at, cancellation).ConfigureAwait(false) is not { } answer)
                return HostWaits;
            if (!IsRedirect(answer.Status) || answer.Location is null)
                return StateOf(answer.Status) is { Outcome: LinkOutcome.Good } && lasting != address ? new LinkState(LinkOutcome.Moved, lasting.AbsoluteUri) : StateOf(answer.Status);
            if (redirects == options.Redirects)
                return new LinkState(LinkOutcome.Unreachable, string.Create(CultureInfo.InvariantCulture, $"redirects more than {options.Redirects} times"));
            if (!Uri.TryCreate(at, answer.Location, out var next) || next.Scheme is not ("http" or "https"))
                return new LinkState(LinkOutcome.Dead, "redirects to what is no web address");
            // The new address is where permanent redirects lead, up to the first that may change again.
            if (lasting == at && answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect)
                lasting = next;
            at = next;
        }
    }

    // Null where the host is not to be asked now.
    private async Task<LinkAnswer?> AnswerAsync(Uri address, CancellationToken cancellation)
    {
        var method = HttpMethod.Head;
        for (var waits = 0; ;)
        {
            if (await gates.PassAsync(address.IdnHost, () => client.AskAsync(method, address, cancellation), cancellation).ConfigureAwait(false) is not { } answer)
                return null;
            if (method == HttpMethod.Head && MayMeanTheMethod(answer.Status))
            {
                method = HttpMethod.Get;
                continue;
            }

            if (WaitOf(answer) is not { } wait)
                return answer;
            if (wait > options.LongestWait || waits++ == MostWaits)
            {
                gates.Close(address.IdnHost);
                return null;
            }

            gates.Wait(address.IdnHost, wait);
        }
    }

    // 404 is among them, because a dead link has to be one for readers too.
    private static bool MayMeanTheMethod(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;

    private TimeSpan? WaitOf(LinkAnswer answer) => answer switch
    {
        { Status: not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) } => null,
        { RetryAfter: { } wait } => wait,
        { RetryAt: { } time } => time - options.Clock.GetUtcNow(),
        { Status: HttpStatusCode.TooManyRequests } => UsualWait,
        _ => null,
    };

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static LinkState StateOf(HttpStatusCode status) => (int)status switch
    {
        < 400 => LinkState.Good,
        404 or 410 => new LinkState(LinkOutcome.Dead, string.Create(CultureInfo.InvariantCulture, $"is gone ({(int)status})")),
        < 500 => new LinkState(LinkOutcome.NotChecked, string.Create(CultureInfo.InvariantCulture, $"answers programs with {(int)status}")),
        _ => new LinkState(LinkOutcome.Unreachable, string.Create(CultureInfo.InvariantCulture, $"answers with {(int)status}")),
    };

    private static LinkState StateOf(HttpRequestException e) => e switch
    {
        { InnerException: PrivateAddressException } => Private,
        _ when SocketErrorOf(e) is SocketError.HostNotFound or SocketError.NoData => LinkState.UnknownHost,
        { HttpRequestError: HttpRequestError.NameResolutionError } => new LinkState(LinkOutcome.Unreachable, "has a host that cannot be looked up now"),
        { HttpRequestError: HttpRequestError.SecureConnectionError } => new LinkState(LinkOutcome.Unreachable, "has no valid certificate"),
        { HttpRequestError: HttpRequestError.ConnectionError } => new LinkState(LinkOutcome.Unreachable, "cannot be connected to"),
        _ => new LinkState(LinkOutcome.Unreachable, "does not answer as a web server does"),
    };

    private static SocketError? SocketErrorOf(Exception e) => e is SocketException socket ? socket.SocketErrorCode
        : e.InnerException is { } inner ? SocketErrorOf(inner) : null;
}
