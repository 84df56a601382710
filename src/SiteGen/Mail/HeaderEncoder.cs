using System.Text;

namespace SiteGen.Mail;

/// <summary>
/// Encodes texts for headers as RFC 2047 and RFC 5322 want them. MimeKit's own encoder writes words that are longer than allowed,
/// and leaves text that looks like an encoded word as it is, so that a reader would decode it.
/// </summary>
internal static class HeaderEncoder
{
    private const string WordStart = "=?utf-8?b?", WordEnd = "?=";

    // An encoded word has at most 75 characters, and with the header's name must fit on a line: 48 of base64 hold 36 bytes.
    private const int MaxWordBytes = 36, MaxPlainWord = 60, MaxLineLength = 76;

    /// <summary>Encodes a text as the value of a header such as <c>Subject</c>.</summary>
    /// <param name="text">Any text.</param>
    public static string EncodeText(string text)
    {
        var line = MailText.ToLine(text);
        return IsPlain(line) ? line : EncodeWords(line);
    }

    /// <summary>Encodes a text as the name before an address or a list identifier.</summary>
    /// <param name="text">Any text.</param>
    public static string EncodePhrase(string text)
    {
        var line = MailText.ToLine(text);
        if (!IsPlain(line))
            return EncodeWords(line);
        return line.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ')
            ? line
            : $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Returns an encoded value as it is written after the colon: with a space before it, and folded at spaces.</summary>
    /// <param name="name">The header's name, which shortens the first line.</param>
    /// <param name="value">The value, in ASCII.</param>
    public static byte[] Fold(string name, string value)
    {
        var folded = new StringBuilder(value.Length + 2);
        var column = name.Length + 1;
        foreach (var word in value.Split(' '))
        {
            var fits = column + 1 + word.Length <= MaxLineLength || folded.Length == 0;
            folded.Append(fits ? " " : "\r\n ").Append(word);
            column = (fits ? column : 0) + 1 + word.Length;
        }

        return Encoding.ASCII.GetBytes(folded.Append("\r\n").ToString());
    }

    private static bool IsPlain(string line) =>
        !line.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && !line.Contains("=?", StringComparison.Ordinal)
        && line.Split(' ').All(word => word.Length <= MaxPlainWord);

    private static string EncodeWords(string line)
    {
        var words = new List<string>();
        var bytes = new List<byte>(MaxWordBytes);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(utf8);
            if (bytes.Count + length > MaxWordBytes)
                words.Add(EncodeWord(bytes));
            bytes.AddRange(utf8[..length]);
        }

        words.Add(EncodeWord(bytes));
        return string.Join(' ', words);
    }

    private static string EncodeWord(List<byte> bytes)
    {
        var word = WordStart + Convert.ToBase64String([.. bytes]) + WordEnd;
        bytes.Clear();
        return word;
    }
}
