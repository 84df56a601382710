using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>
/// Links from one Markdown file of <c>content</c> to another, as they work on GitHub: <c>settings.md#keys</c> in
/// <c>content/pages/docs/index.md</c> leads to <c>/docs/settings/#keys</c>.
/// </summary>
public static class ContentLink
{
    private const string Extension = ".md";
    private const string ImageFolder = "content/images/";

    /// <summary>
    /// Returns the site path of the paper, topic, curator, edition, page or image whose file a relative address names; null if
    /// the address is not in one of their folders. The file does not have to exist.
    /// </summary>
    /// <param name="sourcePath">The file that contains the link, relative to the source folder, with forward slashes.</param>
    /// <param name="address">A relative address: a path with forward slashes, with or without a fragment.</param>
    public static string? Resolve(string sourcePath, string address)
    {
        var end = address.AsSpan().IndexOfAny('#', '?');
        var (file, rest) = end < 0 ? (address, "") : (address[..end], address[end..]);
        if (Combine(sourcePath, file) is not { } path)
            return null;
        if (path.StartsWith(ImageFolder, StringComparison.Ordinal))
            return SiteUrls.Images + path[ImageFolder.Length..] + rest;
        if (!file.EndsWith(Extension, StringComparison.Ordinal))
            return null;
        return FindSitePath(path) is { } sitePath ? sitePath + rest : null;
    }

    private static string? FindSitePath(string path)
    {
        var slug = path[(path.LastIndexOf('/') + 1)..^Extension.Length];
        return path.Split('/') switch
        {
            ["content", "papers", ..] => SiteUrls.Paper(slug),
            ["content", "topics", ..] => SiteUrls.Topic(slug),
            ["content", "curators", ..] => SiteUrls.Curator(slug),
            ["content", "editions", ..] when IsoDay.TryParse(slug, out var day) => SiteUrls.Edition(day),
            ["content", "pages", _, ..] => SiteUrls.Page(PageSlug.FromPath(path)),
            _ => null,
        };
    }

    // Returns null for a path that leads out of the source folder.
    private static string? Combine(string sourcePath, string relative)
    {
        List<string> parts = [.. sourcePath.Split('/')[..^1]];
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join('/', parts);
    }
}
