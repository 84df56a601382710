using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Scriban;
using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Themes.Diagnostics;

namespace SiteGen.Themes;

/// <summary>
/// A theme with all files that it inherits: <c>layouts/*.html</c>, <c>partials/**.html</c>, <c>mail/*.html</c>, <c>mail/*.txt</c>,
/// <c>inline/**.js</c>, <c>assets/**</c> and <c>strings/*.yaml</c>. A file that the theme lacks comes from the theme that it extends.
/// Everything is read and parsed when the theme is loaded; it is immutable and safe to share between threads.
/// </summary>
public sealed partial class Theme
{
    /// <summary>The extension of templates of plain text, which print values as they are.</summary>
    internal const string PlainExtension = ".txt";

    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly ThemeStrings _strings;

    private Theme(
        string name,
        ThemeStrings strings,
        IReadOnlyList<ThemeAsset> assets,
        IReadOnlyList<InlineScript> inlineScripts,
        string securityPolicy) =>
        (Name, _strings, Assets, InlineScripts, SecurityPolicy) = (name, strings, assets, inlineScripts, securityPolicy);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its assets, in ordinal order of their names.</summary>
    public IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>Its words in the language of the site.</summary>
    public StringTable Strings => _strings.Table;

    /// <summary>The files that its words come from, by priority.</summary>
    internal IReadOnlyList<StringFile> StringFiles => _strings.Files;

    /// <summary>The Content-Security-Policy of its pages.</summary>
    public string SecurityPolicy { get; }

    /// <summary>The scripts that pages may contain, in ordinal order of their names.</summary>
    internal IReadOnlyList<InlineScript> InlineScripts { get; }

    /// <summary>The parsed templates by path: <c>layouts/paper.html</c>, <c>partials/entry.html</c>.</summary>
    internal IReadOnlyDictionary<string, Template> Templates => _templates;

    /// <summary>The sources of the templates by file, as diagnostics name it.</summary>
    internal IReadOnlyDictionary<string, string> Sources => _sources;

    /// <summary>The ids of elements in the templates, which the headings of a page must not get.</summary>
    internal IReadOnlySet<string> ElementIds { get; private set; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Loads a theme. Reports every syntax error of every template with its line and column.
    /// </summary>
    /// <param name="name">The theme's name: a folder in <c>themes</c> of the source, or else a theme that comes with the program.</param>
    /// <param name="language">The language of the site, a BCP 47 tag, which chooses the words.</param>
    /// <param name="sourceFolder">The site's source folder; an absolute path.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <returns>The theme, or null if it or a theme that it extends is missing or has errors.</returns>
    public static Theme? Load(Located<string> name, string language, string sourceFolder, DiagnosticBag diagnostics)
    {
        IThemeRoot[] roots = [new DiskThemes(sourceFolder, diagnostics), new ShippedThemes()];
        var resolver = new ThemeChain(roots, diagnostics);
        if (resolver.Resolve(name) is not { } chain)
            return null;
        if (ThemeStrings.Load(chain, language, diagnostics) is not { } strings)
            return null;
        var files = Collect(chain, ("assets", ""));
        var assets = files.Select(file => ReadAsset(file, strings.Table, diagnostics)).OfType<ThemeAsset>().ToList();
        var scripts = Collect(chain, (InlineScript.Folder, ".js"))
            .Select(file => InlineScript.Read(file.Folder, file.Path, diagnostics))
            .OfType<InlineScript>()
            .ToList();
        var policy = Themes.SecurityPolicy.Build(resolver.Policy, scripts.Where(s => s.Text.Length > 0).Select(s => s.Text));
        var theme = new Theme(name.Value, strings, assets, scripts, policy);
        return theme.ParseAll(chain, diagnostics) && assets.Count == files.Count ? theme : null;
    }

    /// <summary>Warns of words that the language of the site lacks.</summary>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public void ReportMissingStrings(DiagnosticBag diagnostics) => _strings.ReportMissing(diagnostics);

    /// <summary>A file, and the first theme of the chain that has it.</summary>
    private sealed record ThemeFile(string Path, ThemeFolder Folder);

    private static List<ThemeFile> Collect(
        IReadOnlyList<ThemeFolder> chain, params ReadOnlySpan<(string Part, string Extension)> parts)
    {
        var found = new Dictionary<string, ThemeFolder>(StringComparer.Ordinal);
        foreach (var folder in chain)
        {
            foreach (var (part, extension) in parts)
            {
                foreach (var file in folder.ListFiles(part, extension))
                    found.TryAdd(file, folder);
            }
        }

        return [.. found.Keys.Order(StringComparer.Ordinal).Select(path => new ThemeFile(path, found[path]))];
    }

    private static ThemeAsset? ReadAsset(ThemeFile file, StringTable strings, DiagnosticBag diagnostics)
    {
        var source = file.Folder.GetDisplayPath(file.Path);
        return file.Folder.ReadBytes(file.Path) is { } bytes
            && LocalizedAsset.Insert(file.Path, bytes, strings, diagnostics.ForFile(source)) is { } localized
                ? ThemeAsset.Create(file.Path["assets/".Length..], localized, source)
                : null;
    }

    private bool ParseAll(IReadOnlyList<ThemeFolder> chain, DiagnosticBag diagnostics)
    {
        var isValid = true;
        var files = Collect(chain, ("layouts", ".html"), ("partials", ".html"), ("mail", ".html"), ("mail", PlainExtension));
        foreach (var (path, folder) in files)
            isValid &= Parse(folder, path, diagnostics);
        ElementIds = Sources.Values
            .SelectMany(text => ElementId().Matches(text))
            .Select(match => match.Groups["id"].Value)
            .ToFrozenSet(StringComparer.Ordinal);
        return isValid;
    }

    private bool Parse(ThemeFolder folder, string path, DiagnosticBag diagnostics)
    {
        var file = folder.GetDisplayPath(path);
        if (folder.ReadText(path, diagnostics)?.ReplaceLineEndings("\n") is not { } text)
            return false;
        if (LongNumber().Match(text) is { Success: true, Index: var index })
        {
            diagnostics.Error(file, TextPositions.GetPosition(text, index), "more than 1,000 digits in a row; break them up");
            return false;
        }

        var template = Template.Parse(text, file);
        (_templates[path], _sources[file]) = (template, text);
        TemplateSyntax.Report(template, text, file, diagnostics);
        EscapeStatementRemover.Remove(template.Page);
        if (!path.EndsWith(PlainExtension, StringComparison.Ordinal))
            IndentationRemover.Remove(template.Page, text);
        return !template.HasErrors;
    }

    // Scriban's parser takes time quadratic in the length of a number.
    [GeneratedRegex("[0-9]{1001}")]
    private static partial Regex LongNumber();

    [GeneratedRegex("""\sid=["']?(?<id>[^\s"'>{]+)""")]
    private static partial Regex ElementId();
}
