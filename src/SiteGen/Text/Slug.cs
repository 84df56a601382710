using System.Collections.Frozen;
using System.Text;
using TexMath.Xml;

namespace SiteGen.Text;

/// <summary>
/// Names for files and addresses: words of ASCII lower-case letters and digits, joined by single hyphens. They are the
/// same in every file system and need no escaping in a URL.
/// </summary>
public static class Slug
{
    /// <summary>Device names, which Windows reserves with any extension.</summary>
    private static readonly FrozenSet<string> Reserved =
        "con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Creates a slug from a title: accents folded, Greek letters by name, Cyrillic transliterated, formulas by their
    /// letters, cut between words. A name that Windows reserves gets the suffix <c>-paper</c>.
    /// </summary>
    /// <param name="text">A title; TeX is converted as by <see cref="TexProse.ToPlain"/>.</param>
    /// <param name="maxLength">The maximum number of characters, at least 10.</param>
    /// <returns>The slug; empty if the text has no letter or digit that can be written in ASCII.</returns>
    public static string From(string text, int maxLength = 80)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 10);
        var words = Hyphenate(Transliteration.FoldToAscii(XmlText.Clean(TexProse.ToPlain(text))));
        var slug = CutBetweenWords(words, maxLength);
        return Reserved.Contains(slug) ? slug + "-paper" : slug;
    }

    /// <summary>Whether a text is a slug and not a reserved name.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsValid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isHyphen = text[i] == '-' && i > 0 && i < text.Length - 1 && text[i - 1] != '-';
            if (!isHyphen && !char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]))
                return false;
        }
        return text.Length > 0 && !Reserved.Contains(text);
    }

    /// <summary>Whether Windows reserves a name, with any extension and in any case.</summary>
    /// <param name="name">The name without its last extension.</param>
    public static bool IsReserved(string name) => Reserved.Contains(name.Split('.')[0].TrimEnd(' ').ToLowerInvariant());

    private static string Hyphenate(string folded)
    {
        var slug = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                slug.Append(c);
            else if (!IsApostrophe(c) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    /// <summary>Apostrophes are dropped: <c>dont</c>.</summary>
    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private static string CutBetweenWords(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
            return slug;
        var end = slug.LastIndexOf('-', maxLength);
        return slug[..(end > 0 ? end : maxLength)];
    }
}
