namespace SiteGen.Build;

/// <summary>What a merge did.</summary>
public sealed record MergeReport
{
    /// <summary>What is wrong with the parts, and what to do; with any, nothing was written.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>How many parts there are.</summary>
    public int Parts { get; init; }

    /// <summary>How many files the site has.</summary>
    public int Files { get; init; }

    /// <summary>How many of them were written because they are new or differ.</summary>
    public int Written { get; init; }

    /// <summary>How many of them stood there already with the same bytes.</summary>
    public int Unchanged { get; init; }

    /// <summary>How many files of the last build or merge were removed because no part has them any more.</summary>
    public int Removed { get; init; }

    /// <summary>How long the merge took.</summary>
    public TimeSpan Elapsed { get; init; }
}
