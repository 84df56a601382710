using System.Text;

namespace SiteGen.Search;

/// <summary>
/// Splits the words of a text further, into what the index holds: Chinese, Japanese and Korean are written without spaces, or
/// with particles attached, so a run of their characters is indexed by its pairs of neighbours, and its last character by
/// itself. The search (search-index.js) splits queries alike, but needs no last character: a single one is found as the
/// beginning of a pair.
/// </summary>
internal static class IndexWords
{
    /// <summary>Returns whether a word has a character of such a script.</summary>
    /// <param name="word">A folded word.</param>
    public static bool HasRuns(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('\u1100', '\uFAFF') >= 0 && FindRun(word, 0).Length > 0;

    /// <summary>Returns the parts of a word.</summary>
    /// <param name="word">A folded word; Hangul may be decomposed.</param>
    public static IEnumerable<string> Split(string word)
    {
        var text = word.Normalize(NormalizationForm.FormC);
        for (var at = 0; at < text.Length;)
        {
            var (start, length) = FindRun(text, at);
            var end = length > 0 ? start : text.Length;
            if (end > at)
                yield return text[at..end];
            for (var i = start; i < start + length; i++)
                yield return text.Substring(i, i + 1 < start + length ? 2 : 1);
            at = length > 0 ? start + length : text.Length;
        }
    }

    /// <summary>
    /// Returns the hidden word for the initial of a name: a dot, which no folded word has, and the first character.
    /// </summary>
    /// <param name="word">A folded word, not empty.</param>
    public static string GetInitial(string word) => $".{word[0]}";

    private static (int Start, int Length) FindRun(ReadOnlySpan<char> text, int from)
    {
        var start = from;
        while (start < text.Length && !IsInRun(text[start]))
            start++;
        var end = start;
        while (end < text.Length && IsInRun(text[end]))
            end++;
        return (start, end - start);
    }

    // Hangul Jamo, the iteration marks, Hiragana and Katakana, Bopomofo, Han with its extension A, Hangul syllables,
    // compatibility ideographs.
    private static bool IsInRun(char c) => c
        is (>= '\u1100' and <= '\u11FF') or (>= '\u3005' and <= '\u3007') or (>= '\u3041' and <= '\u312F')
        or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3')
        or (>= '\uF900' and <= '\uFAFF');
}
