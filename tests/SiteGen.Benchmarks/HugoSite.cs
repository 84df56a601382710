using System.Text.Json;
using SiteGen.Content;

namespace SiteGen.Benchmarks;

/// <summary>
/// Converts a corpus to a site for Hugo with the same content: the papers' files, the topics as a taxonomy, and layouts
/// (in <c>Hugo/</c>) with the content of the default theme's paper pages and lists.
/// </summary>
internal static class HugoSite
{
    /// <summary>Writes the Hugo site.</summary>
    /// <param name="corpus">The folder that holds <c>content</c>.</param>
    /// <param name="folder">The folder to write to.</param>
    public static void Write(string corpus, string folder)
    {
        CopyFolder(Repository.File("tests", "SiteGen.Benchmarks", "Hugo"), folder);
        CopyFolder(Repository.File("themes", "default", "assets"), Path.Combine(folder, "static", "assets"));
        WriteSettings(ContentReader.ReadSettings(corpus, new DiagnosticBag()), Path.Combine(folder, "hugo.yaml"));
        var papers = Directory.CreateDirectory(Path.Combine(folder, "content", "papers"));
        Parallel.ForEach(Directory.EnumerateFiles(Path.Combine(corpus, "content", "papers")), file =>
            File.WriteAllText(Path.Combine(papers.FullName, Path.GetFileName(file)), ConvertPaper(File.ReadAllText(file))));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, "content", "topics")))
        {
            var term = Directory.CreateDirectory(Path.Combine(folder, "content", "topics", Path.GetFileNameWithoutExtension(file)));
            File.Copy(file, Path.Combine(term.FullName, "_index.md"), overwrite: true);
        }
    }

    private static void WriteSettings(SiteSettings settings, string file) => File.AppendAllText(file, $"""
        title: {Quote(settings.Title)}
        baseURL: {Quote(settings.BaseUrl.AbsoluteUri)}
        params:
          description: {Quote(settings.Description)}

        """);

    // Hugo reads "published" as whether a page is a draft.
    private static string ConvertPaper(string text) => text.Replace("\npublished: ", "\nissued: ", StringComparison.Ordinal);

    // A JSON string is a YAML string.
    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)), overwrite: true);
    }
}
