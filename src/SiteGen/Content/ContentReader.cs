using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Reads the whole of <c>content/</c>.</summary>
public static class ContentReader
{
    /// <summary>The settings, relative to the source folder.</summary>
    public const string SettingsPath = "content/site.yaml";

    /// <summary>Reads every file; one that has errors is left out, and its errors are reported.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="jobs">How many threads read at most.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static SiteContent Read(string source, int jobs, DiagnosticBag diagnostics) =>
        Read(source, ReadSettings(source, diagnostics), jobs, diagnostics);

    /// <summary>Reads every file but the settings; one that has errors is left out, and its errors are reported.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="jobs">How many threads read at most.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static SiteContent Read(string source, SiteSettings settings, int jobs, DiagnosticBag diagnostics) => new(
        settings,
        ReadFolder(source, "content/papers", jobs, PaperReader.Read, p => p.Slug, p => p.Path, diagnostics),
        ReadFolder(source, "content/topics", jobs, TopicReader.Read, t => t.Slug, t => t.Path, diagnostics),
        ReadFolder(source, "content/pages", jobs, PageReader.Read, p => p.Slug, p => p.Path, diagnostics),
        [.. ImportLog.Read(source, diagnostics).Papers.Select(p => p.Slug)]);

    /// <summary>Reads the settings alone; built-in ones, with a warning, when there is no file.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static SiteSettings ReadSettings(string source, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(source, SettingsPath);
        if (!SourceFile.Stands(file))
        {
            diagnostics.Warning(SettingsPath, SourcePosition.None, "there is no such file, so built-in settings are used; write one with title: \"…\" and baseUrl: \"https://…/\"");
            return new SiteSettings();
        }

        return new SourceTree(source, diagnostics).Allows(SettingsPath) && TextFile.Read(file, SettingsPath, diagnostics) is { } text
            ? SettingsReader.Read(text, SettingsPath, diagnostics)
            : new SiteSettings();
    }

    /// <summary>Loads the reader of papers, once in a process: with a paper of no folder, of which nothing stays.</summary>
    public static void Prepare() =>
        PaperReader.Read("---\ntitle: \"A\"\ndate: \"2000-01-01\"\nauthors: [\"A B\"]\n---\n\nC.\n", "a", "a.md", new DiagnosticBag());

    // Below what every system takes, with room for the folders around it.
    private const int LongestSlug = 150;

    private delegate T? Reader<T>(string text, string slug, string path, DiagnosticBag diagnostics);

    private static List<T> ReadFolder<T>(
        string source, string folder, int jobs, Reader<T> read, Func<T, string> slugOf, Func<T, string> pathOf, DiagnosticBag diagnostics)
        where T : class
    {
        var files = MarkdownFiles(source, folder, diagnostics);
        var items = new T?[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            var (file, path) = files[i];
            if (CheckedSlug(path, diagnostics) is { } slug && TextFile.Read(file, path, diagnostics) is { } text)
                items[i] = read(text, slug, path, diagnostics);
        });
        var groups = items.OfType<T>().GroupBy(slugOf, StringComparer.Ordinal).ToList();
        foreach (var group in groups.Where(g => g.Count() > 1))
            ReportDuplicates(group.Key, [.. group.Select(pathOf).Order(StringComparer.Ordinal)], diagnostics);
        return [.. groups.Select(g => g.First()).OrderBy(slugOf, StringComparer.Ordinal)];
    }

    private static List<FoundFile> MarkdownFiles(string source, string folder, DiagnosticBag diagnostics)
    {
        var files = new List<FoundFile>();
        foreach (var found in new SourceTree(source, diagnostics).Files(folder, recursive: true, name => name.EndsWith(".md", StringComparison.Ordinal)))
        {
            var name = Path.GetFileName(found.File);
            if (name.EndsWith(".md", StringComparison.Ordinal))
                files.Add(found);
            else if (!name.StartsWith('.') && !name.EndsWith(".tmp", StringComparison.Ordinal))
                diagnostics.Warning(found.Path, SourcePosition.Start, "this file is not read; only names that end in '.md' are");
        }

        return files;
    }

    private static string? CheckedSlug(string path, DiagnosticBag diagnostics)
    {
        var slug = Path.GetFileNameWithoutExtension(path);
        if (Slug.IsValid(slug) && slug.Length <= LongestSlug)
            return slug;
        if (Slug.IsReserved(slug) || slug.Length > LongestSlug)
        {
            var reason = Slug.IsReserved(slug) ? "Windows keeps this name for a device" : $"this name has more than {LongestSlug} characters";
            diagnostics.Error(path, SourcePosition.Start, $"{reason}, so that not everyone could open the file; rename it{(Slug.From(slug) is { Length: > 0 } other ? $", for instance to '{other}.md'" : "")}");
            return null;
        }

        var better = Slug.From(slug);
        var advice = better.Length > 0 ? $"rename it, for instance to '{better}.md'" : "rename it";
        diagnostics.Error(path, SourcePosition.Start, $"the file's name becomes an address and may hold only lower-case letters a-z, digits and single hyphens; {advice}");
        return null;
    }

    private static void ReportDuplicates(string slug, List<string> paths, DiagnosticBag diagnostics)
    {
        foreach (var path in paths.Skip(1))
            diagnostics.Error(path, SourcePosition.Start, $"the slug '{slug}' is taken by {paths[0]}; rename one of the two files");
    }
}
