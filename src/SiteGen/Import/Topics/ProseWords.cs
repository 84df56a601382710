using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Import.Topics;

/// <summary>
/// Takes prose (plain text or light Markdown) apart into folded words. Addresses and mathematics between dollars are
/// left out; punctuation other than hyphens, apostrophes, quotes and Markdown's signs ends a segment, because no
/// phrase goes across a comma or a full stop.
/// </summary>
public static class ProseWords
{
    private static readonly SearchValues<char> Joining = SearchValues.Create(
        "-\u00ad\u2010\u2011\u2012\u2013'\u2018\u2019\"\u201c\u201d*_`\\~{}");

    /// <summary>The segments of a text in order, each with at least one word as <see cref="Words.Split"/> gives it.</summary>
    /// <param name="text">Plain text, or Markdown without blocks.</param>
    public static IEnumerable<IReadOnlyList<string>> Segments(string text)
    {
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var gap = ProseGaps.LengthAt(text, at);
            if (gap == 0 && IsInside(text[at]))
            {
                at++;
                continue;
            }
            if (Words.Split(text[start..at]) is { Count: > 0 } words)
                yield return words;
            at += Math.Max(gap, 1);
            start = at;
        }
        if (Words.Split(text[start..]) is { Count: > 0 } last)
            yield return last;
    }

    private static bool IsInside(char c) =>
        char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || Joining.Contains(c) || IsPartOfLetter(c);

    // An accent of its own, or half of a letter beyond the first plane.
    private static bool IsPartOfLetter(char c) =>
        char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
