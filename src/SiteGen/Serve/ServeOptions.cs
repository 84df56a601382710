namespace SiteGen.Serve;

/// <summary>What is served, and where.</summary>
public sealed record ServeOptions
{
    /// <summary>The folder that holds <c>content</c> and <c>themes</c>; an absolute path of a folder that exists.</summary>
    public required string Source { get; init; }

    /// <summary>The TCP port on 127.0.0.1, 1 to 65535; 0 takes any free one.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>The theme to show instead of the one in the settings; null for that one.</summary>
    public string? Theme { get; init; }

    /// <summary>Whether drafts are shown too.</summary>
    public bool Drafts { get; init; }

    /// <summary>The day as of which the site is shown, without importing anything; null for today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public bool Strict { get; init; }
}
