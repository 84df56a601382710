using Microsoft.AspNetCore.StaticFiles;

namespace SiteGen.Serve;

/// <summary>The media types of a site's files, by the ending of the name.</summary>
internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new()
    {
        Mappings =
        {
            [".bib"] = "application/x-bibtex",
            [".md"] = "text/markdown",
            [".mjs"] = "text/javascript",
            [".opml"] = "text/x-opml",
            [".ris"] = "application/x-research-info-systems",
            [".webmanifest"] = "application/manifest+json",
            [".xml"] = "application/xml",
        },
    };

    private static readonly string[] Texts =
    [
        "application/json", "application/manifest+json", "application/x-bibtex", "application/x-research-info-systems",
        "application/xml", "image/svg+xml",
    ];

    /// <summary>The media type; text is said to be UTF-8, which all our text is.</summary>
    /// <param name="file">The name or path of a file.</param>
    public static string Of(string file)
    {
        if (!Known.TryGetContentType(file, out var type))
            return "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || Texts.Contains(type, StringComparer.Ordinal);
        return isText ? type + "; charset=utf-8" : type;
    }
}
