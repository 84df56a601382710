using System.Globalization;
using SiteGen.Text.Queries;

namespace SiteGen.Sources.Queries;

/// <summary>Translates queries to the search language of Europe PMC (https://europepmc.org/searchsyntax).</summary>
public static class EuropePmcQuery
{
    // Europe PMC itself writes an open end so.
    private const int FirstYear = 1000;
    private const int LastYear = 3000;

    /// <summary>
    /// Returns a query, not yet percent-encoded, that finds at least what matches; null if the query does not narrow the search.
    /// See <see cref="QueryTranslator"/> for what is left out.
    /// </summary>
    /// <param name="query">The query.</param>
    public static string? Translate(Query query) => new Translator().Translate(query);

    private sealed class Translator : QueryTranslator
    {
        // Without a field, Europe PMC searches all of them. Its JOURNAL: wants whole titles or abbreviations and has no servers of
        // preprints, so a word of a venue cannot be said.
        protected override IReadOnlyList<string> GetPrefixes(QueryField? field) => field switch
        {
            null => [""],
            QueryField.Title => ["TITLE:"],
            QueryField.Abstract => ["ABSTRACT:"],
            QueryField.Author => ["AUTH:"],
            _ => [],
        };

        // The year of the issue may be later than that of the first publication.
        protected override string TranslateYears(YearRangeNode years)
        {
            var (from, to) = (years.From ?? FirstYear, years.To ?? LastYear);
            return JoinAlternatives(
            [
                string.Create(CultureInfo.InvariantCulture, $"PUB_YEAR:[{from:0000} TO {to:0000}]"),
                string.Create(CultureInfo.InvariantCulture, $"FIRST_PDATE:[{from:0000}-01-01 TO {to:0000}-12-31]"),
            ]);
        }
    }
}
