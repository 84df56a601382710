namespace SiteGen.Serve;

/// <summary>What is served, and where.</summary>
public sealed record ServeOptions
{
    /// <summary>The folder that holds <c>content</c> and <c>themes</c>; an absolute path of a folder that exists.</summary>
    public required string Source { get; init; }

    /// <summary>The TCP port on 127.0.0.1, 1 to 65535; 0 takes any free one.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Whether drafts are shown too.</summary>
    public bool Drafts { get; init; }
}
