using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>Follows <c>extends</c> from a theme to its last ancestor.</summary>
/// <param name="roots">The places that hold themes, in the order in which they are searched.</param>
/// <param name="diagnostics">Takes the findings.</param>
internal sealed class ThemeChain(IReadOnlyList<IThemeRoot> roots, DiagnosticBag diagnostics)
{
    private readonly List<PolicyAddition> _policy = [];

    /// <summary>What the themes of the chain add to the policy of their pages, the last ancestor's first.</summary>
    public IReadOnlyList<PolicyAddition> Policy => _policy;

    /// <summary>The theme, its parent, and so on; null when one is missing or comes twice, which is reported.</summary>
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
            if (next.Manifest(diagnostics) is not { } manifest)
                return null;
            _policy.InsertRange(0, manifest.Policy);
            if (manifest.Extends is not { } parent)
                return chain;
            next = Parent(chain, parent);
        }

        return null;
    }

    private ThemeFolder? Parent(List<ThemeFolder> chain, Located<string> name)
    {
        var child = chain[^1];
        // A theme may extend its own name: the one of the next root, so that a site can build on the theme it replaces.
        var parent = Find(name.Value, name.Value == child.Name ? roots.SkipWhile(r => r != child.Root).Skip(1) : roots);
        if (parent is null)
        {
            diagnostics.Error(child.Display(ThemeFolder.ManifestName), name.Position, Missing(name.Value));
            return null;
        }

        if (!chain.Contains(parent))
            return parent;
        var circle = string.Join(" → ", chain.SkipWhile(t => t != parent).Append(parent).Select(t => t.Name));
        diagnostics.Error(child.Display(ThemeFolder.ManifestName), name.Position, $"themes extend each other in a circle ({circle}); remove one 'extends'");
        return null;
    }

    // A name from the command line has no position in the settings.
    private void ReportMissing(Located<string> name) =>
        diagnostics.Error(name.Position == SourcePosition.None ? "themes/" : ContentReader.SettingsPath, name.Position, Missing(name.Value));

    // The name of a folder, and nothing that leads elsewhere.
    private static ThemeFolder? Find(string name, IEnumerable<IThemeRoot> roots) =>
        name.Length > 0 && name[0] != '.' && name.AsSpan().IndexOfAny("/\\:") < 0 && roots.FirstOrDefault(r => r.Holds(name)) is { } root
            ? new ThemeFolder(name, root)
            : null;

    private string Missing(string name)
    {
        var names = roots.SelectMany(r => r.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var hint = Suggestion.DidYouMean(name, names);
        var known = names.Count == 0 ? "there are none" : "there are: " + string.Join(", ", names);
        return $"there is no theme '{name}' (a folder in themes with a theme.yaml); {known}{hint}";
    }
}
