using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Import.Topics;

/// <summary>
/// Splits prose (plain text or simple Markdown) into folded words. Addresses and mathematics between dollars are left out.
/// Punctuation ends a segment, because no phrase spans a comma or a full stop; hyphens, apostrophes, quotes and the
/// characters of Markdown's emphasis do not.
/// </summary>
public static class ProseWords
{
    private static readonly SearchValues<char> Joining = SearchValues.Create(
        "-\u00ad\u2010\u2011\u2012\u2013'\u2018\u2019\"\u201c\u201d*_`\\~{}");

    /// <summary>Returns the segments of a text, in order. Each has at least one word, as <see cref="Words.Split"/> returns it.</summary>
    /// <param name="text">Plain text, or Markdown without blocks.</param>
    public static IEnumerable<IReadOnlyList<string>> SplitSegments(string text)
    {
        var start = 0;
        var index = 0;
        while (index < text.Length)
        {
            var gap = ProseGaps.MeasureAt(text, index);
            if (gap == 0 && IsInside(text[index]))
            {
                index++;
                continue;
            }
            if (Words.Split(text[start..index]) is { Count: > 0 } words)
                yield return words;
            index += Math.Max(gap, 1);
            start = index;
        }
        if (Words.Split(text[start..]) is { Count: > 0 } last)
            yield return last;
    }

    private static bool IsInside(char c) =>
        char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || Joining.Contains(c) || IsPartOfLetter(c);

    // A combining mark, or half of a surrogate pair.
    private static bool IsPartOfLetter(char c) =>
        char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
