using System.Globalization;

namespace SiteGen.Mail.Sending;

/// <summary>Parses a list of recipients: addresses without names, one on a line or divided by commas.</summary>
internal static class RecipientList
{
    /// <summary>The maximum number of recipients.</summary>
    public const int MaxCount = 10_000;

    private const int MaxListedErrors = 10;

    private static readonly char[] Separators = ['\n', ','];

    /// <summary>Parses a list. An address that occurs twice counts once; a line that begins with # is a comment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">Which entries are wrong, by number only; null if none is.</param>
    public static IReadOnlyList<MailRecipient> Parse(string text, out string? error)
    {
        var recipients = new List<MailRecipient>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var wrong = new List<int>();
        var number = 0;
        foreach (var part in text.ReplaceLineEndings("\n").Split(Separators))
        {
            number++;
            var entry = part.Trim(' ', '\t');
            if (entry.Length == 0 || entry.StartsWith('#'))
                continue;
            var address = entry.ToLowerInvariant();
            if (!MailAddresses.IsValid(address))
                wrong.Add(number);
            else if (seen.Add(address))
                recipients.Add(new MailRecipient(number, address));
        }

        error = Explain(wrong, recipients.Count);
        return recipients;
    }

    private static string? Explain(List<int> wrong, int count)
    {
        if (wrong.Count > 0)
        {
            var numbers = string.Join(", ", wrong.Take(MaxListedErrors).Select(n => n.ToString(CultureInfo.InvariantCulture)));
            var others = wrong.Count > MaxListedErrors
                ? string.Create(CultureInfo.InvariantCulture, $" and {wrong.Count - MaxListedErrors} others")
                : "";
            return $"has entries that are no addresses, number {numbers}{others}; write addresses such as anna@example.org, "
                + "without names, one on a line or divided by commas";
        }

        return count switch
        {
            0 => "has no address; write at least one, such as the address of a mailing list",
            > MaxCount => string.Create(CultureInfo.InvariantCulture, $"has {count} addresses; at most {MaxCount} are allowed"),
            _ => null,
        };
    }
}
