using System.Security.Cryptography;
using System.Text;
using TexMath.Xml;

namespace SiteGen.Serve;

/// <summary>The pages of the server itself, for requests that the site has no page for.</summary>
internal static class ErrorPage
{
    private const string Style = "body { font-family: ui-monospace, monospace; margin: 2rem } pre { overflow-x: auto }";

    private static readonly string Policy =
        $"default-src 'none'; script-src 'self'; connect-src 'self'; "
        + $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>Creates the page for a first build that failed.</summary>
    /// <param name="errors">The errors with their details, as on the console.</param>
    public static byte[] CreateBuildFailed(string errors) =>
        CreatePage("The build failed", $"<p>Correct this and save; the site appears here.</p>\n<pre>{HtmlEscaping.Escape(errors)}</pre>");

    /// <summary>Creates the page for an address without a file, if the site has no <c>404.html</c>.</summary>
    /// <param name="path">The requested path.</param>
    public static byte[] CreateNotFound(string path) =>
        CreatePage("Not found", $"<p>The site has nothing at <code>{HtmlEscaping.Escape(path)}</code>.</p>");

    /// <summary>Creates the page for an address outside the site, such as a link without the path of <c>baseUrl</c>.</summary>
    /// <param name="path">The requested path.</param>
    /// <param name="basePath">The path of the site, percent-encoded and ending in a slash.</param>
    public static byte[] CreateOutside(string path, string basePath) => CreatePage(
        "Not found",
        $"<p><code>{HtmlEscaping.Escape(path)}</code> is outside this site, which begins at "
        + $"<a href=\"{HtmlEscaping.Escape(basePath)}\">{HtmlEscaping.Escape(basePath)}</a>, the path of <code>baseUrl</code>.</p>");

    private static byte[] CreatePage(string title, string body) => Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{HtmlEscaping.Escape(Policy)}">
        <title>{title}</title>
        <style>{Style}</style>
        </head>
        <body>
        <h1>{title}</h1>
        {body}
        </body>
        </html>

        """);
}
