namespace SiteGen.Text;

/// <summary>The words of a text, in the one form in which search, topics and relatedness compare them.</summary>
public static class Words
{
    /// <summary>
    /// Cuts a text into runs of letters and digits: lower case, accents folded (<c>naïve</c> → <c>naive</c>), hyphens
    /// and other signs between words (<c>class-incremental</c> is two words, <c>wav2vec</c> one), a possessive
    /// <c>'s</c> dropped, other apostrophes closed up (<c>don't</c> → <c>dont</c>).
    /// </summary>
    /// <param name="plainText">Text without markup.</param>
    public static IReadOnlyList<string> Split(string plainText)
    {
        var folded = Transliteration.FoldLatin(XmlText.Clean(plainText));
        var words = new List<string>(folded.Length / 6);
        var at = 0;
        while (at < folded.Length)
        {
            if (char.IsLetterOrDigit(folded[at]))
                words.Add(ReadWord(folded, ref at));
            else
                at++;
        }
        return words;
    }

    private static string ReadWord(string text, ref int at)
    {
        var start = at;
        var joined = false;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInnerApostrophe(text, at)))
        {
            if (IsInnerApostrophe(text, at))
            {
                if (IsPossessive(text, at))
                    break;
                joined = true;
            }
            at++;
        }
        var word = text[start..at];
        if (at < text.Length && IsApostrophe(text[at]))
            at += 2;
        return joined ? word.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal) : word;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private static bool IsInnerApostrophe(string text, int at) =>
        IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsPossessive(string text, int at) =>
        text[at + 1] == 's' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
}
