using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Import;

/// <summary>Keeps abstracts within the limits of a build, so that an import never writes a file that stops the site.</summary>
internal static class AbstractLimits
{
    /// <summary>Returns the entries; an abstract that the build would refuse is left out with a warning.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="diagnostics">Receives the warnings.</param>
    public static IReadOnlyList<ImportedPaper> Enforce(IReadOnlyList<ImportedPaper> entries, DiagnosticBag diagnostics) =>
        [.. entries.Select(entry => Enforce(entry, diagnostics))];

    private static ImportedPaper Enforce(ImportedPaper entry, DiagnosticBag diagnostics)
    {
        if (MarkdownLimits.FindViolation(entry.Abstract) is not var (_, message))
            return entry;
        diagnostics.Warning(entry.Path, entry.Position, $"the abstract was left out: {message}");
        return entry with { Abstract = "" };
    }
}
