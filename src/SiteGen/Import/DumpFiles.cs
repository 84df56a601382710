using SiteGen.Content;
using SiteGen.Import.Bibliographies;
using SiteGen.Import.Dumps;
using SiteGen.Import.Matching;
using SiteGen.Import.Records;

namespace SiteGen.Import;

/// <summary>Finds and reads dumps (<c>.txt</c>), bibliographies (<c>.bib</c>) and records (<c>.jsonl</c>).</summary>
public static class DumpFiles
{
    private const string Folder = "content/dumps";

    // In the order in which they are read.
    private static readonly string[] Extensions = [".txt", ".bib", ".jsonl"];

    // The index of ".jsonl".
    private const int RecordForm = 2;

    /// <summary>
    /// Returns the files in <c>content/dumps</c> that no import has read yet, compared by their bytes. Dumps come before
    /// bibliographies, which fill in what the dumps lack, and records come last; files of one kind are sorted by name.
    /// </summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="log">The log of earlier imports.</param>
    /// <param name="diagnostics">Receives diagnostics. A file that cannot be read is left out.</param>
    public static IReadOnlyList<string> FindNew(string source, ImportLog log, DiagnosticBag diagnostics)
    {
        var files = new SourceTree(source, diagnostics).FindFiles(Folder, recursive: false, IsDump);
        // A log that somebody merged may list a dump twice; a match with either entry is enough.
        var read = log.Dumps.ToLookup(d => d.Path, d => d.Sha256, StringComparer.Ordinal);
        // An import that was killed has finished no dump, so all of them are read again.
        var unfinished = log.Papers.Any(p => p.Pending is not null);
        return [.. Sort(files.Select(f => f.File).Where(IsDump))
            .Where(f => SourceFile.ReadBytes(f, SourceFile.MaxCollectedBytes, diagnostics.ForFile(GetPath(source, f))) is { } bytes
                && (unfinished || !read[GetPath(source, f)].Contains(SourceFile.ComputeHash(bytes))))];
    }

    /// <summary>Reads dumps, bibliographies and records.</summary>
    /// <param name="source">The source folder; diagnostics name a file in it by its relative path.</param>
    /// <param name="files">The absolute paths.</param>
    /// <param name="diagnostics">Receives diagnostics, among them one for each file that cannot be read.</param>
    /// <returns>The entries of all files, in order, and a log entry for each file in <c>content/dumps</c>.</returns>
    public static (IReadOnlyList<ImportedPaper> Entries, IReadOnlyList<ImportedDump> Dumps) Read(
        string source, IReadOnlyList<string> files, DiagnosticBag diagnostics)
    {
        var entries = new List<ImportedPaper>();
        var dumps = new List<ImportedDump>();
        foreach (var file in Sort(files))
        {
            var path = GetPath(source, file);
            var fileDiagnostics = diagnostics.ForFile(path);
            if (EditorFiles.IsTemporary(Path.GetFileName(file)))
            {
                fileDiagnostics.Warning(SourcePosition.None, "an editor or the system keeps this file beside another one; it is not read");
                continue;
            }

            if (SourceFile.Exists(file) && !IsDump(file))
            {
                fileDiagnostics.Error(
                    SourcePosition.None, "the import reads dumps (.txt), bibliographies (.bib) and records (.jsonl); rename the file");
                continue;
            }

            if (SourceFile.ReadBytes(file, SourceFile.MaxCollectedBytes, fileDiagnostics) is not { } bytes
                || TextFile.Decode(bytes, fileDiagnostics) is not { } exact)
                continue;
            var text = TextFile.Clean(exact, fileDiagnostics);
            var papers = Parse(file, text, fileDiagnostics);
            // A file that was set aside is tried again by each import, until somebody changes it or the reader knows its form.
            if (papers is null)
                continue;
            entries.AddRange(papers);
            if (path.StartsWith(Folder + "/", StringComparison.Ordinal))
                dumps.Add(new ImportedDump(path, SourceFile.ComputeHash(bytes)));
        }

        return (entries, dumps);
    }

    /// <summary>
    /// Returns the entries of all files in <c>content/dumps</c> whose identity is wanted. Reports nothing: an import has read
    /// the files before.
    /// </summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="isWanted">Whether an identity is wanted; one of a record is not complete and may have no author.</param>
    internal static IEnumerable<ImportedPaper> FindEntries(string source, Func<PaperIdentity, bool> isWanted)
    {
        var diagnostics = new DiagnosticBag();
        var files = new SourceTree(source, diagnostics).FindFiles(Folder, recursive: false, IsDump);
        foreach (var file in Sort(files.Select(f => f.File).Where(IsDump)))
        {
            var fileDiagnostics = diagnostics.ForFile(GetPath(source, file));
            if (TextFile.Read(file, fileDiagnostics, SourceFile.MaxCollectedBytes) is not { } text)
                continue;
            // There may be many records, and to convert one takes longer than to compare it.
            var entries = FindForm(file) == RecordForm
                ? RecordDump.ReadWanted(text, isWanted, fileDiagnostics)
                : (Parse(file, text, fileDiagnostics) ?? []).Where(e => isWanted(e.Identity));
            foreach (var entry in EntryLimits.Apply([.. entries], diagnostics))
                yield return entry;
        }
    }

    private static IReadOnlyList<ImportedPaper>? Parse(string file, string text, FileDiagnostics diagnostics) => FindForm(file) switch
    {
        0 => DumpReader.Read(text, diagnostics),
        1 => BibliographyReader.Read(text, diagnostics),
        _ => RecordDump.Read(text, diagnostics),
    };

    private static IOrderedEnumerable<string> Sort(IEnumerable<string> files) =>
        files.OrderBy(FindForm).ThenBy(f => f, StringComparer.Ordinal);

    private static bool IsDump(string file) => FindForm(file) >= 0;

    private static int FindForm(string file)
    {
        var extension = Path.GetExtension(file);
        return Array.FindIndex(Extensions, e => e.Equals(extension, StringComparison.OrdinalIgnoreCase));
    }

    private static string GetPath(string source, string file)
    {
        var relative = Path.GetRelativePath(source, file);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? file : relative).Replace(Path.DirectorySeparatorChar, '/');
    }
}
