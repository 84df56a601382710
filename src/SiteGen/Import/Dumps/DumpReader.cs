using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>
/// Reads dumps of a listing of papers. A dump is text copied from the page (lines of titles and abstracts in turn) or the
/// output of a page-to-text tool (with upvotes, links and dates around each paper); one file may mix both forms.
/// </summary>
public static class DumpReader
{
    /// <summary>
    /// Reads the papers of a dump, in order. Every line that is not blank becomes part of a paper, is a known label of the
    /// page, or is reported as skipped. A file without any paper is an error.
    /// </summary>
    /// <param name="text">The file's text; lines may end in LF, CRLF or CR.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static IReadOnlyList<ImportedPaper> Read(string text, FileDiagnostics diagnostics)
    {
        var lines = DumpLines.Split(text);
        var evidence = LineEvidence.Gather(lines);
        var roles = DumpSegmenter.Segment(evidence);
        var records = DumpRecords.Assemble(lines, evidence, roles, diagnostics);
        if (records.Count == 0)
            diagnostics.Error("no paper found; expected a line with a title and after it a line with its abstract, for each paper");
        var paper = new DumpPaper(diagnostics);
        return RepeatedPapers.Merge(records.Select(paper.Read), diagnostics);
    }
}
