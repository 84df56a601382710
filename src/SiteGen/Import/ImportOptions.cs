namespace SiteGen.Import;

/// <summary>What an import is asked to do.</summary>
public sealed record ImportOptions
{
    /// <summary>The folder that holds <c>content</c>; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>The files, as absolute paths; null for what is new in <c>content/dumps</c>.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>The day of the import; null for SOURCE_DATE_EPOCH, or else today in the zone of the editions.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Replaces <c>editions.perDay</c> of the settings.</summary>
    public int? PerDay { get; init; }

    /// <summary>Whether the import is only planned, and nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Is told, in words for a person, why the import waits.</summary>
    public Action<string>? Notice { get; init; }
}
