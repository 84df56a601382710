using SiteGen.Content;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps;

/// <summary>Merges papers that one dump lists several times: the first one stays and is completed from the later ones.</summary>
internal static class RepeatedPapers
{
    /// <summary>Returns the papers without repeats, in order; see <see cref="Matching.PaperIdentity"/>.</summary>
    /// <param name="papers">The papers of one dump.</param>
    /// <param name="warnings">Receives a warning for each repeat.</param>
    public static IReadOnlyList<ImportedPaper> Merge(IEnumerable<ImportedPaper> papers, DumpWarnings warnings)
    {
        // The import compares all entries once more, and warns of contradictions then.
        var merged = EntryMerger.Merge(
            papers, new DiagnosticBag(), (first, again) => warnings.AddRepeated(again.Position, again.Title, first.Position.Line));
        return [.. merged.Select(entry => entry.Paper)];
    }
}
