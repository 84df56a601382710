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

    /// <summary>Returns whether a title is a list, which cannot be told from the rest of another list.</summary>
    /// <param name="title">The title of a topic.</param>
    public static bool IsList(string title) => title.Contains(" and ", StringComparison.Ordinal) || title.Contains(',', StringComparison.Ordinal);

    private static IEnumerable<string> ListStems(string text) =>
        Words.Split(text).Where(word => !StopWords.English.Contains(word)).Select(EnglishStemmer.Stem);
}
