using TexMath.Xml;

namespace SiteGen.Text;

/// <summary>Splits text into words, normalized for search, topics and similarity.</summary>
public static class Words
{
    /// <summary>
    /// Splits text into runs of letters and digits: lower case, accents folded (<c>naïve</c> → <c>naive</c>), hyphens and
    /// other characters as separators (<c>class-incremental</c> is two words, <c>wav2vec</c> one), the possessive <c>'s</c>
    /// and other apostrophes dropped (<c>don't</c> → <c>dont</c>).
    /// </summary>
    /// <param name="plainText">Text without markup.</param>
    public static IReadOnlyList<string> Split(string plainText)
    {
        var words = new List<string>(plainText.Length / 6);
        foreach (var word in Enumerate(plainText))
            words.Add(word.ToString());
        return words;
    }

    /// <summary>Enumerates the words of <see cref="Split"/> without allocating a string for each.</summary>
    /// <param name="plainText">Text without markup.</param>
    internal static WordReader Enumerate(string plainText) => new(XmlText.Clean(plainText));
}
