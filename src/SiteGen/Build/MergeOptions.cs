namespace SiteGen.Build;

/// <summary>What a merge is asked to do.</summary>
public sealed record MergeOptions
{
    /// <summary>The outputs of builds with a shard, as the person named them; relative to the working directory.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The folder in whose <c>.sitegen</c> the list of made files is kept; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>The folder to write to; an absolute path.</summary>
    public required string Output { get; init; }

    /// <summary>Is told, in words for a person, why the work waits.</summary>
    public Action<string>? Notice { get; init; }
}
