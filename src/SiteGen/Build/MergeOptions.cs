namespace SiteGen.Build;

/// <summary>The options of a merge.</summary>
public sealed record MergeOptions
{
    /// <summary>The outputs of builds with a shard, as the user named them; relative to the working directory.</summary>
    public required IReadOnlyList<string> Shards { get; init; }

    /// <summary>The folder whose <c>.sitegen</c> holds the manifest of the output; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>The folder to write to; an absolute path.</summary>
    public required string Output { get; init; }

    /// <summary>The size from four fifths of which on a site brings a warning.</summary>
    internal long MaxBytes { get; init; } = SiteWeight.MaxBytes;

    /// <summary>Receives a message for the user when the merge has to wait.</summary>
    public Action<string>? Notice { get; init; }
}
