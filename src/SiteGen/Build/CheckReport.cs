using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>What a check found.</summary>
/// <param name="Build">What was checked, with all diagnostics that are not suppressed, sorted.</param>
/// <param name="Ignored">The number of diagnostics that <c>check.ignore</c> of the settings suppresses.</param>
/// <param name="Links">The number of links to other sites that were followed; null if none were to be followed.</param>
public sealed record CheckReport(BuildReport Build, int Ignored, int? Links)
{
    /// <summary>Counts the diagnostics of a severity by rule, most frequent first, then by name.</summary>
    /// <param name="severity">The severity.</param>
    public IReadOnlyList<(string Rule, int Count)> CountByRule(Severity severity) =>
        [.. Build.Diagnostics.Where(d => d.Severity == severity)
            .CountBy(d => d.Rule, StringComparer.Ordinal)
            .OrderByDescending(r => r.Value)
            .ThenBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => (r.Key, r.Value))];
}
