using System.Text.RegularExpressions;
using Scriban;
using Scriban.Parsing;
using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>
/// A theme with all that it inherits, read and parsed once: <c>layouts/*.html</c>, <c>partials/**.html</c> and
/// <c>assets/**</c> of its folder and, file by file where it has none, of the theme that it extends. Immutable and
/// safe to share between threads; nothing is read later.
/// </summary>
public sealed partial class Theme
{
    private readonly Dictionary<string, Template> _templates;

    private Theme(string name, Dictionary<string, Template> templates, IReadOnlyList<ThemeAsset> assets) =>
        (Name, _templates, Assets) = (name, templates, assets);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its assets, by name (ordinal).</summary>
    public IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>The parsed templates by their paths: <c>layouts/paper.html</c>, <c>partials/entry.html</c>.</summary>
    internal IReadOnlyDictionary<string, Template> Templates => _templates;

    /// <summary>
    /// Loads a theme; null when it or one that it extends is missing or broken. Every syntax error of every template
    /// is reported, with its line and column.
    /// </summary>
    /// <param name="name">The theme's name: a folder in <c>themes</c> of the source, or else a theme that comes with the program.</param>
    /// <param name="sourceFolder">The site's source folder; an absolute path.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static Theme? Load(string name, string sourceFolder, DiagnosticBag diagnostics)
    {
        IThemeRoot[] roots = [new DiskThemes(sourceFolder, diagnostics), new ShippedThemes()];
        if (new ThemeChain(roots, diagnostics).Resolve(name) is not { } chain)
            return null;
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        var sound = true;
        foreach (var (path, folder) in Collect(chain, ("layouts", ".html"), ("partials", ".html")))
        {
            if (Parse(folder, path, diagnostics) is { } template)
                templates[path] = template;
            else
                sound = false;
        }

        var assets = Collect(chain, ("assets", ""))
            .Select(a => a.Folder.ReadBytes(a.Path) is { } bytes ? ThemeAsset.Create(a.Path["assets/".Length..], bytes, a.Folder.Display(a.Path)) : null)
            .OfType<ThemeAsset>();
        return sound ? new Theme(name, templates, [.. assets]) : null;
    }

    private static List<(string Path, ThemeFolder Folder)> Collect(
        IReadOnlyList<ThemeFolder> chain, params ReadOnlySpan<(string Part, string Ending)> parts)
    {
        var found = new SortedDictionary<string, ThemeFolder>(StringComparer.Ordinal);
        foreach (var folder in chain)
        {
            foreach (var (part, ending) in parts)
            {
                foreach (var file in folder.Files(part, ending))
                    found.TryAdd(file, folder);
            }
        }

        return [.. found.Select(f => (f.Key, f.Value))];
    }

    private static Template? Parse(ThemeFolder folder, string path, DiagnosticBag diagnostics)
    {
        if (folder.ReadText(path, diagnostics) is not { } text)
            return null;
        if (LongNumber().Match(text) is { Success: true, Index: var at })
        {
            diagnostics.Error(folder.Display(path), new SourcePosition(text.AsSpan(0, at).Count('\n') + 1, at - text.LastIndexOf('\n', at)), "more than 1,000 digits in a row; break them up");
            return null;
        }

        var template = Template.Parse(text.ReplaceLineEndings("\n"), folder.Display(path));
        return Report(template, folder.Display(path), diagnostics) ? template : null;
    }

    // The parser takes time that grows with the square of a number's length.
    [GeneratedRegex("[0-9]{1001}")]
    private static partial Regex LongNumber();

    private static bool Report(Template template, string path, DiagnosticBag diagnostics)
    {
        foreach (var message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
        {
            var start = message.Span.Start;
            diagnostics.Error(path, new SourcePosition(Math.Max(1, start.Line + 1), Math.Max(1, start.Column + 1)), message.Message);
        }

        return !template.HasErrors;
    }
}
