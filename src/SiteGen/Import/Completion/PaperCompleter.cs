using System.Text;
using SiteGen.Content;
using SiteGen.Content.Editing;
using SiteGen.Content.Records;
using SiteGen.Import.Matching;
using SiteGen.Import.Records;

namespace SiteGen.Import.Completion;

/// <summary>
/// Adds what services say to papers that lack it. It never changes a value that exists, nor brings back one that an earlier run
/// wrote and the curator removed: the log of imports keeps the names of all fields that were written.
/// </summary>
public sealed class PaperCompleter
{
    private readonly string _source;
    private readonly bool _dryRun;
    private readonly DiagnosticBag _diagnostics;
    private readonly LogChanges _changes;

    private PaperCompleter(string source, bool dryRun, DiagnosticBag diagnostics)
    {
        (_source, _dryRun, _diagnostics) = (source, dryRun, diagnostics);
        _changes = new LogChanges(ImportLog.Read(source, diagnostics));
    }

    /// <summary>Completes papers. Imports and completions of one feed run one after the other.</summary>
    /// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
    /// <param name="records">What was found, at most one record of a paper.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <param name="diagnostics">Receives a warning for each file that cannot be edited.</param>
    /// <param name="cancellation">Cancels the wait for an import.</param>
    /// <returns>The papers that got something.</returns>
    /// <exception cref="IOException">A file cannot be written. What was written before stays.</exception>
    public static IReadOnlyList<CompletedPaper> Run(
        string source, IReadOnlyList<FoundRecord> records, bool dryRun, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (records.Count == 0)
            return [];
        using var turn = dryRun ? null : WriteLock.Acquire(source, "import.lock", () => { }, cancellation);
        var errors = new DiagnosticBag();
        var completer = new PaperCompleter(source, dryRun, errors);
        // A log with errors would be written without the entries that could not be read.
        if (errors.HasErrors)
        {
            diagnostics.Error(ImportLog.FilePath, SourcePosition.None, "no paper was completed, because this file has errors");
            return [];
        }

        return completer.CompleteAll(records, diagnostics);
    }

    private List<CompletedPaper> CompleteAll(IReadOnlyList<FoundRecord> records, DiagnosticBag diagnostics)
    {
        var completed = new List<CompletedPaper>();
        foreach (var found in records)
        {
            if (Complete(found, diagnostics) is { } paper)
                completed.Add(paper);
        }

        if (!_dryRun && completed.Count > 0)
        {
            var log = _changes.Apply([]);
            TextFile.WriteAtomically(Path.Combine(_source, ImportLog.FilePath), log.ToString());
        }

        return completed;
    }

    private CompletedPaper? Complete(FoundRecord found, DiagnosticBag diagnostics)
    {
        var path = $"content/papers/{found.Slug}.md";
        var file = Path.Combine(_source, path);
        var errors = new DiagnosticBag();
        if (!SourceFile.Exists(file)
            || SourceFile.ReadBytes(file, SourceFile.MaxAuthoredBytes, errors.ForFile(path)) is not { } bytes
            || TextFile.Decode(bytes, errors.ForFile(path)) is not { } text
            || PaperReader.Read(text, found.Slug, errors.ForFile(path)) is not { } paper)
            return null;
        var entry = RecordDump.Convert(new RecordLine(1, found.Record), _diagnostics.ForFile(path));
        var absent = AbsentFields.Find(paper, [.. _changes.Find(found.Slug)?.Fields ?? []]);
        var edit = Edit(text, absent, entry, errors.ForFile(path));
        if (edit.Text is null)
        {
            var message = errors.Sorted().Select(d => d.Message).FirstOrDefault() ?? "it cannot be edited";
            diagnostics.Warning(path, SourcePosition.None, $"{string.Join(", ", edit.Fields)} cannot be added: {message}");
            return null;
        }

        if (edit.Fields.Count == 0)
            return null;
        if (!_dryRun)
            Write(file, bytes, edit.Text);
        var fields = edit.Fields.Select(name => name == AbsentFields.Code && !paper.Written.Contains("links") ? "links" : name).ToList();
        _changes.Meet(found.Slug, PaperIdentity.From(paper.Title, entry.Arxiv, entry.Doi, entry.Authors), fields);
        _changes.Change(found.Slug, logged => logged with { Outcome = logged.Outcome ?? Outcome.Kept });
        return new CompletedPaper(path, edit.Fields);
    }

    // Returns the names of the fields that are added and the new text, which is null if the editor refuses.
    private static (IReadOnlyList<string> Fields, string? Text) Edit(
        string text, IReadOnlyList<string> absent, ImportedPaper entry, FileDiagnostics diagnostics)
    {
        var fields = ImportPlanner.GetFields(entry with { Links = [] });
        var added = fields.Present.Where(absent.Contains).ToList();
        var editor = FrontMatterEditor.Open(text, diagnostics);
        foreach (var name in added)
            editor = editor?.Set(name, fields.GetValue(name)!);
        var code = entry.Links.Where(link => link.Key == "code").Select(link => link.Value).FirstOrDefault();
        if (code is not null && absent.Contains(AbsentFields.Code))
        {
            editor = editor?.Set(AbsentFields.Code, code);
            added.Add(AbsentFields.Code);
        }

        var result = editor?.Text;
        if (absent.Contains(AbsentFields.Abstract) && entry.Abstract.Trim() is { Length: > 0 } body)
        {
            result = result is null ? null : AppendBody(result, body);
            added.Add(AbsentFields.Abstract);
        }

        return (added, result);
    }

    // The file has no body but white space.
    private static string AppendBody(string text, string body)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return text.TrimEnd() + end + end + body.ReplaceLineEndings(end) + end;
    }

    private static void Write(string file, byte[] before, string text) =>
        TextFile.WriteAtomically(file, (before.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? "\ufeff" : "") + text);
}
