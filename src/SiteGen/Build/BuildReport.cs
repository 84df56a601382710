using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>What a build did.</summary>
public sealed record BuildReport
{
    /// <summary>Whether the output is now what the content says; false leaves the earlier output untouched.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>All findings, sorted.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The steps in order, with what each took.</summary>
    public required IReadOnlyList<StepTiming> Timings { get; init; }

    /// <summary>The address for which the site was built.</summary>
    public Uri BaseUrl { get; init; } = new SiteSettings().BaseUrl;

    /// <summary>How many papers are published.</summary>
    public int Papers { get; init; }

    /// <summary>How many topics the site has.</summary>
    public int Topics { get; init; }

    /// <summary>How many editions are published.</summary>
    public int Editions { get; init; }

    /// <summary>How many papers wait for a later day.</summary>
    public int HeldBack { get; init; }

    /// <summary>The first day on which a waiting paper comes out; null when none waits.</summary>
    public DateOnly? NextEdition { get; init; }

    /// <summary>How many files the output has.</summary>
    public int Files { get; init; }

    /// <summary>How many of them were written because they are new or differ.</summary>
    public int Written { get; init; }

    /// <summary>How many of them stood there already with the same bytes.</summary>
    public int Unchanged { get; init; }

    /// <summary>How many files of the last build were removed because nothing makes them any more.</summary>
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
