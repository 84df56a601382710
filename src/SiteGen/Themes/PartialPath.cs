using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Themes;

/// <summary>The paths of partials in a theme.</summary>
internal static class PartialPath
{
    private const string Folder = "partials/";
    private const string Extension = ".html";

    /// <summary>Returns the path of a partial: <c>partials/entry.html</c> for <c>entry</c>.</summary>
    /// <param name="name">The name by which templates include it.</param>
    public static string FromName(string name) => Folder + name + Extension;

    /// <summary>Returns whether a template is a partial.</summary>
    /// <param name="path">The template's path in the theme.</param>
    /// <param name="name">The name by which templates include it.</param>
    public static bool TryGetName(string path, [NotNullWhen(true)] out string? name)
    {
        name = path.StartsWith(Folder, StringComparison.Ordinal) ? path[Folder.Length..^Extension.Length] : null;
        return name is not null;
    }
}
