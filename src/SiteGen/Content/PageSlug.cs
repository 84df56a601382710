using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// The slug of a page: the path of its file below <c>content/pages</c>, so that <c>docs/settings.md</c> is
/// <c>docs/settings</c>. The file <c>index.md</c> of a folder has the slug of the folder.
/// </summary>
public static class PageSlug
{
    /// <summary>The folder of the pages, relative to the source folder, with a slash at its end.</summary>
    public const string Folder = "content/pages/";

    private const string Extension = ".md";
    private const string IndexName = "/index";

    /// <summary>Returns the slug of a page's file.</summary>
    /// <param name="path">The path of the file, relative to the source folder; it starts with <see cref="Folder"/>.</param>
    public static string FromPath(string path)
    {
        var slug = path[Folder.Length..^Extension.Length];
        return slug.EndsWith(IndexName, StringComparison.Ordinal) ? slug[..^IndexName.Length] : slug;
    }

    /// <summary>Returns the first folder of a page's path that is no valid part of an address; null if there is none.</summary>
    /// <param name="path">The path of the file, relative to the source folder; it starts with <see cref="Folder"/>.</param>
    public static string? FindInvalidFolder(string path) =>
        path[Folder.Length..].Split('/')[..^1].FirstOrDefault(name => !Slug.IsValid(name));
}
