using SiteGen.Sources.Http;

namespace SiteGen.Tests.Sources.Support;

/// <summary>Creates clients and requests for tests with a <see cref="PlayServer"/>.</summary>
internal static class TestClient
{
    /// <summary>Options that allow requests to this machine.</summary>
    public static ServiceClientOptions Options { get; } = new()
    {
        UserAgent = ServiceClientOptions.CreateUserAgent(new Uri("https://papers.example/(me)/?q=1")),
        AllowPrivateAddresses = true,
        RequestTimeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Creates a client whose clock ends pauses at once.</summary>
    public static ServiceClient Create(TimeProvider clock) => new(Options with { Clock = clock });

    /// <summary>Creates a client for requests without gaps.</summary>
    public static ServiceClient Create() => new(Options);

    /// <summary>A request for JSON that nothing delays.</summary>
    public static ServiceRequest Get(Uri address) => new("Play", address)
    {
        Accept = "application/json",
        MediaTypes = ["application/json"],
        Gap = TimeSpan.Zero,
    };

    /// <summary>Sends a request that must fail.</summary>
    public static Task<ServiceException> FailAsync(this ServiceClient client, ServiceRequest request) =>
        Assert.ThrowsAsync<ServiceException>(() => client.SendAsync(request, TestContext.Current.CancellationToken));

    /// <summary>Sends a request that must succeed.</summary>
    public static Task<ServiceResponse> GetAsync(this ServiceClient client, ServiceRequest request) =>
        client.SendAsync(request, TestContext.Current.CancellationToken);
}
