using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>What a build did.</summary>
public sealed record BuildReport
{
    /// <summary>Whether the output now matches the content; if not, the earlier output is unchanged.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>All diagnostics, sorted.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The duration of each step, in order.</summary>
    public required IReadOnlyList<StepTiming> Timings { get; init; }

    /// <summary>The address for which the site was built.</summary>
    public Uri BaseUrl { get; init; } = new SiteSettings().BaseUrl;

    /// <summary>The number of published papers.</summary>
    public int Papers { get; init; }

    /// <summary>The number of topics.</summary>
    public int Topics { get; init; }

    /// <summary>The number of published editions.</summary>
    public int Editions { get; init; }

    /// <summary>The number of papers that are dated after the day of the build.</summary>
    public int HeldBack { get; init; }

    /// <summary>The first day on which one of them is published; null if there are none.</summary>
    public DateOnly? NextEdition { get; init; }

    /// <summary>The number of files of the output.</summary>
    public int Files { get; init; }

    /// <summary>The number of bytes of these files.</summary>
    public long Bytes { get; init; }

    /// <summary>The number of files that were written because they are new or differ.</summary>
    public int Written { get; init; }

    /// <summary>The number of files that did not change.</summary>
    public int Unchanged { get; init; }

    /// <summary>The number of files of the last build that were removed because they are no longer part of the site.</summary>
    public int Removed { get; init; }

    /// <summary>How long the whole build took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Creates the report of a run that has written nothing.</summary>
    /// <param name="site">The arranged site; null if the run ended before there was one.</param>
    /// <param name="steps">The steps of the run.</param>
    /// <param name="diagnostics">All diagnostics, sorted.</param>
    /// <param name="succeeded">Whether the run succeeded.</param>
    internal static BuildReport Create(SiteCatalog? site, StepRunner steps, IReadOnlyList<Diagnostic> diagnostics, bool succeeded) => new()
    {
        Succeeded = succeeded,
        Diagnostics = diagnostics,
        Timings = steps.Timings,
        Elapsed = steps.Elapsed,
        BaseUrl = (site?.Settings ?? new SiteSettings()).BaseUrl,
        Papers = site?.Papers.Count ?? 0,
        Topics = site?.Topics.Count ?? 0,
        Editions = site?.Editions.Count ?? 0,
        HeldBack = site?.HeldBack ?? 0,
        NextEdition = site?.NextEdition,
    };
}
