using SiteGen.Text.Queries;

namespace SiteGen.Sources.Queries;

/// <summary>Translates queries to the <c>search_query</c> of the arXiv API (https://info.arxiv.org/help/api/user-manual.html).</summary>
public static class ArxivQuery
{
    /// <summary>
    /// Returns a <c>search_query</c>, not yet percent-encoded, that finds at least the papers of the categories that match; null
    /// if the query does not narrow the search and there are no categories. See <see cref="QueryTranslator"/> for what is left out.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="categories">Categories such as <c>cs.LG</c>, of which a paper has at least one; invalid ones are ignored.</param>
    public static string? Translate(Query query, IReadOnlyList<string> categories)
    {
        var inCategories = categories.Where(IsCategory).Distinct(StringComparer.Ordinal).Select(category => "cat:" + category).ToList();
        var matching = new Translator().Translate(query);
        if (inCategories.Count == 0)
            return matching;
        var all = inCategories.Count == 1 ? inCategories[0] : $"({string.Join(" OR ", inCategories)})";
        return matching is null ? all : $"{all} AND {matching}";
    }

    private static bool IsCategory(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');

    private sealed class Translator : QueryTranslator
    {
        // A venue may be in the authors' comment ("accepted at …"). arXiv has no topics.
        protected override IReadOnlyList<string> GetPrefixes(QueryField? field) => field switch
        {
            null => ["all:"],
            QueryField.Title => ["ti:"],
            QueryField.Abstract => ["abs:"],
            QueryField.Author => ["au:"],
            QueryField.Venue => ["jr:", "co:"],
            _ => [],
        };

        // arXiv knows the date of the first version, and the year of a paper may be that of its publication.
        protected override string? TranslateYears(YearRangeNode years) => null;
    }
}
