using System.Globalization;
using MimeKit;
using SiteGen.Content.Identifiers;

namespace SiteGen.Mail.Sending;

/// <summary>
/// Reads the settings for sending from the environment. Errors name the variable and what to do, all of them at once, and never
/// contain a value: logs of workflows are public.
/// </summary>
public sealed class MailSettingsReader
{
    private const string Host = "SITEGEN_SMTP_HOST";
    private const string Port = "SITEGEN_SMTP_PORT";
    private const string User = "SITEGEN_SMTP_USER";
    private const string Password = "SITEGEN_SMTP_PASSWORD";
    private const string Security = "SITEGEN_SMTP_SECURITY";
    private const string From = "SITEGEN_MAIL_FROM";
    private const string To = "SITEGEN_MAIL_TO";
    private const string ToFile = "SITEGEN_MAIL_TO_FILE";
    private const string Key = "SITEGEN_MAIL_KEY";
    private const string Unsubscribe = "SITEGEN_MAIL_UNSUBSCRIBE";

    private const int StartTlsPort = 587;
    private const int TlsPort = 465;

    private readonly string _source;
    private readonly Func<string, string?> _variable;
    private readonly List<string> _errors = [];

    private MailSettingsReader(string source, Func<string, string?> variable) => (_source, _variable) = (source, variable);

    /// <summary>Reads the settings; returns null if something is wrong.</summary>
    /// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
    /// <param name="variable">Returns the value of an environment variable, or null.</param>
    /// <param name="errors">What is wrong and what to do.</param>
    public static MailSettings? Read(string source, Func<string, string?> variable, out IReadOnlyList<string> errors)
    {
        var reader = new MailSettingsReader(source, variable);
        var settings = reader.Read();
        errors = reader._errors;
        return errors.Count == 0 ? settings : null;
    }

    private MailSettings Read()
    {
        var (server, from, recipients) = (ReadServer(), ReadFrom(), ReadRecipients());
        return new MailSettings
        {
            Server = server,
            From = from,
            Recipients = recipients,
            Key = ReadKey(),
            Unsubscribe = ReadUnsubscribe(recipients.Count),
        };
    }

    private SmtpSettings ReadServer()
    {
        var host = Get(Host);
        if (host is null)
            Report(Host, "is not set; name the SMTP server, such as smtp.example.org");
        else if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            Report(Host, "is not the name of a host; write it without https:// and without a port, such as smtp.example.org");
        var security = Get(Security)?.ToLowerInvariant();
        if (security is not (null or "starttls" or "tls"))
            Report(Security, "must be starttls (the default) or tls; mail is never sent unencrypted");
        var (user, password) = (Get(User), Get(Password));
        if (user is null != password is null)
            Report(user is null ? User : Password, $"is not set, but {(user is null ? Password : User)} is; set both or neither");
        return new SmtpSettings
        {
            Host = host ?? "",
            Port = ReadPort(security == "tls" ? TlsPort : StartTlsPort),
            Security = security == "tls" ? SmtpSecurity.Tls : SmtpSecurity.StartTls,
            User = user,
            Password = password,
        };
    }

    private int ReadPort(int defaultPort)
    {
        if (Get(Port) is not { } text)
            return defaultPort;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0)
            return port;
        Report(Port, "is not a port; write a number from 1 to 65535, such as 587 for starttls or 465 for tls");
        return defaultPort;
    }

    private MailboxAddress ReadFrom()
    {
        var text = Get(From);
        if (text is not null && MailAddresses.TryParse(text, out var address))
            return address;
        Report(From, text is null
            ? "is not set; name the sender, such as papers@example.org"
            : "is not one address such as papers@example.org or Papers <papers@example.org>");
        return new MailboxAddress("", "");
    }

    private IReadOnlyList<MailRecipient> ReadRecipients()
    {
        var (list, file) = (Get(To), Get(ToFile));
        if (list is null == file is null)
        {
            Report(To, list is null
                ? $"is not set; write one address or several, or name a file that Git ignores in {ToFile}"
                : $"and {ToFile} are both set; unset one of them");
            return [];
        }

        var text = list ?? RecipientFile.Read(Path.GetFullPath(file!, _source), problem => Report(ToFile, problem));
        if (text is null)
            return [];
        var recipients = RecipientList.Parse(text, out var error);
        if (error is not null)
            Report(list is null ? ToFile : To, error);
        return recipients;
    }

    private MarkKey ReadKey()
    {
        var secret = Get(Key);
        if (secret is null)
            Report(Key, "is not set; create a secret with 'openssl rand -hex 32', and keep it");
        else if (secret.Length < MarkKey.MinLength)
            Report(Key, string.Create(
                CultureInfo.InvariantCulture, $"is shorter than {MarkKey.MinLength} characters; create one with 'openssl rand -hex 32'"));
        return new MarkKey(secret ?? "");
    }

    // Somebody who gets a message of his own must be able to leave; with one recipient, a mailing list sees to it.
    private Uri? ReadUnsubscribe(int recipients)
    {
        if (Get(Unsubscribe) is { } text)
        {
            var address = text.Contains(':', StringComparison.Ordinal) ? text : $"mailto:{text}?subject=unsubscribe";
            if (MailtoAddress.TryParse(address, out var uri))
                return uri;
            Report(Unsubscribe, "is not an address such as leave@example.org");
        }
        else if (recipients > 1)
        {
            Report(Unsubscribe, "is not set, but there are several recipients; name the address to which they write to get no more mail");
        }

        return null;
    }

    private void Report(string variable, string problem) => _errors.Add($"{variable} {problem}");

    private string? Get(string variable) => _variable(variable)?.Trim() is { Length: > 0 } value ? value : null;
}
