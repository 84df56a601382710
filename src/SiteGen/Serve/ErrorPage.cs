using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Serve;

/// <summary>The pages that the server itself makes, where the site has none to show.</summary>
internal static class ErrorPage
{
    private const string Style = "body { font-family: ui-monospace, monospace; margin: 2rem } pre { overflow-x: auto }";

    private static readonly string Policy =
        $"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>Shows the errors of a first build that failed.</summary>
    /// <param name="errors">The errors with their details, as on the console.</param>
    public static byte[] BuildFailed(string errors) =>
        Page("The build failed", $"<p>Correct this and save: the page shows the site then.</p>\n<pre>{WebUtility.HtmlEncode(errors)}</pre>");

    /// <summary>Stands in for <c>404.html</c> in a site that has none.</summary>
    /// <param name="path">The address that was asked for.</param>
    public static byte[] NotFound(string path) =>
        Page("Not found", $"<p>The site has nothing at <code>{WebUtility.HtmlEncode(path)}</code>.</p>");

    /// <summary>Answers for an address that is not below the site's own: a link that forgets the path of <c>baseUrl</c>.</summary>
    /// <param name="path">The address that was asked for.</param>
    /// <param name="basePath">The path at which the site begins, percent-encoded; ends in a slash.</param>
    public static byte[] Outside(string path, string basePath) => Page(
        "Not found",
        $"<p><code>{WebUtility.HtmlEncode(path)}</code> lies outside this site, which begins at <a href=\"{WebUtility.HtmlEncode(basePath)}\">{WebUtility.HtmlEncode(basePath)}</a>, the path of <code>baseUrl</code>.</p>");

    private static byte[] Page(string title, string body) => Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{WebUtility.HtmlEncode(Policy)}">
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
