using SiteGen.Catalog;
using SiteGen.Localization;
using TexMath.Xml;

namespace SiteGen.Themes.Rendering;

/// <summary>Renders pages that redirect from an old address to the new one, for hosts without redirects.</summary>
internal static class RedirectPage
{
    /// <summary>Renders the page.</summary>
    /// <param name="targetSitePath">The site path of the new address.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    /// <param name="language">The site's language.</param>
    /// <param name="strings">The words of that language.</param>
    public static string Render(string targetSitePath, SiteUrls urls, string language, StringTable strings)
    {
        var moved = HtmlEscaping.Escape(strings.Format("moved"));
        var relative = HtmlEscaping.Escape(urls.ToRelative(targetSitePath));
        var absolute = HtmlEscaping.Escape(urls.ToAbsolute(targetSitePath));
        return $"""
            <!doctype html>
            <html lang="{HtmlEscaping.Escape(language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
            <title>{moved}</title>
            <meta http-equiv="refresh" content="0; url={relative}">
            <link rel="canonical" href="{absolute}">
            <meta name="robots" content="noindex">
            </head>
            <body><main><a href="{relative}">{moved}</a></main></body>
            </html>

            """.ReplaceLineEndings("\n");
    }
}
