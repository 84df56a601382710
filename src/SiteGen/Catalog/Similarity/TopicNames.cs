using SiteGen.Text;
using SiteGen.Text.Terms;

namespace SiteGen.Catalog.Similarity;

/// <summary>Compares titles of topics with phrases of papers.</summary>
internal static class TopicNames
{
    /// <summary>Returns whether a phrase and the title of a topic have a word in common, so that one of them is enough.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="title">The title of the topic.</param>
    public static bool Overlap(string phrase, string title) => ListStems(phrase).Intersect(ListStems(title), StringComparer.Ordinal).Any();

    private static IEnumerable<string> ListStems(string text) =>
        Words.Split(text).Where(word => !StopWords.English.Contains(word)).Select(EnglishStemmer.Stem);
}
