using SiteGen.Import.Dumps.Lines;
using SiteGen.Import.Dumps.Segments;

namespace SiteGen.Import.Dumps.Forms;

/// <summary>Reads listings without marks of their own, in which the shape of lines and what lies between them tells the parts.</summary>
internal static class PlainListing
{
    /// <summary>Reads the papers.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <param name="warnings">Receives warnings.</param>
    public static IReadOnlyList<DumpRecord> Read(IReadOnlyList<DumpLine> lines, DumpWarnings warnings)
    {
        var places = LinkPlaces.Find(lines);
        var evidence = LineEvidence.Gather(lines, places);
        return new DumpRecords(lines, evidence, DumpSegmenter.Segment(evidence), warnings).Assemble(places);
    }
}
