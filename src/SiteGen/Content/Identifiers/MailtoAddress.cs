using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Content.Identifiers;

/// <summary>
/// Validates <c>mailto:</c> addresses: one recipient, and at most a subject. Further header fields, such as <c>bcc</c>, and
/// line breaks are refused, also in their escaped form.
/// </summary>
public static class MailtoAddress
{
    private const string Scheme = "mailto:";
    private const string SubjectKey = "subject=";
    private const int MaxLength = 500;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> LocalPart =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$'*+-./=^_`{|}~");

    private static readonly SearchValues<char> SubjectCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+%");

    /// <summary>Parses an address; returns false if it is not in the expected form.</summary>
    /// <param name="text">The text, such as <c>mailto:join@example.org?subject=subscribe</c>.</param>
    /// <param name="address">The address.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (text.Length > MaxLength || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var parts = text[Scheme.Length..].Split('?');
        return parts.Length <= 2
            && IsAddress(parts[0])
            && (parts.Length == 1 || IsSubject(parts[1]))
            && Uri.TryCreate(text, UriKind.Absolute, out address);
    }

    private static bool IsAddress(string text) =>
        text.Split('@') is [var local, var domain]
        && AreAtoms(local, LocalPart)
        && domain.Contains('.', StringComparison.Ordinal)
        && domain.Split('.').All(IsLabel);

    private static bool AreAtoms(string text, SearchValues<char> allowed) =>
        !text.AsSpan().ContainsAnyExcept(allowed) && text.Split('.').All(atom => atom.Length > 0);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && !label.Replace("-", "", StringComparison.Ordinal).AsSpan().ContainsAnyExcept(Letters)
        && label[0] != '-' && label[^1] != '-';

    private static bool IsSubject(string query) =>
        query.StartsWith(SubjectKey, StringComparison.Ordinal)
        && !query.AsSpan(SubjectKey.Length).ContainsAnyExcept(SubjectCharacters)
        && !Uri.UnescapeDataString(query).Any(char.IsControl);
}
