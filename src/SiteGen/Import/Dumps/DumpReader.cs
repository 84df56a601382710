using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Import.Dumps.Forms;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps;

/// <summary>
/// Reads dumps of a listing of papers: text copied from the page, the output of a page-to-text tool, Markdown, arXiv's mails,
/// alerts of Google Scholar; see <see cref="ListingForm"/>.
/// </summary>
public static partial class DumpReader
{
    /// <summary>
    /// Reads the papers of a dump, in order. Every line that is not blank becomes part of a paper, is a known label of the
    /// page, or is reported as skipped. A file without any text is an error.
    /// </summary>
    /// <param name="text">The file's text; lines may end in LF, CRLF or CR.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <returns>
    /// The papers; null if the file is set aside, because it is no listing or its form is not known. A warning says why.
    /// </returns>
    public static IReadOnlyList<ImportedPaper>? Read(string text, FileDiagnostics diagnostics)
    {
        text = LoneReturn().Replace(text, "\n");
        if (OtherForm.Find(text) is var (sign, message))
            return SetAside(sign, message, diagnostics);
        var form = ListingForm.Detect(text);
        if (OtherForm.FindIdentifiers(form.Lines) is var (first, advice))
            return SetAside(first, advice, diagnostics);
        var warnings = new DumpWarnings(diagnostics);
        var records = form.Read(form.Lines, warnings);
        if (records.Count == 0)
            return ReportNothingFound(form, diagnostics);
        if (PaperLikeness.FindFault(records) is var (position, evidence))
            return SetAside(position, $"this was read as {form.Name}, but {evidence}; {Advice}", diagnostics);
        var paper = new DumpPaper(diagnostics.Path, warnings);
        var papers = RepeatedPapers.Merge(records.Select(paper.Read), warnings);
        warnings.Report();
        return papers;
    }

    private const string Advice =
        "write a title on one line and its abstract on the next, for each paper, or export the papers as BibTeX (.bib)";

    private static List<ImportedPaper>? SetAside(SourcePosition position, string reason, FileDiagnostics diagnostics)
    {
        diagnostics.Warning(position, $"the file was set aside and nothing of it was imported: {reason}");
        return null;
    }

    private static List<ImportedPaper>? ReportNothingFound(ListingForm form, FileDiagnostics diagnostics)
    {
        if (form.Lines.FirstOrDefault(line => line.Kind == LineKind.Text) is { } line)
            return SetAside(line.Position, $"no paper was found in it, only lines such as '{DumpWarnings.Shorten(line.Text)}'; {Advice}",
                diagnostics);
        diagnostics.Error("no paper found; expected a line with a title and after it a line with its abstract, for each paper");
        return [];
    }

    // The end of a line on an old Mac. Positions stay, because the text keeps its length.
    [GeneratedRegex(@"\r(?!\n)", RegexOptions.CultureInvariant)]
    private static partial Regex LoneReturn();
}
