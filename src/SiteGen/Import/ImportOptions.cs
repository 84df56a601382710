namespace SiteGen.Import;

/// <summary>The options of an import.</summary>
public sealed record ImportOptions
{
    /// <summary>The folder that holds <c>content</c>; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>The files, as absolute paths; null to read the new files in <c>content/dumps</c>.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>The day of the import; null for SOURCE_DATE_EPOCH or, if it is not set, today in <c>editions.timeZone</c>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Overrides <c>editions.perDay</c> of the settings.</summary>
    public int? PerDay { get; init; }

    /// <summary>Whether to plan the import only and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Receives a message for the user when the import has to wait.</summary>
    public Action<string>? Notice { get; init; }
}
