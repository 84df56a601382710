using SiteGen.Network;

namespace SiteGen.Sources.Http;

/// <summary>Decides which addresses may be requested and which redirects are followed.</summary>
internal static class RedirectRules
{
    private const int MaxRedirects = 5;

    /// <summary>Returns whether a response is a redirect that the client follows.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The response.</param>
    public static bool IsFollowed(ServiceRequest request, ServiceResponse response) =>
        response.Status is 301 or 302 or 303 or 307 or 308
            && !request.AcceptedStatuses.Contains(response.Status)
            && response.FindHeader("Location") is not null;

    /// <summary>Returns the target of a redirect, without its fragment.</summary>
    /// <param name="response">The redirect.</param>
    /// <param name="visited">The addresses that were requested before, the last of which redirects.</param>
    /// <exception cref="RequestFailedException">The redirect is not followed.</exception>
    public static Uri Resolve(ServiceResponse response, IReadOnlyCollection<Uri> visited)
    {
        var status = response.Status;
        if (!Uri.TryCreate(response.Address, response.FindHeader("Location"), out var target))
            throw Fail(ServiceFailure.Faulty, "redirects to an address that is none", status);
        if (response.Address.Scheme == Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttps)
            throw Fail(ServiceFailure.Unsafe, "redirects from https to another protocol", status);
        target = target.Fragment.Length == 0 ? target : new Uri(target.GetLeftPart(UriPartial.Query));
        if (visited.Contains(target))
            throw Fail(ServiceFailure.Faulty, "redirects in a circle", status);
        if (visited.Count > MaxRedirects)
            throw Fail(ServiceFailure.Faulty, FormattableString.Invariant($"redirects more than {MaxRedirects} times"), status);
        return target;
    }

    /// <summary>Throws if an address may not be requested, as far as the address itself tells.</summary>
    /// <param name="address">The address.</param>
    /// <param name="allowPrivate">Whether it may lead to this machine or its private network.</param>
    /// <exception cref="RequestFailedException">The address may not be requested.</exception>
    public static void Check(Uri address, bool allowPrivate)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw Fail(ServiceFailure.Unsafe, "has an address that is neither http nor https", null);
        if (!allowPrivate && PrivateAddress.IsPrivateHost(address))
            throw Fail(ServiceFailure.Unsafe, "has an address in a private network, to which requests are not allowed", null);
    }

    private static RequestFailedException Fail(ServiceFailure kind, string reason, int? status) =>
        new(new RequestFailure(kind, reason, status));
}
