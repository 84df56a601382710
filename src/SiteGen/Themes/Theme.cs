using System.Text;
using Scriban;
using Scriban.Parsing;
using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>
/// A theme with all that it inherits, read and parsed once: <c>layouts/*.html</c>, <c>partials/**.html</c> and
/// <c>assets/**</c> of its folder and, file by file where it has none, of the theme that it extends. Immutable and
/// safe to share between threads; nothing is read from the disk later.
/// </summary>
public sealed class Theme
{
    private readonly Dictionary<string, Template> _templates;

    private Theme(string name, Dictionary<string, Template> templates, IReadOnlyList<ThemeAsset> assets) =>
        (Name, _templates, Assets) = (name, templates, assets);

    /// <summary>The name of its folder.</summary>
    public string Name { get; }

    /// <summary>Its assets, by name (ordinal).</summary>
    public IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>The parsed templates by their paths: <c>layouts/paper.html</c>, <c>partials/entry.html</c>.</summary>
    internal IReadOnlyDictionary<string, Template> Templates => _templates;

    /// <summary>
    /// Loads a theme; null when it or one that it extends is missing or broken. Every syntax error of every template
    /// is reported, with its line and column.
    /// </summary>
    /// <param name="name">The name of its folder.</param>
    /// <param name="themeRoots">The folders that hold themes, in the order in which they are searched; absolute paths.</param>
    /// <param name="sourceFolder">The site's source folder, from which findings name files; an absolute path.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static Theme? Load(string name, IReadOnlyList<string> themeRoots, string sourceFolder, DiagnosticBag diagnostics)
    {
        if (new ThemeChain(themeRoots, sourceFolder, diagnostics).Resolve(name) is not { } chain)
            return null;
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        var sound = true;
        foreach (var (path, folder) in Collect(chain, ("layouts", "*.html"), ("partials", "*.html")))
        {
            templates[path] = Parse(folder, path);
            sound &= Report(templates[path], folder.Display(path), diagnostics);
        }

        var assets = Collect(chain, ("assets", "*"))
            .Select(a => ThemeAsset.Create(a.Path["assets/".Length..], File.ReadAllBytes(Path.Combine(a.Folder.Directory, a.Path)), a.Folder.Display(a.Path)));
        return sound ? new Theme(name, templates, [.. assets]) : null;
    }

    private static List<(string Path, ThemeFolder Folder)> Collect(
        IReadOnlyList<ThemeFolder> chain, params ReadOnlySpan<(string Part, string Pattern)> parts)
    {
        var found = new SortedDictionary<string, ThemeFolder>(StringComparer.Ordinal);
        foreach (var folder in chain)
        {
            foreach (var (part, pattern) in parts)
            {
                foreach (var file in folder.Files(part, pattern))
                    found.TryAdd(file, folder);
            }
        }

        return [.. found.Select(f => (f.Key, f.Value))];
    }

    private static Template Parse(ThemeFolder folder, string path)
    {
        var text = File.ReadAllText(Path.Combine(folder.Directory, path), Encoding.UTF8).ReplaceLineEndings("\n");
        return Template.Parse(text, folder.Display(path));
    }

    private static bool Report(Template template, string path, DiagnosticBag diagnostics)
    {
        foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
        {
            var start = message.Span.Start;
            diagnostics.Error(path, new SourcePosition(start.Line + 1, start.Column + 1), message.Message);
        }

        return !template.HasErrors;
    }
}
