using SiteGen.Content;

namespace SiteGen.Cli.Reports;

/// <summary>Diagnostics that are alike: of one rule, and in content and themes with one message.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Diagnostics">The diagnostics, in their order.</param>
internal sealed record DiagnosticGroup(string Rule, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The number of diagnostics that are shown of a large group.</summary>
    public const int Samples = 3;

    // A group of four is not worth a heading and a line about the rest.
    private const int MaxListed = 5;

    /// <summary>Whether the group is too large to be listed among the other diagnostics.</summary>
    public bool IsLarge => Diagnostics.Count > MaxListed;

    /// <summary>Groups diagnostics, the groups in the order of their rules and messages.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    public static IReadOnlyList<DiagnosticGroup> Build(IReadOnlyList<Diagnostic> diagnostics) =>
        [.. diagnostics.GroupBy(d => (d.Rule, HasManyMessages(d.Rule) ? d.Message : ""))
            .OrderBy(g => g.Key.Rule, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Item2, StringComparer.Ordinal)
            .Select(g => new DiagnosticGroup(g.Key.Rule, [.. g]))];

    // Diagnostics of these two rules can be about anything in content or a theme, so they are not alike.
    private static bool HasManyMessages(string rule) => rule is "content" or "theme";
}
