using System.Text.Json;
using SiteGen.Content;

namespace SiteGen.Benchmarks;

/// <summary>
/// Turns a corpus into a site for Hugo with the same content: the papers' files, the topics as a taxonomy, and layouts
/// (in <c>Hugo/</c>) that print what the default theme prints of a paper and of a list.
/// </summary>
internal static class HugoSite
{
    /// <summary>Writes the site.</summary>
    /// <param name="corpus">The folder that holds <c>content</c>.</param>
    /// <param name="folder">Where to write.</param>
    public static void Write(string corpus, string folder)
    {
        CopyFolder(Repository.File("tests", "SiteGen.Benchmarks", "Hugo"), folder);
        CopyFolder(Repository.File("themes", "default", "assets"), Path.Combine(folder, "static", "assets"));
        WriteSettings(ContentReader.ReadSettings(corpus, new DiagnosticBag()), Path.Combine(folder, "hugo.yaml"));
        var papers = Directory.CreateDirectory(Path.Combine(folder, "content", "papers"));
        Parallel.ForEach(Directory.EnumerateFiles(Path.Combine(corpus, "content", "papers")), file =>
            File.WriteAllText(Path.Combine(papers.FullName, Path.GetFileName(file)), Paper(File.ReadAllText(file))));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, "content", "topics")))
        {
            var term = Directory.CreateDirectory(Path.Combine(folder, "content", "topics", Path.GetFileNameWithoutExtension(file)));
            File.Copy(file, Path.Combine(term.FullName, "_index.md"), overwrite: true);
        }
    }

    private static void WriteSettings(SiteSettings settings, string file) => File.AppendAllText(file, $"""
        title: {Quoted(settings.Title)}
        baseURL: {Quoted(settings.BaseUrl.AbsoluteUri)}
        params:
          description: {Quoted(settings.Description)}

        """);

    // To Hugo, "published" is whether a page is a draft.
    private static string Paper(string text) => text.Replace("\npublished: ", "\nissued: ", StringComparison.Ordinal);

    // JSON is YAML.
    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)), overwrite: true);
    }
}
