using SiteGen.Catalog;

namespace SiteGen.Build;

/// <summary>What a build is asked to do.</summary>
public sealed record BuildOptions
{
    /// <summary>The folder that holds <c>content</c> and <c>themes</c>; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>The folder to write to; an absolute path.</summary>
    public required string Output { get; init; }

    /// <summary>Replaces the base address of the settings; absolute, ending in a slash.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Replaces scheme, host and port of the base address; the path stays. For a site that is looked at elsewhere.</summary>
    public Uri? Origin { get; init; }

    /// <summary>The day of the build; null for SOURCE_DATE_EPOCH, or else today in the zone of the editions.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Replaces the theme of the settings: the name of a folder in <c>themes</c>.</summary>
    public string? Theme { get; init; }

    /// <summary>Whether drafts are published too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether a warning counts as an error.</summary>
    public bool Strict { get; init; }

    /// <summary>How many threads render at most; at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether what is new in <c>content/dumps</c> is imported first.</summary>
    public bool Import { get; init; } = true;

    /// <summary>The part of the site to make; null for the whole one. A check is always of the whole one.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Whether outputs are only rendered and checked, and nothing is written.</summary>
    public bool CheckOnly { get; init; }

    /// <summary>Is told, in words for a person, why the work waits.</summary>
    public Action<string>? Notice { get; init; }
}
