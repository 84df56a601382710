using SiteGen.Content;

namespace SiteGen.Check;

/// <summary>
/// The warnings that <c>check.ignore</c> in the settings suppresses, for a whole rule or for one file (<c>rule path</c>).
/// An error is never suppressed.
/// </summary>
public sealed class Suppressions
{
    private readonly HashSet<string> _lines;

    private Suppressions(HashSet<string> lines) => _lines = lines;

    /// <summary>Reads the suppressions; an unknown rule is reported as a warning with the nearest known name.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static Suppressions Read(SiteSettings settings, DiagnosticBag diagnostics)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, position) in settings.CheckIgnore)
        {
            var rule = line.Split(' ', 2)[0];
            if (CheckRules.Suppressible.Contains(rule))
                lines.Add(line);
            else
            {
                diagnostics.Warning(
                    CheckRules.UnknownRule,
                    ContentReader.SettingsPath,
                    position,
                    $"'check.ignore' names '{rule}', which is not a rule that can be ignored{GetAdvice(rule)}");
            }
        }

        return new Suppressions(lines);
    }

    /// <summary>Returns whether the settings suppress a diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public bool IsSuppressed(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Warning
        && (_lines.Contains(diagnostic.Rule) || _lines.Contains($"{diagnostic.Rule} {diagnostic.Path}"));

    private static string GetAdvice(string rule) => Suggestion.DidYouMean(rule, CheckRules.Suppressible) is { Length: > 0 } advice
        ? advice
        : $"; the rules are {string.Join(", ", CheckRules.Suppressible)}";
}
