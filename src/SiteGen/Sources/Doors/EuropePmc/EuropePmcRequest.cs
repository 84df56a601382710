using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Watching;
using SiteGen.Sources.Queries;
using SiteGen.Text;

namespace SiteGen.Sources.Doors.EuropePmc;

/// <summary>Builds the searches of Europe PMC (europepmc.org/RestfulWebService, europepmc.org/searchsyntax).</summary>
internal static partial class EuropePmcRequest
{
    /// <summary>The number of papers of a page; the service allows 1,000.</summary>
    public const int PageSize = 100;

    /// <summary>Returns the search for the papers of a window of days, not yet percent-encoded.</summary>
    /// <param name="source">The source.</param>
    /// <param name="since">The first day.</param>
    /// <param name="today">The last day.</param>
    /// <returns>The search; null if the source does not narrow it, so that it would find millions of papers.</returns>
    public static string? CreateQuery(PaperSource source, DateOnly since, DateOnly today)
    {
        var terms = source.Authors.SelectMany(CreateAuthor).Distinct(StringComparer.Ordinal).ToList();
        if (source.Query is { } query)
        {
            if (EuropePmcQuery.Translate(query) is not { } translated)
                return null;
            terms.Insert(0, $"({translated})");
        }

        var window = string.Create(CultureInfo.InvariantCulture, $"FIRST_PDATE:[{since:yyyy-MM-dd} TO {today:yyyy-MM-dd}]");
        return terms.Count == 0 ? null : $"({string.Join(" OR ", terms)}) AND {window}";
    }

    /// <summary>Returns the path and the query of a page.</summary>
    /// <param name="query">The search.</param>
    /// <param name="cursor">The mark of the page; <c>*</c> for the first one.</param>
    public static string CreatePath(string query, string cursor) => string.Create(
        CultureInfo.InvariantCulture,
        $"/europepmc/webservices/rest/search?{DoorRequests.Format("query", query)}&format=json&resultType=core&pageSize={PageSize}"
        + $"&{DoorRequests.Format("cursorMark", cursor)}");

    // The index has "Lampert CH"; authors who leave out a name are "Lampert C".
    private static IEnumerable<string> CreateAuthor(PersonName name)
    {
        var initials = string.Concat(Clean(name.Given)
            .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0])));
        string[] families = [Clean(name.Family), Clean(Transliteration.FoldToAscii(name.Family))];
        foreach (var family in families.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (family.Length > 0)
                yield return $"AUTH:\"{family} {initials}\"".Replace(" \"", "\"", StringComparison.Ordinal);
            if (family.Length > 0 && initials.Length > 1)
                yield return $"AUTH:\"{family} {initials[0]}\"";
        }
    }

    private static string Clean(string name) => Unsafe().Replace(name, " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{M}0-9 '-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unsafe();
}
