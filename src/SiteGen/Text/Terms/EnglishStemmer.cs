using System.Buffers;
using SiteGen.Text.Queries;

namespace SiteGen.Text.Terms;

/// <summary>
/// A light stemmer for English. It removes the plural, <c>-ed</c>, <c>-ing</c> and a final <c>e</c>, and folds British spelling
/// (<c>-ise</c>, <c>-our</c>), but keeps what makes a word of another kind (<c>-ation</c>, <c>-er</c>, <c>-ly</c>), because
/// classifiers, classification and classes are different things to a reader. A stem need not be a word
/// (<c>sharing</c> becomes <c>shar</c>), because both sides of a comparison are stemmed.
/// </summary>
/// <remarks>The search in the browser has the same rules (search-stem.js); a test compares both.</remarks>
public static class EnglishStemmer
{
    private const int MinLength = 4;
    private const int MinLengthWithEd = 5;
    private const int MinLengthWithIng = 6;

    // Words of which the ending is no suffix.
    private const string Embed = "embed";

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>Returns the stem of a word; words of fewer than four letters are their own stems.</summary>
    /// <param name="word">A folded word: lower case, no accents.</param>
    public static string Stem(string word)
    {
        if (word.Length < MinLength)
            return word;
        var singular = EnglishPlural.ToSingular(word);
        var cut = CutSuffix(singular);
        if (cut.Length >= MinLength && cut[^1] == 'e')
            cut = cut[..^1];

        // "regularise", "regularising" and "regularised", but not "analysis".
        if (cut.Length < singular.Length && cut.Length >= MinLength && cut[^1] == 's' && cut[^2] is 'i' or 'y')
            cut = cut[..^1] + "z";
        return Respell(UndoubleEnd(cut));
    }

    private static string CutSuffix(string word)
    {
        if (word.Length >= MinLengthWithIng && word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word.AsSpan(..^3)))
            return word[..^3];
        var hasEd = word.Length >= MinLengthWithEd && word.EndsWith("ed", StringComparison.Ordinal)
            && word[^3] != 'e' && word != Embed && HasVowel(word.AsSpan(..^2));
        return hasEd ? word[..^2] : word;
    }

    // "modelling" and "modeling", "embedding" and "embed". Words with a double consonant of their own ("loss") lose it, too.
    private static string UndoubleEnd(string stem) =>
        stem.Length >= MinLength && stem[^1] == stem[^2] && !IsVowel(stem[^1]) && !char.IsAsciiDigit(stem[^1]) ? stem[..^1] : stem;

    // "study" and "studied", "behaviour" and "behavior", "organisation" and "organization".
    private static string Respell(string stem)
    {
        if (stem.Length >= MinLength && stem[^1] == 'y' && !IsVowel(stem[^2]))
            return stem[..^1] + "i";
        if (stem.Length > MinLength && stem.EndsWith("our", StringComparison.Ordinal))
            return stem[..^3] + "or";
        return stem.EndsWith("isation", StringComparison.Ordinal) ? stem[..^7] + "ization" : stem;
    }

    private static bool HasVowel(ReadOnlySpan<char> text) => text.ContainsAny(Vowels);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
