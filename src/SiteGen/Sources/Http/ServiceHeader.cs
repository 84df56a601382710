namespace SiteGen.Sources.Http;

/// <summary>A header of a request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; white space around it is not sent.</param>
public sealed record ServiceHeader(string Name, string Value)
{
    /// <summary>
    /// The host that a secret value, such as a key, was made for; null if the value is no secret. A secret is sent only over
    /// https to the standard port of this host and never after a redirect from another host.
    /// </summary>
    public string? SecretOf { get; init; }

    /// <summary>Returns the header without the value of a secret.</summary>
    public override string ToString() => $"{Name}: {(SecretOf is null ? Value : "(secret)")}";

    internal bool MayBeSentTo(Uri address, bool isRedirected) => SecretOf is null
        || (!isRedirected
            && address.Scheme == Uri.UriSchemeHttps
            && address.IsDefaultPort
            && string.Equals(address.IdnHost, SecretOf, StringComparison.OrdinalIgnoreCase));
}
