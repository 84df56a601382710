using System.Security.Cryptography;
using SiteGen.Content;
using SiteGen.Import.Bibliographies;
using SiteGen.Import.Dumps;
using SiteGen.Text;

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
    public static IReadOnlyList<string> New(string source, ImportLog log)
    {
        var root = Path.Combine(source, Folder);
        if (!Directory.Exists(root))
            return [];
        var read = log.Dumps.ToDictionary(d => d.Path, d => d.Sha256, StringComparer.Ordinal);
        // An import that was killed has read nothing to its end.
        var unfinished = log.Papers.Any(p => p.Pending is not null);
        return [.. InOrder(Directory.EnumerateFiles(root).Where(f => IsDump(f) || IsBibliography(f)))
            .Where(f => unfinished || read.GetValueOrDefault(PathOf(source, f)) != Hash(f))];
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
            if (!IsDump(file) && !IsBibliography(file))
            {
                diagnostics.Error(path, SourcePosition.Start, "the import reads dumps (.txt) and bibliographies (.bib); rename the file");
                continue;
            }

            if (TextFile.Read(file, path, diagnostics) is not { } text)
                continue;
            entries.AddRange(IsBibliography(file)
                ? BibliographyReader.Read(XmlText.Clean(text), path, diagnostics)
                : DumpReader.Read(XmlText.Clean(text), path, diagnostics));
            if (path.StartsWith(Folder + "/", StringComparison.Ordinal))
                dumps.Add(new ImportedDump(path, Hash(file)));
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

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
