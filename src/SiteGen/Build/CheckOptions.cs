using SiteGen.Check.External;

namespace SiteGen.Build;

/// <summary>The options of a check.</summary>
public sealed record CheckOptions
{
    /// <summary>The folder that holds <c>content</c> and <c>themes</c>; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>Whether a warning counts as an error.</summary>
    public bool Strict { get; init; }

    /// <summary>How to follow links to other sites; null to follow none.</summary>
    public ExternalOptions? External { get; init; }

    /// <summary>The day of the check; null for SOURCE_DATE_EPOCH, or else today in the time zone of the editions.</summary>
    public DateOnly? Date { get; init; }
}
