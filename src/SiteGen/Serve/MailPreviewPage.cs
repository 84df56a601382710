using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Mail;
using TexMath.Xml;

namespace SiteGen.Serve;

/// <summary>The page around the preview of a message, with links to its other forms.</summary>
internal static class MailPreviewPage
{
    private const string Style = """
        :root { color-scheme: light dark }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 1rem }
        h1 { font-size: 1.1rem; margin: 0 0 0.5rem }
        ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; margin: 0 0 1rem; padding: 0 }
        [aria-current] { color: inherit; font-weight: 600; text-decoration: none }
        .frames { display: flex; flex-wrap: wrap; gap: 1rem }
        iframe { border: 1px solid GrayText; height: 80vh; max-width: 100%; width: 660px }
        iframe + iframe { width: 390px }
        pre { border: 1px solid GrayText; margin: 0; overflow-x: auto; padding: 1rem }
        """;

    private static readonly (string Name, string Label)[] Views = [("light", "Light"), ("dark", "Dark"), ("text", "Plain text")];

    private static readonly string Policy =
        "default-src 'none'; frame-src 'self'; script-src 'self'; connect-src 'self'; "
        + $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>Creates the page.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="period">Whether it is that of an edition or of a week.</param>
    /// <param name="view"><c>light</c>, <c>dark</c> or <c>text</c>.</param>
    public static byte[] Create(MailContent mail, MailPeriod period, string view)
    {
        var name = period == MailPeriod.Week ? "week" : "day";
        var size = Encoding.UTF8.GetByteCount(mail.Html).ToString("N0", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{HtmlEscaping.Escape(Policy)}">
            <title>Mail of {HtmlEscaping.Escape(mail.Key)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1>{HtmlEscaping.Escape(mail.Subject)}</h1>
            <nav aria-label="Forms of the message">
            <ul>
            {Link($"day-{view}", "Newest edition", name == "day")}
            {Link($"week-{view}", "Newest week", name == "week")}
            {string.Join('\n', Views.Select(v => Link($"{name}-{v.Name}", v.Label, v.Name == view)))}
            <li><a href="{MailPreview.Path}{name}.eml">File for a mail program</a></li>
            <li>{size} bytes of HTML</li>
            </ul>
            </nav>
            {CreateBody(mail, name, view)}
            </body>
            </html>

            """);
    }

    private static string CreateBody(MailContent mail, string name, string view)
    {
        if (view == "text")
            return $"<pre>{HtmlEscaping.Escape(mail.Text)}</pre>";
        var source = $"{MailPreview.Path}{name}-{view}.html";
        return $"""
            <div class="frames">
            <iframe sandbox title="Wide" src="{source}"></iframe>
            <iframe sandbox title="Narrow" src="{source}"></iframe>
            </div>
            """;
    }

    private static string Link(string target, string label, bool isCurrent) =>
        $"<li><a href=\"{MailPreview.Path}{target}\"{(isCurrent ? " aria-current=\"true\"" : "")}>{label}</a></li>";
}
