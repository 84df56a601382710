using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Scriban;
using SiteGen.Content;
using SiteGen.Themes.Diagnostics;

namespace SiteGen.Themes;

/// <summary>
/// A theme with all that it inherits, read and parsed once: <c>layouts/*.html</c>, <c>partials/**.html</c>,
/// <c>inline/**.js</c> and <c>assets/**</c> of its folder and, file by file where it has none, of the theme that it extends. Immutable and
/// safe to share between threads; nothing is read later.
/// </summary>
public sealed partial class Theme
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    private Theme(string name, IReadOnlyList<ThemeAsset> assets, IReadOnlyList<InlineScript> inlineScripts, string securityPolicy) =>
        (Name, Assets, InlineScripts, SecurityPolicy) = (name, assets, inlineScripts, securityPolicy);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its assets, by name (ordinal).</summary>
    public IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>The Content-Security-Policy of its pages.</summary>
    public string SecurityPolicy { get; }

    /// <summary>The scripts that pages may have in them, by name (ordinal).</summary>
    internal IReadOnlyList<InlineScript> InlineScripts { get; }

    /// <summary>The parsed templates by their paths: <c>layouts/paper.html</c>, <c>partials/entry.html</c>.</summary>
    internal IReadOnlyDictionary<string, Template> Templates => _templates;

    /// <summary>The texts of the templates by their files, as findings name them.</summary>
    internal IReadOnlyDictionary<string, string> Sources => _sources;

    /// <summary>The ids of elements in the templates; the headings of a page must not get them too.</summary>
    internal IReadOnlySet<string> ElementIds { get; private set; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Loads a theme; null when it or one that it extends is missing or broken. Every syntax error of every template
    /// is reported, with its line and column.
    /// </summary>
    /// <param name="name">The theme's name: a folder in <c>themes</c> of the source, or else a theme that comes with the program.</param>
    /// <param name="sourceFolder">The site's source folder; an absolute path.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static Theme? Load(Located<string> name, string sourceFolder, DiagnosticBag diagnostics)
    {
        IThemeRoot[] roots = [new DiskThemes(sourceFolder, diagnostics), new ShippedThemes()];
        var ancestry = new ThemeChain(roots, diagnostics);
        if (ancestry.Resolve(name) is not { } chain)
            return null;
        var assets = Collect(chain, ("assets", ""))
            .Select(a => a.Folder.ReadBytes(a.Path) is { } bytes ? ThemeAsset.Create(a.Path["assets/".Length..], bytes, a.Folder.Display(a.Path)) : null)
            .OfType<ThemeAsset>();
        List<InlineScript> inline = [.. Collect(chain, (InlineScript.Folder, ".js")).Select(i => InlineScript.Read(i.Folder, i.Path, diagnostics)).OfType<InlineScript>()];
        var policy = Themes.SecurityPolicy.Build(ancestry.Policy, inline.Where(i => i.Text.Length > 0).Select(i => i.Text));
        var theme = new Theme(name.Value, [.. assets], inline, policy);
        var sound = true;
        foreach (var (path, folder) in Collect(chain, ("layouts", ".html"), ("partials", ".html")))
            sound &= theme.Parse(folder, path, diagnostics);
        theme.ElementIds = theme.Sources.Values.SelectMany(text => ElementId().Matches(text)).Select(m => m.Groups["id"].Value).ToFrozenSet(StringComparer.Ordinal);
        return sound ? theme : null;
    }

    /// <summary>A file of a theme, and the first folder of the chain that has it.</summary>
    private sealed record ThemeFile(string Path, ThemeFolder Folder);

    private static List<ThemeFile> Collect(
        IReadOnlyList<ThemeFolder> chain, params ReadOnlySpan<(string Part, string Ending)> parts)
    {
        var found = new Dictionary<string, ThemeFolder>(StringComparer.Ordinal);
        foreach (var folder in chain)
        {
            foreach (var (part, ending) in parts)
            {
                foreach (var file in folder.Files(part, ending))
                    found.TryAdd(file, folder);
            }
        }

        return [.. found.Keys.Order(StringComparer.Ordinal).Select(path => new ThemeFile(path, found[path]))];
    }

    // The parser takes time that grows with the square of a number's length.
    [GeneratedRegex("[0-9]{1001}")]
    private static partial Regex LongNumber();

    [GeneratedRegex("""\sid=["']?(?<id>[^\s"'>{]+)""")]
    private static partial Regex ElementId();

    private bool Parse(ThemeFolder folder, string path, DiagnosticBag diagnostics)
    {
        var file = folder.Display(path);
        if (folder.ReadText(path, diagnostics)?.ReplaceLineEndings("\n") is not { } text)
            return false;
        if (LongNumber().Match(text) is { Success: true, Index: var at })
        {
            diagnostics.Error(file, new SourcePosition(text.AsSpan(0, at).Count('\n') + 1, at - text.AsSpan(0, at).LastIndexOf('\n')), "more than 1,000 digits in a row; break them up");
            return false;
        }

        var template = Template.Parse(text, file);
        (_templates[path], _sources[file]) = (template, text);
        TemplateSyntax.Report(template, text, file, diagnostics);
        EscapeStatementRemover.Remove(template.Page);
        return !template.HasErrors;
    }
}
