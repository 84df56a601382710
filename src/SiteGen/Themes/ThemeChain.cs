using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>Follows <c>extends</c> from a theme to its last ancestor.</summary>
/// <param name="roots">The folders that hold themes, in the order in which they are searched.</param>
/// <param name="sourceFolder">The source folder, from which findings name files.</param>
/// <param name="diagnostics">Takes the findings.</param>
internal sealed class ThemeChain(IReadOnlyList<string> roots, string sourceFolder, DiagnosticBag diagnostics)
{
    private const string Settings = "content/site.yaml";

    /// <summary>The theme's folder, its parent's, and so on; null when one is missing or comes twice, which is reported.</summary>
    /// <param name="name">The theme's name.</param>
    public IReadOnlyList<ThemeFolder>? Resolve(string name)
    {
        var chain = new List<ThemeFolder>();
        var next = Find(name, 0);
        if (next is null)
            diagnostics.Error(Settings, SourcePosition.Start, Missing(name));
        while (next is not null)
        {
            chain.Add(next);
            if (next.Manifest(diagnostics) is not { } manifest)
                return null;
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
        var parent = Find(name.Value, name.Value == child.Name ? child.Root + 1 : 0);
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

    private ThemeFolder? Find(string name, int firstRoot)
    {
        // The name of a folder, and nothing that leads elsewhere.
        if (name.Length == 0 || name[0] == '.' || name.AsSpan().IndexOfAny("/\\:") >= 0)
            return null;
        for (var root = firstRoot; root < roots.Count; root++)
        {
            var directory = Path.Combine(roots[root], name);
            if (File.Exists(Path.Combine(directory, ThemeFolder.ManifestName)))
                return new ThemeFolder(name, directory, root, Display(directory, name));
        }

        return null;
    }

    // The theme that ships with the program lies elsewhere on each machine; findings name it as if it lay in the source.
    private string Display(string directory, string name)
    {
        var relative = Path.GetRelativePath(sourceFolder, directory).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? $"themes/{name}" : relative;
    }

    private string Missing(string name)
    {
        var names = roots.Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(d => File.Exists(Path.Combine(d, ThemeFolder.ManifestName)))
            .Select(d => Path.GetFileName(d))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var hint = Suggestion.DidYouMean(name, names);
        var known = names.Count == 0 ? "there are none" : "there are: " + string.Join(", ", names);
        return $"there is no theme '{name}' (a folder in themes with a theme.yaml); {known}{hint}";
    }
}
