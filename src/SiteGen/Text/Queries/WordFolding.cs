using System.Globalization;
using System.Text;

namespace SiteGen.Text.Queries;

/// <summary>Classifies and folds the characters of words outside ASCII.</summary>
internal static class WordFolding
{
    // Between words although Unicode calls it a format character.
    private const int ZeroWidthSpace = 0x200B;

    /// <summary>Returns what a character does in a word.</summary>
    /// <param name="rune">Any character.</param>
    public static WordCharacter Classify(Rune rune)
    {
        if (rune.IsAscii)
            return char.IsAsciiLetterOrDigit((char)rune.Value) ? WordCharacter.Letter : WordCharacter.Separator;
        if (rune.Value is 0xFF9E or 0xFF9F)
            return WordCharacter.Continuation; // the half-width forms of two combining marks
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return WordCharacter.Continuation;
            case UnicodeCategory.Format:
                return rune.Value == ZeroWidthSpace ? WordCharacter.Separator : WordCharacter.Continuation;
            case <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber:
                return EastAsianText.IsEastAsian(rune.Value) || IsHalfWidthKana(rune.Value)
                    ? WordCharacter.EastAsian
                    : WordCharacter.Letter;
            default:
                return WordCharacter.Separator;
        }
    }

    /// <summary>
    /// Returns a word in lower case without accents, apostrophes and format characters, in ASCII where
    /// <see cref="Transliteration.FoldToAscii"/> can write it so. Characters that are not part of words, if folding creates any,
    /// become spaces.
    /// </summary>
    /// <param name="word">A word without lone surrogates.</param>
    public static string Fold(string word)
    {
        var kept = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c is not ('\'' or '\u2019') && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                kept.Append(c);
        }

        // Decomposition takes Hangul syllables apart; composition puts them together again.
        var folded = Transliteration.FoldToAscii(kept.ToString()).Normalize(NormalizationForm.FormC);
        return string.Concat(folded.EnumerateRunes().Select(rune => IsKept(rune) ? rune.ToString() : " "));
    }

    // The signs of C++, C# and F# belong to the word.
    private static bool IsKept(Rune rune) => rune.Value is '+' or '#' || Classify(rune) != WordCharacter.Separator;

    private static bool IsHalfWidthKana(int code) => code is >= 0xFF66 and <= 0xFF9D;
}

/// <summary>What a character does in a word.</summary>
internal enum WordCharacter
{
    /// <summary>It ends a word.</summary>
    Separator,

    /// <summary>It is a letter or a digit.</summary>
    Letter,

    /// <summary>It continues a word and does not begin one: a combining mark or a format character such as the soft hyphen.</summary>
    Continuation,

    /// <summary>It is a word of its own, because its script does not separate words by spaces.</summary>
    EastAsian,
}
