using MimeKit;
using SiteGen.Build;
using SiteGen.Content;

namespace SiteGen.Mail.Sending;

/// <summary>Sends the newest edition or week of a site by mail, or writes it to a file.</summary>
public sealed class SiteMailer
{
    // What a dry run writes instead of addresses that only secrets have; they belong to no host (RFC 2606).
    private static readonly MailboxAddress ExampleReader = new("", "reader@example.org");
    private static readonly Uri ExampleUnsubscribe = new("mailto:leave@example.org?subject=unsubscribe");

    private readonly SiteOptions _options;
    private readonly MailPeriod _period;
    private readonly MailComposer _composer;

    private SiteMailer(SiteOptions options, MailPeriod period, MailComposer composer) =>
        (_options, _period, _composer) = (options, period, composer);

    /// <summary>Reads a site; returns null if it has errors, which are reported.</summary>
    /// <param name="options">The site.</param>
    /// <param name="period">How often readers get a message.</param>
    /// <param name="diagnostics">Receives diagnostics, also those of templates that run later.</param>
    public static SiteMailer? Read(SiteOptions options, MailPeriod period, DiagnosticBag diagnostics) =>
        SiteSource.CheckExists(options.Source, diagnostics)
        && MailComposer.Read(options, diagnostics) is { } composer
        && !diagnostics.HasErrors
            ? new SiteMailer(options, period, composer)
            : null;

    /// <summary>Sends what is due to everybody who did not get it.</summary>
    /// <param name="options">How messages are sent.</param>
    /// <param name="cancellation">Stops before the next message; what was sent is saved.</param>
    /// <returns>What was sent; null if a template failed, which is reported.</returns>
    public Task<MailReport?> SendAsync(SendOptions options, CancellationToken cancellation) =>
        CreateRun(options.Settings.Unsubscribe)
            .SendAsync(options, CreateHeaders(options.Settings.From, options.Settings.Unsubscribe), cancellation);

    /// <summary>Records that the newest edition or week is not to be sent any more. Sends nothing.</summary>
    public MailReport Skip() => CreateRun(unsubscribe: null).Skip();

    /// <summary>
    /// Writes the newest message to a file, with an example as its recipient, even if it is not due. Sends nothing.
    /// </summary>
    /// <param name="folder">The folder; an absolute path. It is created if it is missing.</param>
    /// <param name="isDue">Whether a run would send the message.</param>
    /// <returns>The file; null if there is no edition, or if a template failed, which is reported.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public string? WriteFile(string folder, out bool isDue)
    {
        var due = _composer.ListDue(_period);
        isDue = due.Count > 0;
        var key = isDue ? due[0] : _composer.ComposePreview(_period)?.Key;
        if (key is null || _composer.Compose(key, ExampleUnsubscribe) is not { } content)
            return null;
        var from = new MailboxAddress(_composer.Settings.Title, "papers@example.org");
        using var message = MailMessageFactory.Create(content, CreateHeaders(from, ExampleUnsubscribe), ExampleReader);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, key + ".eml");
        // Mail programs expect the line ends of SMTP in files too.
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var stream = File.Create(file);
        message.WriteTo(format, stream, CancellationToken.None);
        return file;
    }

    private MailRun CreateRun(Uri? unsubscribe) => new(
        _options.Source,
        [.. _composer.ListDue(_period).Select(key => new MailIssue(key, () => _composer.Compose(key, unsubscribe)))]);

    private MailHeaders CreateHeaders(MailboxAddress from, Uri? unsubscribe) => new()
    {
        From = from,
        Date = BuildDay.ResolveTime(_options.Date),
        BaseUrl = _composer.Settings.BaseUrl,
        SiteTitle = _composer.Settings.Title,
        Language = _composer.Settings.Language,
        Unsubscribe = unsubscribe,
    };
}
