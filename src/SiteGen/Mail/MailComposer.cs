using System.Text;
using SiteGen.Build;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Themes.Models;
using SiteGen.Themes.Rendering;

namespace SiteGen.Mail;

/// <summary>
/// Composes the messages of a site through the theme's <c>mail</c> folder: a pure function of content, theme, settings and day. Not safe
/// to use from several threads at once.
/// </summary>
public sealed class MailComposer
{
    /// <summary>The maximum size of the HTML part in bytes: Gmail cuts a message after 102 kB.</summary>
    public const int MaxHtmlBytes = 98_000;

    // A run that failed is caught up with, but a site that begins to send mail does not start with old news.
    private const int MaxAgeInDays = 2, MaxAgeOfWeekInDays = 7;

    // From two lines of each abstract to titles only. In a week, only picks have abstracts.
    private static readonly MailDetail[] DetailsOfDay =
    [
        new(int.MaxValue, 160, 160), new(int.MaxValue, 160, 80), new(int.MaxValue, 80, 0), new(int.MaxValue, 0, 0),
    ];

    private static readonly MailDetail[] DetailsOfWeek = [new(int.MaxValue, 160, 0), new(int.MaxValue, 80, 0), new(int.MaxValue, 0, 0)];

    private readonly SiteCatalog _catalog;
    private readonly MailRenderer _renderer;
    private readonly DiagnosticBag _diagnostics;

    private MailComposer(SiteCatalog catalog, MailRenderer renderer, DiagnosticBag diagnostics) =>
        (_catalog, _renderer, _diagnostics) = (catalog, renderer, diagnostics);

    /// <summary>The settings of the site.</summary>
    public SiteSettings Settings => _catalog.Settings;

    /// <summary>The day of the build, in the time zone of the editions.</summary>
    public DateOnly Day => _catalog.Day;

    /// <summary>Reads a site. Imports and writes nothing.</summary>
    /// <param name="options">The options.</param>
    /// <param name="diagnostics">Receives diagnostics, those of the templates included.</param>
    /// <returns>The composer; null if the theme cannot be loaded.</returns>
    public static MailComposer? Read(SiteOptions options, DiagnosticBag diagnostics)
    {
        var (content, templates) = SiteSource.Read(options, diagnostics);
        if (templates is null)
            return null;
        // No message shows related papers or the map, and finding them takes most of the time.
        var needed = content with { Settings = content.Settings with { RelatedCount = 0, Map = false } };
        var day = BuildDay.Resolve(options.Date, content.Settings.TimeZone);
        var published = CatalogBuilder.SelectPublished(needed, day, options.Drafts, diagnostics);
        var catalog = CatalogBuilder.Build(needed, published, day, options.Drafts, options.Jobs, shard: null);
        return new MailComposer(catalog, new MailRenderer(templates, catalog), diagnostics);
    }

    /// <summary>
    /// Lists the messages that are due, newest first: of the editions of today and of the two days before, or of the weeks that
    /// ended in the last seven days.
    /// </summary>
    /// <param name="period">How often readers get a message.</param>
    /// <returns>Their keys; empty if none is due.</returns>
    public IReadOnlyList<string> ListDue(MailPeriod period) => [.. SelectDue(period).Select(selection => selection.Key)];

    /// <summary>Composes the newest message that is due.</summary>
    /// <param name="period">How often readers get a message.</param>
    /// <param name="unsubscribe">The <c>mailto:</c> URL by which readers unsubscribe, for the foot of the message; null for none.</param>
    /// <returns>The message; null if none is due, or if a template failed, which is reported.</returns>
    public MailContent? ComposeDue(MailPeriod period, Uri? unsubscribe = null) =>
        SelectDue(period).FirstOrDefault() is { } selection ? Compose(selection, unsubscribe) : null;

    /// <summary>Composes the message of an edition or a week.</summary>
    /// <param name="key">Its key, such as <c>2026-11-23</c> or <c>2026-W48</c>.</param>
    /// <param name="unsubscribe">The <c>mailto:</c> URL by which readers unsubscribe, for the foot of the message; null for none.</param>
    /// <returns>The message; null if there is no such edition or week, or if a template failed, which is reported.</returns>
    public MailContent? Compose(string key, Uri? unsubscribe = null) =>
        Select(MailPeriod.Day).Concat(Select(MailPeriod.Week)).FirstOrDefault(s => s.Key == key) is { } selection
            ? Compose(selection, unsubscribe)
            : null;

    /// <summary>Composes the message of the newest edition or week, whatever its age, for a preview.</summary>
    /// <param name="period">How often readers get a message.</param>
    /// <returns>The message; null if there is no edition, or if a template failed, which is reported.</returns>
    public MailContent? ComposePreview(MailPeriod period) =>
        Select(period).FirstOrDefault() is { } selection ? Compose(selection, unsubscribe: null) : null;

    private IEnumerable<MailSelection> SelectDue(MailPeriod period) => period == MailPeriod.Day
        ? Select(period).Where(s => s.Last >= Day.AddDays(-MaxAgeInDays))
        : Select(period).Where(s => s.Last < Day && s.Last >= Day.AddDays(-MaxAgeOfWeekInDays));

    private IEnumerable<MailSelection> Select(MailPeriod period) => period == MailPeriod.Day
        ? _catalog.Editions.Select(MailSelection.From)
        : _catalog.Weeks.Select(MailSelection.From);

    private MailContent? Compose(MailSelection selection, Uri? unsubscribe)
    {
        if (unsubscribe is not null && unsubscribe.Scheme != Uri.UriSchemeMailto)
            throw new ArgumentException("the address for unsubscribing must be a 'mailto:' URL", nameof(unsubscribe));
        var details = selection.Kind == "day" ? DetailsOfDay : DetailsOfWeek;
        var errors = new DiagnosticBag();
        var mail = details.Select(detail => _renderer.Render(selection, detail, unsubscribe)).FirstOrDefault(Fits)
            ?? RenderFewer(selection, details[^1], unsubscribe);
        _renderer.ReportErrors(errors);
        _diagnostics.AddErrors(errors);
        return errors.HasErrors ? null : new MailContent(selection.Key, MailText.ToLine(mail.Subject), mail.Html, mail.Text);
    }

    // Every part of a message has a maximum length, so half of the papers fit at some point.
    private RenderedMail RenderFewer(MailSelection selection, MailDetail detail, Uri? unsubscribe)
    {
        for (var count = selection.Papers.Count; ; count = count * 4 / 5)
        {
            var mail = _renderer.Render(selection, detail with { Papers = count }, unsubscribe);
            if (Fits(mail) || count == 0)
                return mail;
        }
    }

    private static bool Fits(RenderedMail mail) => Encoding.UTF8.GetByteCount(mail.Html) <= MaxHtmlBytes;
}
