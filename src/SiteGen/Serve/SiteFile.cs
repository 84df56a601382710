namespace SiteGen.Serve;

/// <summary>The file at an address of a built site, by the rules of GitHub Pages.</summary>
/// <param name="File">The file to send, or null.</param>
/// <param name="Redirect">The decoded path to redirect to, or null.</param>
internal readonly record struct SiteFile(string? File, string? Redirect)
{
    /// <summary>
    /// Finds the file of a path. <c>/x/</c> is <c>x/index.html</c>; <c>/x</c> is <c>x</c>, or <c>x.html</c>, or a redirect to
    /// <c>/x/</c> if that is a folder with a page. A path outside the folder finds nothing.
    /// </summary>
    /// <param name="folder">The folder with the built site; an absolute path.</param>
    /// <param name="path">The path of the address, decoded, beginning with a slash.</param>
    public static SiteFile Find(string folder, string path)
    {
        var relative = path.TrimStart('/');
        if (relative.Contains('\0', StringComparison.Ordinal))
            return default;
        var file = Path.GetFullPath(Path.Combine(folder, relative));
        var inside = file == folder || file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (!inside)
            return default;
        if (relative.Length == 0 || relative.EndsWith('/'))
            return FindExisting(Path.Combine(file, "index.html"));
        if (System.IO.File.Exists(file))
            return new SiteFile(file, null);
        if (System.IO.File.Exists(file + ".html"))
            return new SiteFile(file + ".html", null);
        return System.IO.File.Exists(Path.Combine(file, "index.html")) ? new SiteFile(null, $"/{relative}/") : default;
    }

    private static SiteFile FindExisting(string file) => System.IO.File.Exists(file) ? new SiteFile(file, null) : default;
}
