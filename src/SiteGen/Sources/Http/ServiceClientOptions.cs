using SiteGen.Content;

namespace SiteGen.Sources.Http;

/// <summary>Limits of a <see cref="ServiceClient"/>, which last for one run.</summary>
public sealed record ServiceClientOptions
{
    /// <summary>The value of the header <c>User-Agent</c>.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Whether requests may go to this machine and its private network.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>The maximum number of requests; redirects and repeated requests count too.</summary>
    public int MaxRequests { get; init; } = 2_000;

    /// <summary>The time after which no request is started.</summary>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>The timeout of one request, from connecting to the last byte of the body. It is always measured in real time.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The maximum size of a body in bytes, after decompression.</summary>
    public int MaxBodySize { get; init; } = 20 * 1024 * 1024;

    /// <summary>The clock that waits out gaps and pauses and measures <see cref="TimeBudget"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Creates options whose user agent names a site. Private addresses are allowed if <c>SITEGEN_ALLOW_PRIVATE</c> is 1.
    /// </summary>
    /// <param name="site">The address of the site.</param>
    public static ServiceClientOptions FromEnvironment(Uri site) => new()
    {
        UserAgent = CreateUserAgent(site),
        AllowPrivateAddresses = Environment.GetEnvironmentVariable("SITEGEN_ALLOW_PRIVATE") == "1",
    };

    /// <summary>Returns a user agent such as <c>SiteGen/1.2.3 (+https://papers.example/)</c>.</summary>
    /// <param name="site">The address of the site.</param>
    public static string CreateUserAgent(Uri site)
    {
        var address = DisplayAddress.Format(site)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal);
        return $"SiteGen/{ProgramVersion.Number} (+{address})";
    }
}
