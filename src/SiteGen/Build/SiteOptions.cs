using SiteGen.Catalog;

namespace SiteGen.Build;

/// <summary>Which site to plan: the source folder, and what replaces its settings.</summary>
public record SiteOptions
{
    /// <summary>The folder that holds <c>content</c> and <c>themes</c>; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>Replaces the base address of the settings; absolute, ending in a slash.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Replaces scheme, host and port of the base address and keeps its path, for a preview.</summary>
    public Uri? Origin { get; init; }

    /// <summary>The day of the build; null for SOURCE_DATE_EPOCH, or else today in the time zone of the editions.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Replaces the theme of the settings: the name of a folder in <c>themes</c>.</summary>
    public string? Theme { get; init; }

    /// <summary>Whether drafts are published too.</summary>
    public bool Drafts { get; init; }

    /// <summary>The maximum number of threads; at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The shard of the site to build; null for the whole site.</summary>
    public Shard? Shard { get; init; }
}
