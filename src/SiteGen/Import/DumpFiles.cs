using System.Security.Cryptography;
using SiteGen.Content;
using SiteGen.Import.Bibliographies;
using SiteGen.Import.Dumps;

namespace SiteGen.Import;

/// <summary>Finds and reads dumps (<c>.txt</c>) and bibliographies (<c>.bib</c>).</summary>
public static class DumpFiles
{
    private const string Folder = "content/dumps";

    /// <summary>
    /// The files in <c>content/dumps</c> whose bytes no import has read yet: dumps before bibliographies, because
    /// those fill in what the dumps lack, and by name among themselves.
    /// </summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="log">What earlier imports did.</param>
    /// <param name="diagnostics">Takes the findings: files that cannot be read, which are left out.</param>
    public static IReadOnlyList<string> New(string source, ImportLog log, DiagnosticBag diagnostics)
    {
        var files = new SourceTree(source, diagnostics).Files(Folder, recursive: false, name => IsDump(name) || IsBibliography(name));
        // Of a dump that stands twice in a log that someone has merged, either entry will do.
        var read = log.Dumps.ToLookup(d => d.Path, d => d.Sha256, StringComparer.Ordinal);
        // An import that was killed has read nothing to its end.
        var unfinished = log.Papers.Any(p => p.Pending is not null);
        return [.. InOrder(files.Select(f => f.File).Where(f => IsDump(f) || IsBibliography(f)))
            .Where(f => SourceFile.ReadBytes(f, SourceFile.MaxCollected, diagnostics.ForFile(PathOf(source, f))) is { } bytes
                && (unfinished || !read[PathOf(source, f)].Contains(Hash(bytes))))];
    }

    /// <summary>Reads files; each that cannot be read is reported.</summary>
    /// <param name="source">The source folder; a file below it is named relative to it.</param>
    /// <param name="files">The absolute paths.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    /// <returns>The entries of all files in order, and those of the files that lie in <c>content/dumps</c>.</returns>
    public static (IReadOnlyList<ImportedPaper> Entries, IReadOnlyList<ImportedDump> Dumps) Read(
        string source, IReadOnlyList<string> files, DiagnosticBag diagnostics)
    {
        var entries = new List<ImportedPaper>();
        var dumps = new List<ImportedDump>();
        foreach (var file in InOrder(files))
        {
            var path = PathOf(source, file);
            var fileDiagnostics = diagnostics.ForFile(path);
            if (SourceFile.Stands(file) && !IsDump(file) && !IsBibliography(file))
            {
                fileDiagnostics.Error(SourcePosition.None, "the import reads dumps (.txt) and bibliographies (.bib); rename the file");
                continue;
            }

            if (SourceFile.ReadBytes(file, SourceFile.MaxCollected, fileDiagnostics) is not { } bytes
                || TextFile.Decode(bytes, fileDiagnostics) is not { } exact)
                continue;
            var text = TextFile.Clean(exact, fileDiagnostics);
            entries.AddRange(IsBibliography(file)
                ? BibliographyReader.Read(text, path, diagnostics)
                : DumpReader.Read(text, path, diagnostics));
            if (path.StartsWith(Folder + "/", StringComparison.Ordinal))
                dumps.Add(new ImportedDump(path, Hash(bytes)));
        }

        return (entries, dumps);
    }

    private static IOrderedEnumerable<string> InOrder(IEnumerable<string> files) =>
        files.OrderBy(IsBibliography).ThenBy(f => f, StringComparer.Ordinal);

    private static bool IsDump(string file) => Path.GetExtension(file).Equals(".txt", StringComparison.OrdinalIgnoreCase);

    private static bool IsBibliography(string file) => Path.GetExtension(file).Equals(".bib", StringComparison.OrdinalIgnoreCase);

    private static string PathOf(string source, string file)
    {
        var relative = Path.GetRelativePath(source, file);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? file : relative).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
