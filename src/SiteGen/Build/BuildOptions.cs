namespace SiteGen.Build;

/// <summary>The options of a build.</summary>
public sealed record BuildOptions : SiteOptions
{
    /// <summary>The folder to write to; an absolute path.</summary>
    public required string Output { get; init; }

    /// <summary>Whether a warning counts as an error.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether new entries of <c>content/dumps</c> are imported first.</summary>
    public bool Import { get; init; } = true;

    /// <summary>Receives a message for the user when the build has to wait.</summary>
    public Action<string>? Notice { get; init; }
}
