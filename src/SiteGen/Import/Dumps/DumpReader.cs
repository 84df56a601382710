using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>
/// Reads dumps of a listing of papers: text copied from the page (a line of title, a line of abstract, and so on) or
/// made by a page-to-text tool (with votes, links and dates around each paper), also when one file changes between
/// the two.
/// </summary>
public static class DumpReader
{
    /// <summary>
    /// Reads the papers of a dump in its order. Every line that is not blank ends in a paper, is a known label of the
    /// page, or is reported as skipped; a file without any paper is an error.
    /// </summary>
    /// <param name="text">The file's text; lines may end in LF, CRLF or CR.</param>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static IReadOnlyList<ImportedPaper> Read(string text, string path, DiagnosticBag diagnostics)
    {
        var lines = DumpLines.Split(text);
        var evidence = LineEvidence.Gather(lines);
        var roles = DumpSegmenter.Segment(evidence);
        var records = DumpRecords.Assemble(lines, evidence, roles, path, diagnostics);
        if (records.Count == 0)
            diagnostics.Error(path, SourcePosition.Start, "no paper found; expected a line with a title and after it a line with its abstract, for each paper");
        var paper = new DumpPaper(path, diagnostics);
        return RepeatedPapers.Merge(records.Select(paper.Read), diagnostics);
    }
}
