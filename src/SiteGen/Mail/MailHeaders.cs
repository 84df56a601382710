using MimeKit;

namespace SiteGen.Mail;

/// <summary>The headers that all messages of a site share.</summary>
public sealed record MailHeaders
{
    /// <summary>The sender.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>The time of sending, which the caller passes so that the same input makes the same bytes.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The absolute URL of the site, which identifies its messages and its list.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The site's name.</summary>
    public required string SiteTitle { get; init; }

    /// <summary>The site's language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The <c>mailto:</c> URL by which readers unsubscribe; null for none.</summary>
    public Uri? Unsubscribe { get; init; }
}
