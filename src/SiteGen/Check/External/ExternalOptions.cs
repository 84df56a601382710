namespace SiteGen.Check.External;

/// <summary>How links to other sites are followed. The defaults are polite; tests are faster.</summary>
public sealed record ExternalOptions
{
    /// <summary>The timeout of one request.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The pause between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a host may ask for (<c>Retry-After</c>); if it asks for more, its links are not checked.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a working link is not followed again.</summary>
    public TimeSpan GoodFor { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long a dead link is not followed again.</summary>
    public TimeSpan DeadFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The maximum number of hosts that are asked at the same time.</summary>
    public int MaxHosts { get; init; } = 8;

    /// <summary>The maximum number of redirects of a link.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>The clock, which also waits out pauses.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
