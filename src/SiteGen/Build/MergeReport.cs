using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>What a merge did.</summary>
public sealed record MergeReport
{
    /// <summary>What is wrong with the shards, and what to do; if there are any, nothing was written.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>The warnings, such as that the site nears the limits of GitHub Pages.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];

    /// <summary>The number of shards.</summary>
    public int Shards { get; init; }

    /// <summary>The number of files of the site.</summary>
    public int Files { get; init; }

    /// <summary>The number of files that were written because they are new or differ.</summary>
    public int Written { get; init; }

    /// <summary>The number of files that did not change.</summary>
    public int Unchanged { get; init; }

    /// <summary>The number of files of the last build or merge that were removed because no shard contains them any more.</summary>
    public int Removed { get; init; }

    /// <summary>How long the merge took.</summary>
    public TimeSpan Elapsed { get; init; }
}
