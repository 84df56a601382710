using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>A value that was read from a Markdown file of its own.</summary>
internal interface IContentFile
{
    /// <summary>The file's name without <c>.md</c>; for a page with its folders below <c>content/pages</c>.</summary>
    string Slug { get; }

    /// <summary>The file, relative to the source folder, with forward slashes.</summary>
    string Path { get; }
}

/// <summary>Parses the text of a Markdown file; returns null if it has errors, which are reported.</summary>
/// <typeparam name="T">The kind of content.</typeparam>
/// <param name="text">The text of the file.</param>
/// <param name="slug">The file's name without <c>.md</c>.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
internal delegate T? ContentParser<out T>(string text, string slug, FileDiagnostics diagnostics)
    where T : class;

/// <summary>Reads folders of Markdown files, whose names are slugs.</summary>
/// <param name="source">The folder that holds <c>content</c>.</param>
/// <param name="jobs">The maximum number of threads.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
internal sealed class MarkdownFolderReader(string source, int jobs, DiagnosticBag diagnostics)
{
    // Every supported file system allows 255 bytes for a name. The rest is for extensions and temporary names.
    private const int MaxSlugLength = 150;

    /// <summary>Reads the files of a folder and its sub-folders. A file with errors is left out.</summary>
    /// <typeparam name="T">The kind of content.</typeparam>
    /// <param name="folder">The folder, relative to the source folder.</param>
    /// <param name="parse">Parses one file.</param>
    /// <param name="checkName">
    /// Reports a file whose name without <c>.md</c> is not valid, and returns whether it is; null if the names are any slugs.
    /// </param>
    /// <returns>The content by slug (ordinal); each slug occurs once.</returns>
    public IReadOnlyList<T> Read<T>(string folder, ContentParser<T> parse, Func<string, FileDiagnostics, bool>? checkName = null)
        where T : class, IContentFile
    {
        var files = FindFiles(folder);
        var items = new T?[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
            items[i] = ReadFile(files[i], parse, checkName ?? CheckSlug));
        var groups = items.OfType<T>().GroupBy(item => item.Slug, StringComparer.Ordinal).ToList();
        foreach (var group in groups.Where(g => g.Count() > 1))
            ReportDuplicates(group.Key, [.. group.Select(item => item.Path).Order(StringComparer.Ordinal)]);
        return [.. groups.Select(g => g.First()).OrderBy(item => item.Slug, StringComparer.Ordinal)];
    }

    private T? ReadFile<T>(FoundFile found, ContentParser<T> parse, Func<string, FileDiagnostics, bool> checkName)
        where T : class
    {
        var fileDiagnostics = diagnostics.ForFile(found.Path);
        var slug = Path.GetFileNameWithoutExtension(found.Path);
        return checkName(slug, fileDiagnostics) && TextFile.Read(found.File, fileDiagnostics) is { } text
            ? parse(text, slug, fileDiagnostics)
            : null;
    }

    private List<FoundFile> FindFiles(string folder)
    {
        var files = new List<FoundFile>();
        foreach (var found in new SourceTree(source, diagnostics).FindFiles(folder, recursive: true, IsMarkdown))
        {
            var name = Path.GetFileName(found.File);
            if (IsMarkdown(name))
                files.Add(found);
            else if (!name.EndsWith(".tmp", StringComparison.Ordinal))
                diagnostics.ForFile(found.Path).Warning("this file is not read; only names that end in '.md' are");
        }

        return files;
    }

    private static bool IsMarkdown(string name) => name.EndsWith(".md", StringComparison.Ordinal);

    private static bool CheckSlug(string slug, FileDiagnostics diagnostics)
    {
        if (Slug.IsValid(slug) && slug.Length <= MaxSlugLength)
            return true;
        var better = Slug.From(slug) is { Length: > 0 } valid ? $", for instance to '{valid}.md'" : "";
        if (Slug.IsReserved(slug) || slug.Length > MaxSlugLength)
        {
            var reason = Slug.IsReserved(slug)
                ? "Windows keeps this name for a device"
                : $"this name has more than {MaxSlugLength} characters";
            diagnostics.Error($"{reason}, so that not everyone could open the file; rename it{better}");
        }
        else
        {
            diagnostics.Error(
                "the file's name becomes an address and may hold only lower-case letters a-z, digits and single hyphens; "
                + $"rename it{better}");
        }

        return false;
    }

    private void ReportDuplicates(string slug, List<string> paths)
    {
        foreach (var path in paths.Skip(1))
            diagnostics.ForFile(path).Error($"the slug '{slug}' is taken by {paths[0]}; rename one of the two files");
    }
}
