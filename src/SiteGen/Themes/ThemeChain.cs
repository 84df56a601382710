using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>Follows <c>extends</c> from a theme to its last ancestor.</summary>
/// <param name="roots">The containers of themes, in the order in which they are searched.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
internal sealed class ThemeChain(IReadOnlyList<IThemeRoot> roots, DiagnosticBag diagnostics)
{
    private readonly List<PolicyAddition> _policy = [];

    /// <summary>The additions of the resolved themes to the policy of their pages, starting with the last ancestor's.</summary>
    public IReadOnlyList<PolicyAddition> Policy => _policy;

    /// <summary>Returns the theme, its parent, and so on. Reports an error and returns null if one is missing or repeated.</summary>
    /// <param name="name">The theme's name.</param>
    public IReadOnlyList<ThemeFolder>? Resolve(Located<string> name)
    {
        var chain = new List<ThemeFolder>();
        var next = Find(name.Value, roots);
        if (next is null)
            ReportMissing(name);
        while (next is not null)
        {
            chain.Add(next);
            if (next.ReadManifest(diagnostics) is not { } manifest)
                return null;
            _policy.InsertRange(0, manifest.Policy);
            if (manifest.Extends is not { } parent)
                return chain;
            next = FindParent(chain, parent);
        }

        return null;
    }

    private ThemeFolder? FindParent(List<ThemeFolder> chain, Located<string> name)
    {
        var child = chain[^1];
        var manifest = diagnostics.ForFile(child.GetDisplayPath(ThemeFolder.ManifestName));
        // A theme may extend a theme of its own name in a later root, so that a site can build on the theme that it replaces.
        var parent = Find(name.Value, name.Value == child.Name ? roots.SkipWhile(r => r != child.Root).Skip(1) : roots);
        if (parent is null)
        {
            manifest.Error(name.Position, name.Value == child.Name
                ? $"the theme '{name.Value}' extends itself, and no theme of this name comes with the program; "
                    + "extend another, such as default"
                : DescribeMissing(name.Value));
            return null;
        }

        if (!chain.Contains(parent))
            return parent;
        var circle = string.Join(" → ", chain.SkipWhile(t => t != parent).Append(parent).Select(t => t.Name));
        manifest.Error(name.Position, $"themes extend each other in a circle ({circle}); remove one 'extends'");
        return null;
    }

    // A name from the command line has no position in the settings.
    private void ReportMissing(Located<string> name) => diagnostics.Error(
        name.Position == SourcePosition.None ? "themes/" : ContentReader.SettingsPath, name.Position, DescribeMissing(name.Value));

    // A theme's name is the name of a folder: it must not lead to another folder.
    private static ThemeFolder? Find(string name, IEnumerable<IThemeRoot> roots) =>
        name.Length > 0 && name[0] != '.' && name.AsSpan().IndexOfAny("/\\:") < 0 && roots.FirstOrDefault(r => r.Contains(name)) is { } root
            ? new ThemeFolder(name, root)
            : null;

    private string DescribeMissing(string name)
    {
        var names = roots.SelectMany(r => r.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var hint = Suggestion.DidYouMean(name, names);
        var known = names.Count == 0 ? "there are none" : "there are: " + string.Join(", ", names);
        return $"there is no theme '{name}' (a folder in themes with a theme.yaml); {known}{hint}";
    }
}
