using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>Merges papers that one dump lists several times: the first one stays and is completed from the later ones.</summary>
internal static class RepeatedPapers
{
    /// <summary>Returns the papers without repeats, in order; see <see cref="Matching.PaperIdentity"/>.</summary>
    /// <param name="papers">The papers of one dump.</param>
    /// <param name="diagnostics">Receives a warning for each repeat.</param>
    public static IReadOnlyList<ImportedPaper> Merge(IEnumerable<ImportedPaper> papers, FileDiagnostics diagnostics)
    {
        // The import compares all entries once more, and warns of contradictions then.
        var merged = EntryMerger.Merge(papers, new DiagnosticBag(), (first, again) => diagnostics.Warning(
            again.Position, $"'{again.Title}' is the paper of line {first.Position.Line} again; it was merged into it"));
        return [.. merged.Select(entry => entry.Paper)];
    }
}
