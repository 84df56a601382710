using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>What a check found.</summary>
/// <param name="Build">What was checked, with all findings that are not silenced, sorted.</param>
/// <param name="Ignored">How many findings <c>check.ignore</c> of the settings keeps silent.</param>
/// <param name="Links">How many links to other sites were looked at; null where nobody asked for that.</param>
public sealed record CheckReport(BuildReport Build, int Ignored, int? Links)
{
    /// <summary>The findings of a severity by rule: the most frequent first, equal ones by name.</summary>
    /// <param name="severity">The severity.</param>
    public IReadOnlyList<(string Rule, int Count)> ByRule(Severity severity) =>
        [.. Build.Diagnostics.Where(d => d.Severity == severity)
            .CountBy(d => d.Rule, StringComparer.Ordinal)
            .OrderByDescending(r => r.Value)
            .ThenBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => (r.Key, r.Value))];
}
