namespace SiteGen.Check.External;

/// <summary>How links to other sites are followed. What stands here is polite; tests are quicker.</summary>
public sealed record ExternalOptions
{
    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The pause between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a host may ask for (<c>Retry-After</c>); where it asks for more, its links are not checked.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a link that was found good is not asked for again.</summary>
    public TimeSpan GoodFor { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long a link that was found dead is not asked for again.</summary>
    public TimeSpan DeadFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many hosts are asked at the same time, each by one connection.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>How many redirects of a link are followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Tells the time and waits out pauses.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
