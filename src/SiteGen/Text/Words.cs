using TexMath.Xml;

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
        var words = new List<string>(plainText.Length / 6);
        foreach (var word in In(plainText))
            words.Add(word.ToString());
        return words;
    }

    /// <summary>The words as <see cref="Split"/> gives them, one after the other and without a string for each.</summary>
    /// <param name="plainText">Text without markup.</param>
    internal static WordReader In(string plainText) => new(XmlText.Clean(plainText));
}
