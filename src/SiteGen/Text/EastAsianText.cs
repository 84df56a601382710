namespace SiteGen.Text;

/// <summary>Tells text in Chinese characters, kana and Hangul, which write names as family name and given name, without a space.</summary>
internal static class EastAsianText
{
    /// <summary>Whether a text has letters, and all of them are of these scripts.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsOnly(string text)
    {
        var found = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsEastAsian(rune.Value))
                found = true;
            else if (System.Text.Rune.IsLetterOrDigit(rune))
                return false;
        }

        return found;
    }

    /// <summary>Whether a code point belongs to one of these scripts, their punctuation included.</summary>
    /// <param name="code">A Unicode code point.</param>
    public static bool IsEastAsian(int code) => code is
        (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x3130 and <= 0x318F) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
