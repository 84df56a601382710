using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace SiteGen.Mail;

/// <summary>Parses addresses strictly enough that they cannot add a header, a recipient or an SMTP command.</summary>
public static class MailAddresses
{
    // The limit of RFC 5321 for a path, without its angle brackets.
    private const int MaxLength = 254;

    // Besides letters and digits, what RFC 5322 allows in a dot-atom. Quoted local parts and domain literals are not accepted.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("!#$%&'*+-./=?^_`{|}~@ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Parses one address with or without a name: <c>Papers &lt;papers@example.org&gt;</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address, with a name that is one line.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out MailboxAddress? address)
    {
        address = null;
        var trimmed = text.Trim();
        if (trimmed.Any(char.IsControl) || !MailboxAddress.TryParse(trimmed, out var parsed))
            return false;
        if (parsed.Route.Count > 0 || !IsValid(parsed.Address))
            return false;
        address = new MailboxAddress(MailText.ToLine(parsed.Name ?? ""), parsed.Address);
        return true;
    }

    /// <summary>Returns whether an address without a name is one that <see cref="TryParse"/> accepts.</summary>
    /// <param name="address">The address.</param>
    public static bool IsValid(string? address) =>
        address is { Length: > 2 and <= MaxLength }
        && !address.AsSpan().ContainsAnyExcept(Allowed)
        && address.IndexOf('@') is > 0 and var at
        && at == address.LastIndexOf('@')
        && AreLabels(address.AsSpan(0, at))
        && AreLabels(address.AsSpan(at + 1));

    private static bool AreLabels(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] != '.' && text[^1] != '.' && !text.Contains("..", StringComparison.Ordinal);
}
