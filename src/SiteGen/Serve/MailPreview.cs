using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using MimeKit;
using SiteGen.Build;
using SiteGen.Content;
using SiteGen.Mail;

namespace SiteGen.Serve;

/// <summary>
/// Shows the messages of the newest edition and week as <c>sitegen mail</c> would send them, with links to the served site. They are
/// composed at the first request after a build. No file of the output contains them.
/// </summary>
/// <param name="options">What is served.</param>
internal sealed partial class MailPreview(ServeOptions options)
{
    /// <summary>The address of the preview, under which all its addresses begin.</summary>
    public const string Path = "/-/mail/";

    // A message must look right without anything from elsewhere, and its links lead out of the frame only on a click.
    private const string MessagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    private readonly Lock _lock = new();
    private ComposedMail? _composed;

    /// <summary>Responds to a request.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="version">The version of the site; messages of another version are composed again.</param>
    /// <returns>The page to send; null if the response was sent.</returns>
    public async Task<(byte[] Page, int Status)?> RespondAsync(HttpContext context, string version)
    {
        var path = context.Request.Path.Value!;
        if (Address().Match(path) is not { Success: true } match)
            return (ErrorPage.CreateNotFound(path), StatusCodes.Status404NotFound);
        var (period, view) = (match.Groups["period"].Value == "week" ? MailPeriod.Week : MailPeriod.Day, match.Groups["view"].Value);
        var composed = await Task.Run(() => GetComposed(version, new Uri($"http://{context.Request.Host}/")));
        if (composed.Errors.Length > 0)
            return (ErrorPage.CreateBuildFailed(composed.Errors), StatusCodes.Status500InternalServerError);
        if ((period == MailPeriod.Week ? composed.Week : composed.Day) is not { } mail)
            return (ErrorPage.CreateNotFound(path), StatusCodes.Status404NotFound);
        var extension = match.Groups["extension"].Value;
        if (extension.Length == 0)
            return (MailPreviewPage.Create(mail, period, view.Length == 0 ? "light" : view), StatusCodes.Status200OK);
        await SendMessageAsync(context, mail, composed.Settings, view, extension);
        return null;
    }

    private ComposedMail GetComposed(string version, Uri origin)
    {
        lock (_lock)
        {
            if (_composed is not { } known || known.Version != version || known.Origin != origin)
                known = _composed = Compose(version, origin);
            return known;
        }
    }

    private ComposedMail Compose(string version, Uri origin)
    {
        var diagnostics = new DiagnosticBag();
        var site = new SiteOptions
        {
            Source = options.Source,
            Origin = origin,
            Theme = options.Theme,
            Drafts = options.Drafts,
            Date = options.Date,
        };
        var composer = MailComposer.Read(site, diagnostics);
        var (day, week) = (composer?.ComposePreview(MailPeriod.Day), composer?.ComposePreview(MailPeriod.Week));
        var errors = diagnostics.Sorted().Where(d => d.Severity == Severity.Error).Select(d => d.FullText);
        return new ComposedMail(version, origin, composer?.Settings ?? new SiteSettings(), day, week, string.Join('\n', errors));
    }

    private static Task SendMessageAsync(HttpContext context, MailContent mail, SiteSettings settings, string view, string extension)
    {
        if (extension == ".eml")
            return TypedResults.Bytes(WriteMessage(mail, settings), "message/rfc822", $"{mail.Key}.eml").ExecuteAsync(context);
        context.Response.Headers.ContentSecurityPolicy = MessagePolicy;
        // Shows both colours whatever the browser prefers.
        var html = DarkQuery().Replace(mail.Html, view == "dark" ? "(min-width: 0)" : "(max-width: 0)");
        return TypedResults.Text(html, "text/html; charset=utf-8").ExecuteAsync(context);
    }

    private static byte[] WriteMessage(MailContent mail, SiteSettings settings)
    {
        var headers = new MailHeaders
        {
            From = new MailboxAddress(settings.Title, "papers@example.org"),
            Date = DateTimeOffset.UnixEpoch,
            BaseUrl = settings.BaseUrl,
            SiteTitle = settings.Title,
            Language = settings.Language,
        };
        using var stream = new MemoryStream();
        MailMessageFactory.Create(mail, headers, new MailboxAddress("", "reader@example.org")).WriteTo(stream);
        return stream.ToArray();
    }

    [GeneratedRegex("^/-/mail/(?:(?<period>day|week)"
        + @"(?:-(?<view>light|dark|text)|-(?<view>light|dark)(?<extension>\.html)|(?<extension>\.eml)))?\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"\(\s*prefers-color-scheme\s*:\s*dark\s*\)")]
    private static partial Regex DarkQuery();

    private sealed record ComposedMail(
        string Version, Uri Origin, SiteSettings Settings, MailContent? Day, MailContent? Week, string Errors);
}
