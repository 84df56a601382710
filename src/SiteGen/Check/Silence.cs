using SiteGen.Content;

namespace SiteGen.Check;

/// <summary>
/// What <c>check.ignore</c> of the settings says: warnings that a curator has looked at and keeps as they are. Each line is
/// the name of a rule, or a rule and a file behind a space. An error is never silenced.
/// </summary>
public sealed class Silence
{
    private readonly HashSet<string> _lines;

    private Silence(HashSet<string> lines) => _lines = lines;

    /// <summary>Reads the settings; a name that is no rule's is warned of, with the nearest that could have been meant.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static Silence Read(SiteSettings settings, DiagnosticBag diagnostics)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, position) in settings.CheckIgnore)
        {
            var rule = line.Split(' ', 2)[0];
            if (CheckRules.Silenceable.Contains(rule))
                lines.Add(line);
            else
                diagnostics.Warning(CheckRules.UnknownRule, ContentReader.SettingsPath, position, $"'check.ignore' names '{rule}', which is no rule that can be ignored{Advice(rule)}");
        }

        return new Silence(lines);
    }

    /// <summary>Whether nobody wants to hear of it.</summary>
    /// <param name="finding">The finding.</param>
    public bool Covers(Diagnostic finding) =>
        finding.Severity == Severity.Warning && (_lines.Contains(finding.Rule) || _lines.Contains($"{finding.Rule} {finding.Path}"));

    private static string Advice(string rule) => Suggestion.DidYouMean(rule, CheckRules.Silenceable) is { Length: > 0 } advice
        ? advice
        : $"; there are {string.Join(", ", CheckRules.Silenceable)}";
}
