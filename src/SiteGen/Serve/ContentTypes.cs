using Microsoft.AspNetCore.StaticFiles;

namespace SiteGen.Serve;

/// <summary>The media types of files by extension.</summary>
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

    private static readonly string[] TextTypes =
    [
        "application/json", "application/manifest+json", "application/x-bibtex", "application/x-research-info-systems",
        "application/xml", "image/svg+xml",
    ];

    /// <summary>Returns the media type of a file; for text, with the character set UTF-8.</summary>
    /// <param name="file">The name or path of the file.</param>
    public static string FromFile(string file)
    {
        if (!Known.TryGetContentType(file, out var type))
            return "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || TextTypes.Contains(type, StringComparer.Ordinal);
        return isText ? type + "; charset=utf-8" : type;
    }
}
